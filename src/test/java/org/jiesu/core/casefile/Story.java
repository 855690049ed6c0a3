package org.jiesu.core.casefile;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiesu.core.calendar.WorkCalendar;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.core.duty.Urgency;
import org.jiesu.core.sla.WhistleKind;

/** A case to which things are done as the rooms do them. */
final class Story {
    private final List<RecordedFact> told = new ArrayList<>();
    private final List<CaseFile> files = new ArrayList<>();
    private final List<CaseFile> afterEachCommand = new ArrayList<>();
    private final CaseFact.Received received;
    private Instant at = Cases.RECEIVED_AT;

    /** What is tried; most of it is refused most of the time. */
    enum Attempt {
        DISPATCH,
        TO_A_DEPARTMENT,
        TRANSFER,
        RECALL,
        SIGN,
        CALL_IN_VAIN,
        REACH,
        REPLY,
        RETURN,
        UPHOLD,
        UPHOLD_TO_NOBODY,
        REFUSE_RETURN,
        EXTEND,
        HOLD,
        APPROVE,
        DENY,
        RESUME,
        ASK,
        PROMISE,
        WHISTLE,
        REPORT_IN,
        KEEP,
        EXCUSE,
        CALLED_BACK_IN_VAIN,
        CALLED_BACK_SETTLED,
        CALLED_BACK_UNSETTLED,
        REOPEN,
        URGE,
        RAISE,
        LOWER,
        CORRECT,
        NOTE,
        SWEEP
    }

    /** An attempt, so long after the one before. */
    record Step(Attempt what, Duration later) {}

    private Story(Urgency urgency, boolean reachable) {
        received = Cases.received(urgency, reachable);
        CaseFile opened = CaseFile.open(Cases.id(), received);
        files.add(opened);
        ClockEffects.atIntake(opened, List.of(), Cases.TERMS, at).forEach(this::tell);
        afterEachCommand.add(now());
    }

    static Story of(Urgency urgency, boolean reachable, List<Step> steps) {
        Story story = new Story(urgency, reachable);
        steps.forEach(story::go);
        return story;
    }

    CaseFile now() {
        return files.get(files.size() - 1);
    }

    /** The case after its reception and after each further fact. */
    List<CaseFile> files() {
        return files;
    }

    /** The facts that follow the reception. */
    List<RecordedFact> told() {
        return told;
    }

    List<CaseFile> afterEachCommand() {
        return afterEachCommand;
    }

    /** The instant of the last attempt. */
    Instant at() {
        return at;
    }

    /** All facts. */
    List<RecordedFact> record() {
        List<RecordedFact> all = new ArrayList<>();
        all.add(new RecordedFact(Cases.id(), 1, Cases.RECEIVED_AT, Actor.SYSTEM, received));
        all.addAll(told);
        return all;
    }

    private void go(Step step) {
        at = at.plus(step.later());
        if (step.what() == Attempt.SWEEP) {
            ClockEffects.climb(now(), at).forEach(this::tell);
        } else if (decide(step.what()) instanceof Decision.Accepted accepted) {
            ClockEffects.with(now(), accepted.facts(), Cases.TERMS, at).forEach(this::tell);
        }
        afterEachCommand.add(now());
    }

