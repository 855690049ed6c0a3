package org.jiesu.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiesu.core.casefile.Cases.DEPARTMENT;
import static org.jiesu.core.casefile.Cases.HOTLINE;
import static org.jiesu.core.casefile.Cases.RECEIVED_AT;
import static org.jiesu.core.casefile.Cases.TOWN;
import static org.jiesu.core.casefile.Cases.TOWN_DESK;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.core.duty.Urgency;
import org.jiesu.core.sla.Clock;
import org.jiesu.core.sla.ClockKind;
import org.jiesu.core.sla.ClockLevel;
import org.jiesu.core.sla.Ending;
import org.jiesu.core.sla.Run;
import org.jiesu.core.sla.WhistleKind;
import org.junit.jupiter.api.Test;

class ClockEffectsTest {
    private static final Instant AN_HOUR_LATER = RECEIVED_AT.plus(Duration.ofHours(1));

    @Test
    void from_intake_on_the_command_centre_owes_the_dispatch() {
        Clock dispatch = Cases.running(Cases.inReview(Urgency.H24, true), ClockKind.DISPATCH);
        assertThat(dispatch.owes()).isEqualTo(UnitCode.CENTRE);
        assertThat(dispatch.startedAt()).isEqualTo(RECEIVED_AT);
    }

    @Test
    void what_is_dispatched_at_intake_has_its_dispatch_clock_met_at_once() {
        CaseFile opened = CaseFile.open(Cases.id(), Cases.received(Urgency.H24, true));
        List<CaseFact> facts = ClockEffects.atIntake(
                opened, List.of(new CaseFact.Dispatched(Cases.byArticle())), Cases.TERMS, RECEIVED_AT);
        CaseFile file = opened;
        for (CaseFact fact : facts) {
            file = file.after(fact, RECEIVED_AT);
        }
        assertThat(facts).as("what was decided, and one fact about clocks").hasSize(2);
        assertThat(end(file, ClockKind.DISPATCH)).isEqualTo(new Run.End(RECEIVED_AT, Ending.MET));
        assertThat(file.clocks().stream().filter(Clock::running).map(Clock::kind))
                .containsExactly(ClockKind.SIGN, ClockKind.CONTACT, ClockKind.RETURN_WINDOW, ClockKind.REPLY);
    }

    @Test
    void an_act_at_the_due_instant_is_on_time_and_a_microsecond_later_late() {
        CaseFile file = Cases.dispatched(Urgency.H2, true);
        Clock sign = Cases.running(file, ClockKind.SIGN);
        List<CaseFact> signed = List.of(new CaseFact.Signed(TOWN));
        assertThat(end(Cases.told(file, signed, sign.dueAt().orElseThrow()), ClockKind.SIGN)
                        .how())
                .isEqualTo(Ending.MET);
        assertThat(end(Cases.told(file, signed, sign.dueAt().orElseThrow().plusNanos(1000)), ClockKind.SIGN)
                        .how())
                .isEqualTo(Ending.LATE);
    }

    @Test
    void a_transfer_clears_what_the_former_unit_owed_and_hands_the_citizens_clock_on_as_it_is() {
        CaseFile file = Cases.dispatched(Urgency.H24, true);
        Clock reply = Cases.running(file, ClockKind.REPLY);
        CaseFile transferred =
                Cases.told(file, List.of(new CaseFact.Transferred(TOWN, Cases.byReason())), AN_HOUR_LATER);
        assertThat(end(transferred, ClockKind.SIGN)).isEqualTo(new Run.End(AN_HOUR_LATER, Ending.CLEARED));
        assertThat(Cases.running(transferred, ClockKind.REPLY)).isEqualTo(reply.handedTo(DEPARTMENT));
        assertThat(Cases.running(transferred, ClockKind.SIGN).startedAt()).isEqualTo(AN_HOUR_LATER);
        assertThat(Cases.running(transferred, ClockKind.SIGN).owes()).isEqualTo(DEPARTMENT);
    }

    @Test
    void a_recall_lets_the_citizens_clock_run_on_and_the_centre_owe_the_dispatch_anew() {
        CaseFile recalled = Cases.told(
                Cases.dispatched(Urgency.H24, true),
                List.of(new CaseFact.Recalled(TOWN, Cases.content(9))),
                AN_HOUR_LATER);
        assertThat(recalled.status()).isEqualTo(CaseStatus.REVIEWING);
        assertThat(Cases.running(recalled, ClockKind.REPLY).owes()).isEqualTo(UnitCode.CENTRE);
        assertThat(Cases.running(recalled, ClockKind.REPLY).startedAt()).isEqualTo(RECEIVED_AT);
        assertThat(Cases.running(recalled, ClockKind.DISPATCH).startedAt()).isEqualTo(AN_HOUR_LATER);
        CaseFile again = Cases.given(recalled, Cases.byReason(), AN_HOUR_LATER);
        assertThat(Cases.running(again, ClockKind.REPLY).startedAt()).isEqualTo(RECEIVED_AT);
        assertThat(Cases.running(again, ClockKind.REPLY).owes()).isEqualTo(DEPARTMENT);
    }

