package org.jiesu.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jiesu.core.casefile.Cases.DEPARTMENT;
import static org.jiesu.core.casefile.Cases.DEPARTMENT_DESK;
import static org.jiesu.core.casefile.Cases.HOTLINE;
import static org.jiesu.core.casefile.Cases.RECEIVED_AT;
import static org.jiesu.core.casefile.Cases.TOWN;
import static org.jiesu.core.casefile.Cases.TOWN_DESK;

import java.util.List;
import java.util.Optional;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.core.duty.UnitKind;
import org.jiesu.core.duty.Urgency;
import org.jiesu.core.sla.Clock;
import org.jiesu.core.sla.ClockKind;
import org.junit.jupiter.api.Test;

class CaseFileTest {
    @Test
    void a_new_case_is_in_review_and_held_by_nobody() {
        CaseFile file = Cases.inReview(Urgency.H24, true);
        assertThat(file.status()).isEqualTo(CaseStatus.REVIEWING);
        assertThat(file.holder()).isEmpty();
        assertThat(file.clocks()).extracting(Clock::kind).containsExactly(ClockKind.DISPATCH);
        assertThat(file.version()).isEqualTo(1);
        assertThat(file.seq()).as("reception, and the clock it starts").isEqualTo(2);
    }

    @Test
    void nobody_can_sign_for_a_case_that_nobody_holds() {
        assertThat(Cases.inReview(Urgency.H24, true).sign(TOWN_DESK)).isEqualTo(Decision.refused(Refusal.NOT_YOURS));
    }

    @Test
    void an_office_cannot_sign_for_a_case_it_was_not_given() {
        CaseFile file = Cases.dispatched(Urgency.H24, true);
        assertThat(file.sign(DEPARTMENT_DESK)).isEqualTo(Decision.refused(Refusal.NOT_YOURS));
        assertThat(file.sign(HOTLINE)).isEqualTo(Decision.refused(Refusal.NOT_YOURS));
        assertThat(file.sign(TOWN_DESK)).isEqualTo(Decision.accepted(new CaseFact.Signed(TOWN)));
    }

    @Test
    void whoever_signs_becomes_responsible() {
        CaseFile signed = signed(true);
        assertThat(signed.standing().responsible()).contains(TOWN);
        assertThat(signed.sign(TOWN_DESK)).isEqualTo(Decision.refused(Refusal.NOT_NOW));
    }

    @Test
    void a_dispatched_case_is_not_dispatched_again() {
        assertThat(Cases.dispatched(Urgency.H24, true).dispatch(HOTLINE, Cases.byArticle()))
                .isEqualTo(Decision.refused(Refusal.NOT_NOW));
    }

    @Test
    void a_reply_needs_contact_first() {
        CaseFile signed = signed(true);
        assertThat(reply(signed)).isEqualTo(Decision.refused(Refusal.CONTACT_FIRST));
        CaseFile reached = called(signed, true);
        assertThat(reached.status()).isEqualTo(CaseStatus.CONTACTED);
        assertThat(reply(reached)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void three_failed_attempts_count_as_contact() {
        CaseFile twice = called(called(signed(true), false), false);
        assertThat(twice.status()).isEqualTo(CaseStatus.SIGNED);
        assertThat(reply(twice)).isEqualTo(Decision.refused(Refusal.CONTACT_FIRST));
        CaseFile thrice = called(twice, false);
        assertThat(thrice.standing().tally().contacts()).isEqualTo(Standing.ATTEMPTS_THAT_COUNT);
        assertThat(thrice.status()).isEqualTo(CaseStatus.CONTACTED);
        assertThat(reply(thrice)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void a_citizen_who_left_no_number_is_replied_to_without_contact() {
        CaseFile signed = signed(false);
        assertThat(signed.contact(TOWN_DESK, true, Cases.content(9)))
                .isEqualTo(Decision.refused(Refusal.CALLER_NOT_REACHABLE));
        assertThat(reply(signed)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void the_version_rises_only_with_what_changes_the_possible_acts() {
        CaseFile signed = signed(true);
        CaseFile attempted = called(signed, false);
        assertThat(attempted.version()).isEqualTo(signed.version());
        assertThat(attempted.seq()).isEqualTo(signed.seq() + 1);
        assertThat(called(attempted, true).version()).isEqualTo(signed.version() + 1);
    }

    @Test
    void what_is_refused_with_a_reason_is_refused_as_an_act() {
        for (CaseFile file : List.of(
                Cases.inReview(Urgency.H2, true), Cases.dispatched(Urgency.H2, true), signed(true), signed(false))) {
            for (Actor actor : List.of(TOWN_DESK, DEPARTMENT_DESK, HOTLINE)) {
                assertThat(refusal(file.sign(actor))).isEqualTo(file.refuses(Act.SIGN, actor));
                assertThat(refusal(file.contact(actor, true, Cases.content(9))))
                        .isEqualTo(file.refuses(Act.CONTACT, actor));
                assertThat(refusal(file.reply(actor, ClosingKind.DONE, Cases.content(9))))
                        .isEqualTo(file.refuses(Act.REPLY, actor));
                assertThat(refusal(file.dispatch(actor, Cases.byArticle())))
                        .isEqualTo(file.refuses(Act.DISPATCH, actor));
            }
        }
    }

    @Test
    void the_hotlines_own_desks_are_never_given_a_case() {
        Ground reason = new Ground.WrittenReason(Cases.content(9));
        assertThatThrownBy(() -> new Assignment(
                        UnitCode.CENTRE, UnitKind.HOTLINE, reason, List.of(), Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_township_cannot_be_given_the_lead_on_a_written_reason() {
        Ground reason = new Ground.WrittenReason(Cases.content(9));
        assertThatThrownBy(() ->
                        new Assignment(TOWN, UnitKind.TOWNSHIP, reason, List.of(), Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("乡镇");
        for (UnitKind kind : UnitKind.values()) {
            if (kind != UnitKind.TOWNSHIP && kind != UnitKind.HOTLINE) {
                Assignment given =
                        new Assignment(DEPARTMENT, kind, reason, List.of(), Optional.empty(), Optional.empty());
                assertThat(given.words()).contains(Cases.content(9));
            }
        }
    }

    @Test
    void a_lead_does_not_help_itself() {
        Ground article = new Ground.Article("S49-1", "book-1");
        assertThatThrownBy(() -> new Assignment(
                        TOWN, UnitKind.TOWNSHIP, article, List.of(TOWN), Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static CaseFile signed(boolean reachable) {
        return Cases.dispatched(Urgency.H24, reachable).after(new CaseFact.Signed(TOWN), RECEIVED_AT);
    }

    private static CaseFile called(CaseFile file, boolean reached) {
        return file.after(new CaseFact.Contacted(TOWN, reached, Cases.content(9)), RECEIVED_AT);
    }

    private static Decision reply(CaseFile file) {
        return file.reply(TOWN_DESK, ClosingKind.DONE, Cases.content(9));
    }

    private static Optional<Refusal> refusal(Decision decision) {
        return decision instanceof Decision.Refused refused ? Optional.of(refused.refusal()) : Optional.empty();
    }
}
