package org.jiesu.store;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jiesu.core.casefile.CaseFact;
import org.jiesu.core.casefile.ClockFact;
import org.jiesu.core.sla.ClockKind;
import org.jiesu.core.sla.ClockLevel;
import org.jiesu.core.sla.LevelName;

/**
 * What a claim has done, all of it committed.
 *
 * @param cases cases that were changed
 * @param levels what has become of which level
 */
public record Claimed(int cases, List<Passed> levels) {
    static final Claimed NOTHING = new Claimed(0, List.of());

    public Claimed {
        levels = List.copyOf(levels);
    }

    /**
     * A level that time has passed.
     *
     * @param how fired, skipped or failed
     */
    public record Passed(ClockKind clock, LevelName level, ClockLevel.State how) {}

    static Claimed of(List<Change> changes) {
        return new Claimed(
                changes.size(),
                changes.stream()
                        .flatMap(change -> change.facts().stream())
                        .flatMap(Claimed::passed)
                        .toList());
    }

    /** Levels that could not be written so often that they were given up; their cases are as they were. */
    static Claimed setAside(RowSet<Row> rows) {
        return new Claimed(
                0,
                StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Passed(
                                ClockKind.ofWire(row.getString("kind")).orElseThrow(),
                                LevelName.ofWire(row.getString("level")).orElseThrow(),
                                ClockLevel.State.FAILED))
                        .toList());
    }

    Claimed and(Claimed other) {
        List<Passed> all = new ArrayList<>(levels);
        all.addAll(other.levels);
        return new Claimed(cases + other.cases, all);
    }

    private static Stream<Passed> passed(CaseFact fact) {
        if (fact instanceof ClockFact.LevelFired fired) {
            return Stream.of(new Passed(fired.kind(), fired.level(), ClockLevel.State.FIRED));
        }
        if (fact instanceof ClockFact.LevelSkipped skipped) {
            return Stream.of(new Passed(skipped.kind(), skipped.level(), ClockLevel.State.SKIPPED));
        }
        return Stream.empty();
    }
}