    @Test
    void a_raise_counts_from_the_start_and_moves_only_levels_that_are_not_done() {
        CaseFile file = Cases.dispatched(Urgency.H24, true);
        Instant pastHalf = RECEIVED_AT.plus(Duration.ofHours(13));
        for (CaseFact fact : ClockEffects.climb(file, pastHalf)) {
            file = file.after(fact, pastHalf);
        }
        CaseFact raised = new RemarkFact.Raised(Urgency.H24, Urgency.D7, Cases.content(9));
        Clock moved = Cases.running(Cases.told(file, List.of(raised), pastHalf), ClockKind.REPLY);
        assertThat(moved.startedAt()).isEqualTo(RECEIVED_AT);
        assertThat(moved.dueAt()).contains(RECEIVED_AT.plus(Duration.ofDays(7)));
        assertThat(moved.levels().get(0).at()).as("done").contains(RECEIVED_AT.plus(Duration.ofHours(12)));
        assertThat(moved.levels().get(0).state()).isEqualTo(ClockLevel.State.FIRED);
        assertThat(moved.levels().get(2).at()).as("due").isEqualTo(moved.dueAt());
    }

    @Test
    void a_whistle_starts_a_clock_for_each_department_which_ends_when_it_is_on_the_spot() {
        UnitCode water = new UnitCode("PG-D02");
        UnitCode roads = new UnitCode("PG-D03");
        CaseFile signed =
                Cases.told(Cases.dispatched(Urgency.H24, true), List.of(new CaseFact.Signed(TOWN)), RECEIVED_AT);
        CaseFile whistled = Cases.told(
                signed,
                List.of(new WhistleFact.Whistled(TOWN, WhistleKind.EMERGENCY, List.of(water, roads), Cases.content(9))),
                AN_HOUR_LATER);
        assertThat(whistled.clocks())
                .filteredOn(clock -> clock.kind() == ClockKind.REPORT_IN)
                .allMatch(clock -> clock.dueAt()
                        .filter(AN_HOUR_LATER.plus(Duration.ofMinutes(30))::equals)
                        .isPresent())
                .extracting(Clock::owes)
                .containsExactly(water, roads);
        Instant late = AN_HOUR_LATER.plus(Duration.ofMinutes(31));
        CaseFile there = Cases.told(whistled, List.of(new WhistleFact.ReportedIn(water, Optional.empty())), late);
        assertThat(end(there, ClockKind.REPORT_IN).how()).isEqualTo(Ending.LATE);
        assertThat(Cases.running(there, ClockKind.REPORT_IN).owes()).isEqualTo(roads);
        CaseFile elsewhere = Cases.told(there, List.of(new CaseFact.Transferred(TOWN, Cases.byReason())), late);
        assertThat(elsewhere.clocks())
                .filteredOn(clock -> clock.kind() == ClockKind.REPORT_IN)
                .noneMatch(Clock::running);
    }

    @Test
    void a_call_back_that_finds_the_trouble_unsolved_begins_a_new_period() {
        CaseFile replied = Cases.told(
                Cases.dispatched(Urgency.H24, false),
                List.of(new CaseFact.Signed(TOWN), new CaseFact.Replied(TOWN, ClosingKind.DONE, Cases.content(9))),
                AN_HOUR_LATER);
        Instant called = AN_HOUR_LATER.plus(Duration.ofMinutes(30));
        Decision.Accepted decided = (Decision.Accepted) replied.callback(HOTLINE, unsolved(), 3, called);
        CaseFile again = Cases.told(replied, decided.facts(), called);
        assertThat(again.period()).isEqualTo(2);
        assertThat(again.status()).isEqualTo(CaseStatus.DISPATCHED);
        assertThat(again.holder()).contains(TOWN);
        assertThat(end(again, ClockKind.CALLBACK)).isEqualTo(new Run.End(called, Ending.MET));
        assertThat(Cases.running(again, ClockKind.REWORK).startedAt()).isEqualTo(called);
        assertThat(end(again, ClockKind.REPLY))
                .as("the first period's result stands")
                .isEqualTo(new Run.End(AN_HOUR_LATER, Ending.MET));
        assertThat(again.sign(TOWN_DESK)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void three_calls_in_vain_close_a_case_only_when_each_was_in_another_half_of_a_day() {
        CaseFile file = Cases.told(
                Cases.dispatched(Urgency.H24, true),
                List.of(
                        new CaseFact.Signed(TOWN),
                        new CaseFact.Contacted(TOWN, true, Cases.content(9)),
                        new CaseFact.Replied(TOWN, ClosingKind.DONE, Cases.content(9))),
                RECEIVED_AT);
        for (Duration later :
                List.of(Duration.ZERO, Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(3))) {
            file = calledInVain(file, RECEIVED_AT.plus(later));
            assertThat(file.status()).isEqualTo(CaseStatus.REPLIED);
        }
        assertThat(file.standing().tally().callbacks())
                .as("a morning and an afternoon")
                .isEqualTo(2);
        file = calledInVain(file, RECEIVED_AT.plus(Duration.ofDays(1)));
        assertThat(file.status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(file.clocks()).noneMatch(Clock::running);
    }

    private static CaseFile calledInVain(CaseFile file, Instant at) {
        Callback nobody =
                new Callback(false, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty());
        return Cases.told(file, ((Decision.Accepted) file.callback(HOTLINE, nobody, 3, at)).facts(), at);
    }

    private static Callback unsolved() {
        return new Callback(
                true,
                Optional.of(true),
                Optional.of(Callback.Resolved.NO),
                Optional.of(Callback.Satisfied.NO),
                List.of("slow"),
                Optional.empty());
    }

    private static Run.End end(CaseFile file, ClockKind kind) {
        return file.clocks().stream()
                .filter(clock -> clock.kind() == kind)
                .flatMap(clock -> clock.run().end().stream())
                .findFirst()
                .orElseThrow();
    }
}