    private Decision decide(Attempt what) {
        Actor holder = new Actor("desk", "值班岗", now().holder());
        ContentRef words = Cases.content(4);
        return switch (what) {
            case DISPATCH -> now().dispatch(Cases.HOTLINE, Cases.byArticle());
            case TO_A_DEPARTMENT -> now().dispatch(Cases.HOTLINE, Cases.byReason());
            case TRANSFER ->
                now().transfer(
                                Cases.HOTLINE,
                                now().holder().filter(Cases.TOWN::equals).isPresent()
                                        ? Cases.byReason()
                                        : Cases.byArticle());
            case RECALL -> now().recall(Cases.HOTLINE, words);
            case SIGN -> now().sign(holder);
            case CALL_IN_VAIN -> now().contact(holder, false, words);
            case REACH -> now().contact(holder, true, words);
            case REPLY -> now().reply(holder, ClosingKind.EXPLAINED, words);
            case CALLED_BACK_IN_VAIN -> calledBack(Optional.empty());
            case CALLED_BACK_SETTLED -> calledBack(Optional.of(Callback.Resolved.YES));
            case CALLED_BACK_UNSETTLED -> calledBack(Optional.of(Callback.Resolved.PARTLY));
            case REOPEN -> now().reopen(Cases.HOTLINE, Optional.of(words));
            case URGE -> now().urge(Cases.HOTLINE, Optional.empty());
            case RAISE -> now().raise(Cases.HOTLINE, Urgency.H2, words, false);
            case LOWER -> now().raise(Cases.HOTLINE, Urgency.D15, words, true);
            case CORRECT ->
                now().correct(Cases.HOTLINE, new Correction(Optional.empty(), Optional.of("S49-2"), Optional.empty()));
            case NOTE -> now().note(holder, words);
            case SWEEP -> throw new IllegalStateException("a sweep asks nobody");
            default -> aside(what, holder, words);
        };
    }

    /** Returns, respites and promises. */
    private Decision aside(Attempt what, Actor holder, ContentRef words) {
        boolean withTown = now().holder().filter(Cases.TOWN::equals).isPresent();
        Assignment other = withTown ? Cases.byReason() : Cases.byArticle();
        LocalDate tomorrow = LocalDate.ofInstant(at, WorkCalendar.ZONE).plusDays(1);
        return switch (what) {
            case RETURN ->
                Returning.ask(now(), holder, new Returning.Plea("第49条", Optional.of(other.lead()), words), at);
            case UPHOLD -> Returning.rule(now(), Cases.HOTLINE, true, Optional.of(other), words);
            case UPHOLD_TO_NOBODY -> Returning.rule(now(), Cases.HOTLINE, true, Optional.empty(), words);
            case REFUSE_RETURN -> Returning.rule(now(), Cases.HOTLINE, false, Optional.empty(), words);
            case EXTEND -> Respites.extend(now(), holder, at.plus(Duration.ofDays(9)), words, at);
            case HOLD -> Respites.hold(now(), holder, tomorrow, words, at);
            case APPROVE -> ruled(true);
            case DENY -> ruled(false);
            case RESUME -> Respites.resume(now(), Cases.HOTLINE, words);
            case ASK -> Respites.ask(now(), holder, words, Cases.POLICY.respite(), at);
            case PROMISE -> Promising.make(now(), holder, tomorrow, words, at);
            case WHISTLE ->
                holder.unit().isPresent() && now().status().on(Act.EXTEND).isPresent()
                        ? Decision.accepted(new WhistleFact.Whistled(
                                holder.unit().get(),
                                WhistleKind.HARD,
                                List.of(new UnitCode("PG-D02"), new UnitCode("PG-D03")),
                                words))
                        : Decision.refused(Refusal.NOT_NOW);
            case REPORT_IN -> Decision.accepted(new WhistleFact.ReportedIn(new UnitCode("PG-D02"), Optional.of(words)));
            case KEEP -> Promising.settle(now(), holder, Optional.empty(), true, words);
            case EXCUSE -> Promising.settle(now(), holder, Optional.empty(), false, words);
            default -> throw new IllegalStateException("not beside the way: " + what);
        };
    }

    private Decision ruled(boolean granted) {
        String what =
                now().standing().proceedings().request().map(Request::wire).orElse("extension");
        Respites.Ruling ruling = new Respites.Ruling(what, granted, Optional.empty());
        return Respites.approve(now(), Cases.HOTLINE, ruling, at);
    }

    private Decision calledBack(Optional<Callback.Resolved> resolved) {
        Callback answer = new Callback(
                resolved.isPresent(), Optional.empty(), resolved, Optional.empty(), List.of(), Optional.empty());
        return now().callback(Cases.HOTLINE, answer, 3, at);
    }

    private void tell(CaseFact fact) {
        told.add(new RecordedFact(Cases.id(), now().seq() + 1, at, Actor.SYSTEM, fact));
        files.add(now().after(fact, at));
    }
}
