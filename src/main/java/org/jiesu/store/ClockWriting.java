package org.jiesu.store;

import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiesu.core.casefile.CaseFile;
import org.jiesu.core.sla.Clock;
import org.jiesu.core.sla.ClockId;
import org.jiesu.core.sla.ClockLevel;

/**
 * Writes what facts have made of the clocks of a case: the rows become what the fold says, so that the two cannot differ.
 */
final class ClockWriting {
    private ClockWriting() {}

    static void add(Batch batch, CaseFile before, CaseFile after) {
        Map<ClockId, Clock> known = before.clocks().stream().collect(Collectors.toMap(Clock::id, Function.identity()));
        boolean otherClass = before.urgency() != after.urgency();
        List<Clock> started = new ArrayList<>();
        List<Clock> turned = new ArrayList<>();
        List<Done> done = new ArrayList<>();
        for (Clock clock : after.clocks()) {
            Clock earlier = known.get(clock.id());
            if (earlier == null) {
                started.add(clock);
            } else if (!earlier.equals(clock) || (otherClass && clock.running())) {
                turned.add(clock);
                done.addAll(done(earlier, clock));
            }
        }
        if (!started.isEmpty()) {
            batch.add(CaseSql.START_CLOCKS, ClockRows.started(after, started));
        }
        if (!turned.isEmpty()) {
            batch.add(CaseSql.TURN_CLOCKS, ClockRows.turned(after, turned));
        }
        if (!done.isEmpty()) {
            batch.add(CaseSql.DO_LEVELS, levels(after, done));
        }
    }

    /** A level that was passed, with the clock whose it is. */
    private record Done(Clock clock, ClockLevel level) {}

    private static List<Done> done(Clock earlier, Clock clock) {
        return clock.levels().stream()
                .filter(level -> level.state() == ClockLevel.State.FIRED || level.state() == ClockLevel.State.SKIPPED)
                .filter(level -> !earlier.levels().contains(level))
                .map(level -> new Done(clock, level))
                .toList();
    }

    private static Tuple levels(CaseFile file, List<Done> done) {
        return Tuple.of(
                file.id().value(),
                done.stream().map(one -> one.clock().id().value()).toArray(UUID[]::new),
                texts(done, one -> one.level().level().wire()),
                texts(done, one -> one.level().rung()),
                done.stream()
                        .map(one -> CaseWriting.utc(one.level().at().orElseThrow()))
                        .toArray(OffsetDateTime[]::new),
                texts(done, one -> one.level().state().wire()),
                done.stream()
                        .map(one -> CaseWriting.utc(one.level().doneAt().orElseThrow()))
                        .toArray(OffsetDateTime[]::new),
                texts(done, one -> one.clock().owes().value()));
    }

    private static String[] texts(List<Done> done, Function<Done, String> text) {
        return done.stream().map(text).toArray(String[]::new);
    }
}
