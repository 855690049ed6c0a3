package org.jiesu.ops;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleSupplier;
import org.jiesu.http.Traffic;

/** Counts and times the requests of the public port. */
public final class RequestMeters implements Traffic {
    private static final String TURNED_AWAY = "jiesu.http.turned.away";
    private static final String TURNED_AWAY_HELP = "Requests that were not served because of a bound of this node";
    private static final int HUNDRED = 100;

    private final Metrics metrics;
    private final Meter.MeterProvider<Timer> requests;
    private final Map<Bound, Counter> turnedAway = new EnumMap<>(Bound.class);

    public RequestMeters(Metrics metrics) {
        this.metrics = metrics;
        this.requests = Timer.builder("jiesu.http.requests")
                .description("Requests answered and the time to the head of the answer,"
                        + " by operation of the contract and class of status")
                .serviceLevelObjectives(
                        Duration.ofMillis(10),
                        Duration.ofMillis(50),
                        Duration.ofMillis(200),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5))
                .withRegistry(metrics.registry());
        for (Bound bound : Bound.values()) {
            turnedAway.put(
                    bound,
                    Counter.builder(TURNED_AWAY)
                            .description(TURNED_AWAY_HELP)
                            .tag("bound", bound.name().toLowerCase(Locale.ROOT))
                            .register(metrics.registry()));
        }
    }

    @Override
    public void answered(String operation, int status, Duration took) {
        String kind = status == 0 ? "left" : status / HUNDRED + "xx";
        requests.withTags("operation", operation, "status", kind).record(took);
    }

    @Override
    public void turnedAway(Bound bound) {
        counter(bound).increment();
    }

    /**
     * Joins a bound that is counted where it stands.
     *
     * @param sum how many it has turned away
     */
    public void turnedAway(String bound, DoubleSupplier sum) {
        metrics.sum(TURNED_AWAY, TURNED_AWAY_HELP, Tags.of("bound", bound), sum);
    }

    private Counter counter(Bound bound) {
        Counter counter = turnedAway.get(bound);
        if (counter == null) {
            throw new IllegalStateException(bound + " has no counter");
        }
        return counter;
    }
}
