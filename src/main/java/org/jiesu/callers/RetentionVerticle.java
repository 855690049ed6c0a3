package org.jiesu.callers;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jiesu.core.calendar.WorkCalendar;
import org.jiesu.core.casefile.Actor;
import org.jiesu.store.TimeStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Once a night erases what is past its time. */
public final class RetentionVerticle extends VerticleBase {
    private static final Logger LOG = LoggerFactory.getLogger(RetentionVerticle.class);
    private static final long EVERY = Duration.ofMinutes(10).toMillis();
    private static final Actor BY_ITSELF = new Actor("jiesu", "系统", Optional.empty());

    private final Retention retention;
    private final TimeStore time;
    private final int hour;
    private Optional<LocalDate> lastNight = Optional.empty();
    private Future<?> running = Future.succeededFuture();

    /**
     * Runs in one hour of the day.
     *
     * @param hour in Beijing
     */
    public RetentionVerticle(Retention retention, TimeStore time, int hour) {
        this.retention = retention;
        this.time = time;
        this.hour = hour;
    }

    @Override
    public Future<?> start() {
        vertx.setPeriodic(EVERY, tick -> {
            if (running.isComplete()) {
                running = look().onFailure(failure ->
                        LOG.warn("what is past its time could not be erased: {}", failure.toString()));
            }
        });
        return Future.succeededFuture();
    }

    @Override
    public Future<?> stop() {
        return running.otherwiseEmpty();
    }

    /** Whatever is past its time, if it is the hour and this night has not been yet. */
    Future<Integer> look() {
        return time.real().compose(real -> {
            ZonedDateTime now = real.atZone(WorkCalendar.ZONE);
            Optional<LocalDate> night = Optional.of(now.toLocalDate());
            if (now.getHour() != hour || lastNight.equals(night)) {
                return Future.succeededFuture(0);
            }
            return retention.runAll(BY_ITSELF).onSuccess(erased -> {
                lastNight = night;
                LOG.info("{} callers were past their time and are erased", erased);
            });
        });
    }
}
