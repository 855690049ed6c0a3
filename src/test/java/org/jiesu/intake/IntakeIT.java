package org.jiesu.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiesu.casebook.CaseView;
import org.jiesu.casebook.ClockView;
import org.jiesu.casebook.UnitView;
import org.jiesu.core.calendar.Pauses;
import org.jiesu.core.duty.Alternative;
import org.jiesu.core.duty.Route;
import org.jiesu.core.duty.Urgency;
import org.jiesu.core.sla.ClockKind;
import org.jiesu.core.sla.ClockRule;
import org.jiesu.wiring.Filings;
import org.jiesu.wiring.TestNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class IntakeIT {
    @RegisterExtension
    static final TestNode node = new TestNode();

    private static final Filing.Wishes NONE = new Filing.Wishes(Optional.empty(), Optional.empty(), Optional.empty());

    private final Filings filings = new Filings(node);

    @Test
    void a_sure_complaint_is_dispatched_at_once_and_its_clock_runs() {
        Filing filing = filings.sure();
        Route route = filings.route(filing);
        CaseView view = opened(filing);
        assertThat(view.status()).isEqualTo("dispatched");
        assertThat(view.holder())
                .extracting(UnitView::code)
                .isEqualTo(filings.lead(filing).value());
        assertThat(view.coHandlers().stream().map(unit -> unit.code()))
                .containsExactlyElementsOf(route.ownership().coHandlers().stream()
                        .map(helper -> helper.unit().code().value())
                        .toList());
        assertThat(view.matter())
                .extracting(CaseView.MatterView::code)
                .isEqualTo(route.findings().matter().orElseThrow().code());
        Urgency urgency = route.findings().pressure().urgency();
        assertThat(view.urgency()).isEqualTo(urgency.wire());
        assertThat(view.clocks())
                .extracting(ClockView::clock, ClockView::state)
                .containsExactly(
                        tuple("dispatch", "met"),
                        tuple("sign", "running"),
                        tuple("contact", "running"),
                        tuple("return_window", "running"),
                        tuple("reply", "running"));
        for (ClockView clock : view.clocks()) {
            ClockKind kind = ClockKind.ofWire(clock.clock()).orElseThrow();
            assertThat(clock.startedAt()).isEqualTo(view.receivedAt());
            assertThat(clock.dueAt()).isEqualTo(due(kind, urgency, view.receivedAt()));
        }
    }

    @Test
    void the_lead_is_kept_with_the_rule_and_the_version_of_the_book_that_gave_it() throws SQLException {
        Filing filing = filings.sure();
        CaseView view = opened(filing);
        Route route = filings.route(filing);
        assertThat(node.database()
                        .column(
                                """
                                SELECT concat_ws(' ', unit, unit_kind, rule_id, book_version) FROM case_assignment
                                WHERE case_id::text = ? AND role = 'lead'
                                """,
                                view.id()))
                .containsExactly(String.join(
                        " ",
                        filings.lead(filing).value(),
                        "乡镇",
                        route.ownership().rule().orElseThrow().id(),
                        route.versions().dutyBook()));
    }

    @Test
    void an_unsure_complaint_waits_for_a_person_without_owner_and_the_centre_owes_the_dispatch() {
        CaseView view = opened(filings.unsure());
        assertThat(view.status()).isEqualTo("reviewing");
        assertThat(view.holder()).isNull();
        assertThat(view.clocks()).singleElement().satisfies(clock -> {
            assertThat(clock.clock()).isEqualTo("dispatch");
            assertThat(clock.owes().unit()).isEqualTo("指挥中心");
            assertThat(clock.state()).isEqualTo("running");
        });
        assertThat(view.nextStep()).isEqualTo("dispatch");
    }

    @Test
    void the_operator_may_raise_and_lower_the_urgency() {
        for (Urgency wished : Urgency.values()) {
            Filing.Wishes wishes = new Filing.Wishes(Optional.of(wished), Optional.empty(), Optional.empty());
            CaseView view = opened(Filings.wishing(filings.sure(), wishes));
            assertThat(view.urgency()).isEqualTo(wished.wire());
            assertThat(view.clocks()).allSatisfy(clock -> assertThat(clock.dueAt())
                    .isEqualTo(due(ClockKind.ofWire(clock.clock()).orElseThrow(), wished, view.receivedAt())));
        }
    }

    @Test
    void the_operator_may_pick_an_owner_among_those_with_an_article() {
        Filing filing = filings.unsure();
        Alternative other = filings.route(filing).findings().alternatives().stream()
                .filter(each ->
                        each.ground().isPresent() && !each.lead().code().value().isEmpty())
                .findFirst()
                .orElseThrow();
        for (String named : List.of(other.lead().code().value(), other.lead().unit())) {
            Filing.Wishes wishes = new Filing.Wishes(
                    Optional.empty(), Optional.of(other.matter().code()), Optional.of(named));
            CaseView view = opened(Filings.wishing(filing, wishes));
            assertThat(view.status()).isEqualTo("dispatched");
            assertThat(view.holder())
                    .extracting(UnitView::code)
                    .isEqualTo(other.lead().code().value());
            assertThat(view.matter())
                    .extracting(CaseView.MatterView::code)
                    .isEqualTo(other.matter().code());
        }
    }

    @Test
    void a_wish_that_no_article_supports_goes_to_a_person() {
        Filing.Wishes wishes = new Filing.Wishes(Optional.empty(), Optional.empty(), Optional.of("没有这个单位"));
        assertThat(opened(Filings.wishing(filings.sure(), wishes)).status()).isEqualTo("reviewing");
    }

    /** The rule-book binds only 乡镇: for a 街道 an article of it is no ground, whoever wishes so. */
    @Test
    void a_street_that_the_operator_wishes_for_is_not_given_a_case_by_an_article_for_towns() {
        Filing filing = node.book().rules().stream()
                .filter(rule -> rule.ofCity() && rule.duty().ledByTownship())
                .flatMap(rule -> rule.signs().examples().stream())
                .map(this::wishedInAStreet)
                .filter(one -> filings.route(one)
                        .ownership()
                        .rule()
                        .filter(rule -> rule.ofCity() && rule.duty().ledByTownship())
                        .isPresent())
                .findFirst()
                .orElseThrow();
        assertThat(filings.route(filing).lead().orElseThrow().unit()).isEqualTo("鼓楼街道");

        assertThat(opened(filing).status()).isEqualTo("reviewing");
    }

    private Filing wishedInAStreet(String text) {
        return new Filing(
                Filing.Origin.PHONE,
                text,
                filings.sure().told(),
                filings.sure().caller(),
                new Filing.Where(
                        Optional.of("密云区"), Optional.of("鼓楼街道"), Optional.empty(), Optional.empty(), Optional.empty()),
                new Filing.Wishes(Optional.empty(), Optional.empty(), Optional.of("鼓楼街道")));
    }

    @Test
    void a_caller_who_rings_again_keeps_the_key() throws SQLException {
        CaseView one = opened(filings.sure());
        CaseView other = opened(Filings.wishing(filings.sure(), NONE));
        assertThat(node.database().column("SELECT DISTINCT caller_id FROM case_file WHERE id::text = ANY (?)", (Object)
                        new String[] {one.id(), other.id()}))
                .hasSize(1);
    }

    private Instant due(ClockKind kind, Urgency urgency, Instant start) {
        ClockRule rule = node.terms().policies().get(0).clocks().rule(kind);
        return rule.calendar()
                .due(start, rule.term(urgency.wire()).orElseThrow(), Pauses.NONE)
                .orElseThrow()
                .at();
    }

    private CaseView opened(Filing filing) {
        return filings.view(filings.open(filing));
    }
}
