package org.jiesu.ops;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import org.jiesu.core.casefile.Act;
import org.jiesu.core.casefile.Verdict;
import org.jiesu.core.duty.RouteDecision;
import org.jiesu.core.sla.ClockKind;
import org.jiesu.core.sla.ClockLevel;
import org.jiesu.core.sla.LevelName;
import org.jiesu.dispatch.Outcome;
import org.jiesu.store.Claimed;

/** Counts what this node has done to cases. Every counter is there from the start, so that the first of its kind shows. */
public final class CaseMeters {
    private static final List<String> OUTCOMES =
            List.of("done", "replayed", "refused", "stale", "unknown", "no_such_case");
    private static final List<ClockLevel.State> PASSED =
            List.of(ClockLevel.State.FIRED, ClockLevel.State.SKIPPED, ClockLevel.State.FAILED);

    private final Metrics metrics;

    public CaseMeters(Metrics metrics) {
        this.metrics = metrics;
        for (RouteDecision decision : RouteDecision.values()) {
            opened(decision.word());
        }
        for (Act act : Act.values()) {
            OUTCOMES.forEach(outcome -> commanded(act, outcome));
        }
        for (ClockKind clock : ClockKind.values()) {
            for (LevelName level : LevelName.values()) {
                PASSED.forEach(how -> level(new Claimed.Passed(clock, level, how)));
            }
        }
    }

    /** A case was opened. */
    public void opened(Verdict verdict) {
        opened(verdict.decision()).increment();
    }

    /** A command has come to an end. */
    public void commanded(Act act, Outcome outcome) {
        commanded(act, word(outcome)).increment();
    }

    /** A level was passed. */
    public void passed(Claimed.Passed passed) {
        level(passed).increment();
    }

    private static String word(Outcome outcome) {
        if (outcome instanceof Outcome.Done done) {
            return done.replayed() ? "replayed" : "done";
        }
        if (outcome instanceof Outcome.Refused) {
            return "refused";
        }
        if (outcome instanceof Outcome.Stale) {
            return "stale";
        }
        return outcome instanceof Outcome.Unknown ? "unknown" : "no_such_case";
    }

    private Counter opened(String decision) {
        return counter("jiesu.cases.opened", "Cases opened, by what the router decided", Tags.of("decision", decision));
    }

    private Counter commanded(Act act, String outcome) {
        return counter(
                "jiesu.commands",
                "Commands on cases, by act and by what became of them",
                Tags.of("act", act.wire(), "outcome", outcome));
    }

    private Counter level(Claimed.Passed passed) {
        return counter(
                "jiesu.clock.levels",
                "Levels that this node's sweep has passed, by clock, level and what became of them",
                Tags.of(
                        "clock", passed.clock().wire(),
                        "level", passed.level().wire(),
                        "state", passed.how().wire()));
    }

    private Counter counter(String name, String help, Tags labels) {
        return Counter.builder(name).description(help).tags(labels).register(metrics.registry());
    }
}
