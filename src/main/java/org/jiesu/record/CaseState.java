package org.jiesu.record;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jiesu.core.casefile.CaseFact;
import org.jiesu.core.casefile.CaseFile;
import org.jiesu.core.casefile.RecordedFact;
import org.jiesu.core.sla.Clock;
import org.jiesu.core.sla.ClockLevel;
import org.jiesu.store.CaseRecord;

/** Whether the row of a case is what its facts make. */
final class CaseState {
    private CaseState() {}

    /** What of the row the facts do not say; empty if they agree. */
    static Optional<String> differs(CaseRecord.Row row, List<RecordedFact> facts) {
        if (!(facts.get(0).fact() instanceof CaseFact.Received received)) {
            return Optional.of("the record does not begin with the reception");
        }
        if (row.file().isEmpty()) {
            return Optional.of("the row makes no case");
        }
        if (!row.number().equals(received.number().value())) {
            return Optional.of("the row has another number than the reception");
        }
        if (!row.caller().equals(received.caller().id())) {
            return Optional.of("the row names another caller than the reception");
        }
        RecordedFact last = facts.get(facts.size() - 1);
        if (!row.receivedAt().equals(facts.get(0).at()) || !row.changedAt().equals(last.at())) {
            return Optional.of("the row has other times than the first and the last fact");
        }
        Optional<CaseFile> made = folded(facts);
        if (made.isEmpty()) {
            return Optional.of("the facts cannot be followed one after the other");
        }
        return same(made.get(), row.file().get())
                ? Optional.empty()
                : Optional.of("the row or its clocks are not what the facts make");
    }

    private static Optional<CaseFile> folded(List<RecordedFact> facts) {
        try {
            return Optional.of(CaseFile.told(facts));
        } catch (RuntimeException impossible) {
            return Optional.empty();
        }
    }

    private static boolean same(CaseFile made, CaseFile row) {
        return withClocks(made, sorted(made.clocks())).equals(withClocks(row, asMade(sorted(row.clocks()), made)));
    }

    private static CaseFile withClocks(CaseFile file, List<Clock> clocks) {
        return new CaseFile(
                file.id(), file.version(), file.seq(), file.subject(), file.reach(), file.standing(), clocks);
    }

    private static List<Clock> sorted(List<Clock> clocks) {
        return clocks.stream()
                .sorted(Comparator.comparing(clock -> clock.id().value()))
                .toList();
    }

    /** A level that the sweep gave up is no fact: it is set as the facts have it. */
    private static List<Clock> asMade(List<Clock> clocks, CaseFile made) {
        return clocks.stream()
                .map(clock -> made.clocks().stream()
                        .filter(one -> one.id().equals(clock.id()))
                        .findFirst()
                        .map(one -> withGivenUpAs(clock, one))
                        .orElse(clock))
                .toList();
    }

    private static Clock withGivenUpAs(Clock clock, Clock made) {
        List<ClockLevel> levels = clock.levels().stream()
                .map(level -> level.state() == ClockLevel.State.FAILED
                        ? made.levels().stream()
                                .filter(one -> one.level() == level.level())
                                .findFirst()
                                .orElse(level)
                        : level)
                .toList();
        return new Clock(clock.id(), clock.kind(), clock.period(), clock.owes(), clock.run(), clock.policy(), levels);
    }
}
