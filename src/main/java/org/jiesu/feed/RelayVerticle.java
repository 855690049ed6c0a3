package org.jiesu.feed;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.time.Duration;
import java.util.OptionalLong;
import org.jiesu.bus.Topic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the relay when something was committed, and every interval in case nobody said so. After each run it rests a
 * moment: what is committed meanwhile is moved together.
 */
public final class RelayVerticle extends VerticleBase {
    private static final Logger LOG = LoggerFactory.getLogger(RelayVerticle.class);

    private final Relay relay;
    private final Duration interval;
    private final Duration rest;
    private boolean running;
    private boolean again;
    private long announced = -1;

    public RelayVerticle(Relay relay, Duration interval, Duration rest) {
        this.relay = relay;
        this.interval = interval;
        this.rest = rest;
    }

    @Override
    public Future<?> start() {
        vertx.setPeriodic(interval.toMillis(), tick -> run());
        return Topic.COMMITTED.subscribe(vertx, committed -> run()).completion();
    }

    private void run() {
        if (running) {
            again = true;
            return;
        }
        running = true;
        again = false;
        relay.run()
                .onComplete(
                        this::announce, failure -> LOG.warn("the relay could not move facts: {}", failure.toString()))
                .onComplete(done -> vertx.setTimer(rest.toMillis(), rested -> {
                    running = false;
                    if (again) {
                        run();
                    }
                }));
    }

    private void announce(OptionalLong position) {
        if (position.isPresent() && position.getAsLong() > announced) {
            announced = position.getAsLong();
            Topic.REACHED.publish(vertx, new Topic.Reached(announced));
        }
    }
}
