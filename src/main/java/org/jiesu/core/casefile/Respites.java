package org.jiesu.core.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jiesu.core.calendar.Pauses;
import org.jiesu.core.calendar.WorkCalendar;
import org.jiesu.core.sla.Clock;
import org.jiesu.core.sla.Policy;
import org.jiesu.core.sla.Reckoned;

/** 延期、挂账、待补充: what gives a unit time, and who lets it. */
public final class Respites {
    private Respites() {}

    /** 申请延期: before due, once in a period, and not against a deadline that came with the case. */
    public static Decision extend(CaseFile file, Actor actor, Instant until, ContentRef reason, Instant at) {
        return file.asHolds(Act.EXTEND, actor, unit -> notExtensible(file, until, at)
                .map(Decision::refused)
                .orElseGet(() -> Decision.accepted(new RespiteFact.ExtensionAsked(unit, until, reason))));
    }

    private static Optional<Refusal> notExtensible(CaseFile file, Instant until, Instant at) {
        Optional<Clock> owed = file.clocks().stream()
                .filter(clock -> clock.running() && clock.followsTheLead())
                .findFirst();
        if (owed.isEmpty()) {
            return Optional.of(Refusal.NOT_NOW);
        }
        Optional<Reckoned> by = owed.get().run().reckoned();
        Refusal refusal = null;
        if (by.flatMap(Reckoned::given).isPresent()) {
            refusal = Refusal.DEADLINE_NOT_OURS;
        } else if (by.map(Reckoned::extended).orElse(false)) {
            refusal = Refusal.EXTENDED_ALREADY;
        } else if (owed.get().late(at)) {
            refusal = Refusal.TOO_LATE_TO_EXTEND;
        } else if (!until.isAfter(at) || !owed.get().dueAt().map(until::isAfter).orElse(true)) {
            refusal = Refusal.NOT_LATER;
        }
        return Optional.ofNullable(refusal);
    }

    /** 申请挂账, to be looked at again on a day that is still to come. */
    public static Decision hold(CaseFile file, Actor actor, LocalDate reviewOn, ContentRef plan, Instant at) {
        return file.asHolds(
                Act.HOLD,
                actor,
                unit -> toCome(reviewOn, at)
                        ? Decision.accepted(new RespiteFact.HoldAsked(unit, reviewOn, plan))
                        : Decision.refused(Refusal.NOT_A_FUTURE_DAY));
    }

    /**
     * What was said to a request.
     *
     * @param what the name of the request: {@code extension}, {@code hold}
     */
    public record Ruling(String what, boolean granted, Optional<ContentRef> note) {}

    /** 审批: what was granted holds from now on. An extension that has come to nothing while it waited is not granted. */
    public static Decision approve(CaseFile file, Actor actor, Ruling ruling, Instant at) {
        boolean granted = ruling.granted();
        Optional<ContentRef> note = ruling.note();
        return file.unlessRefused(Act.APPROVE, actor, () -> {
            Request request = file.standing().proceedings().request().orElseThrow();
            if (!request.wire().equals(ruling.what())) {
                return Decision.refused(Refusal.NOTHING_ASKED);
            }
            if (request instanceof Request.Extension extension) {
                return granted && !extension.until().isAfter(at)
                        ? Decision.refused(Refusal.NOT_LATER)
                        : Decision.accepted(new RespiteFact.ExtensionRuled(granted, extension.until(), note));
            }
            LocalDate reviewOn = ((Request.Hold) request).reviewOn();
            return Decision.accepted(new RespiteFact.HoldRuled(granted, reviewOn, note));
        });
    }

    /** 销号 */
    public static Decision resume(CaseFile file, Actor actor, ContentRef note) {
        return file.unlessRefused(Act.RESUME, actor, () -> Decision.accepted(new RespiteFact.Resumed(note)));
    }

    /** 待补充: the clock stands still until the caller has answered, or as long as the policy lets it. */
    public static Decision ask(CaseFile file, Actor actor, ContentRef question, Policy.Respite rule, Instant at) {
        return file.asHolds(Act.ASK, actor, unit -> {
            Proceedings proceedings = file.standing().proceedings();
            if (proceedings.open(Halt.Why.QUESTION, at).isPresent()) {
                return Decision.refused(Refusal.QUESTION_OPEN);
            }
            if (proceedings.questions() >= rule.questions()) {
                return Decision.refused(Refusal.QUESTIONS_USED_UP);
            }
            Instant until = WorkCalendar.natural()
                    .due(at, rule.question(), Pauses.NONE)
                    .orElseThrow()
                    .at();
            return Decision.accepted(new RespiteFact.Questioned(unit, until, question));
        });
    }

    /** Whether a day lies behind today, in Beijing. */
    static boolean toCome(LocalDate day, Instant at) {
        return day.isAfter(LocalDate.ofInstant(at, WorkCalendar.ZONE));
    }
}
