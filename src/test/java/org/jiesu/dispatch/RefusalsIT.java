package org.jiesu.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiesu.wiring.Orders.order;
import static org.jiesu.wiring.Orders.wish;
import static org.jiesu.wiring.TestNode.done;

import io.vertx.core.Future;
import java.sql.SQLException;
import java.util.Optional;
import org.jiesu.core.casefile.Acting;
import org.jiesu.core.casefile.Actor;
import org.jiesu.core.casefile.CaseId;
import org.jiesu.core.casefile.ClosingKind;
import org.jiesu.core.casefile.Refusal;
import org.jiesu.core.casefile.Standing;
import org.jiesu.core.duty.DutyRule;
import org.jiesu.store.Drafts;
import org.jiesu.wiring.Filings;
import org.jiesu.wiring.TestNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each refusal by its name, and that nothing is written then. */
class RefusalsIT {
    @RegisterExtension
    static final TestNode node = new TestNode();

    private static final Acting CENTRE = Acting.as(new Actor("dispatcher", "指挥中心派单岗", Optional.empty()));
    private static final Acting HOLDER = Acting.forTheHolder(new Actor("desk", "值班岗", Optional.empty()));
    private static final Optional<String> REASON = Optional.of("没有条款，请先行处置");

    private final Filings filings = new Filings(node);
    private final Drafts book = new Drafts(node);

    @Test
    void a_township_is_not_given_the_lead_on_a_reason() throws SQLException {
        refused(wish(town(), Optional.empty(), REASON), Refusal.TOWNSHIP_WITHOUT_ARTICLE);
    }

    @Test
    void a_department_is_not_given_the_lead_on_nothing() throws SQLException {
        refused(wish(book.department().code().value(), Optional.empty(), Optional.empty()), Refusal.REASON_MISSING);
    }

    @Test
    void an_article_about_others_is_no_ground() throws SQLException {
        refused(wish(book.department().code().value(), Optional.of(townRule()), REASON), Refusal.ARTICLE_NOT_FOR_UNIT);
    }

    @Test
    void an_article_that_asks_for_a_delegation_is_no_ground_without_one() throws SQLException {
        DutyRule delegated = node.book().rules().stream()
                .filter(rule -> rule.needsDelegation() && rule.duty().ledByTownship())
                .findFirst()
                .orElseThrow();
        refused(wish(town(), Optional.of(delegated.id()), REASON), Refusal.ARTICLE_NOT_FOR_UNIT);
    }

    @Test
    void a_unit_that_does_not_hold_the_case_is_refused() throws SQLException {
        Actor stranger =
                new Actor("department", "值班岗", Optional.of(book.department().code()));
        CaseId id = filings.open(filings.sure());
        refused(id, rooms().sign(order(id, version(id), Acting.as(stranger))), Refusal.NOT_YOURS);
    }

    @Test
    void an_act_out_of_turn_is_refused() throws SQLException {
        CaseId id = filings.open(filings.sure());
        refused(id, rooms().reply(order(id, version(id), HOLDER), ClosingKind.DONE, "已处理"), Refusal.NOT_NOW);
        refused(
                id,
                rooms().dispatch(order(id, version(id), CENTRE), wish(town(), Optional.of(townRule()), REASON)),
                Refusal.NOT_NOW);
        accepted(rooms().sign(order(id, version(id), HOLDER)));
        refused(id, rooms().sign(order(id, version(id), HOLDER)), Refusal.NOT_NOW);
    }

    @Test
    void a_caller_without_a_number_is_not_contacted_and_may_be_replied_to() throws SQLException {
        CaseId id = filings.open(filings.sureWithoutNumber());
        accepted(rooms().sign(order(id, version(id), HOLDER)));
        refused(id, rooms().contact(order(id, version(id), HOLDER), true, "已联系"), Refusal.CALLER_NOT_REACHABLE);
        accepted(rooms().reply(order(id, version(id), HOLDER), ClosingKind.EXPLAINED, "已张贴说明"));
    }

    @Test
    void a_reply_needs_contact_and_the_third_failed_attempt_counts_as_one() throws SQLException {
        CaseId id = filings.open(filings.sure());
        accepted(rooms().sign(order(id, version(id), HOLDER)));
        for (int attempt = 1; attempt <= Standing.ATTEMPTS_THAT_COUNT; attempt++) {
            refused(id, rooms().reply(order(id, version(id), HOLDER), ClosingKind.DONE, "已处理"), Refusal.CONTACT_FIRST);
            accepted(rooms().contact(order(id, version(id), HOLDER), false, "无人接听"));
        }
        assertThat(filings.view(id).status()).isEqualTo("contacted");
        accepted(rooms().reply(order(id, version(id), HOLDER), ClosingKind.DONE, "已处理"));
        assertThat(filings.view(id).status()).isEqualTo("replied");
        assertThat(filings.view(id).clocks())
                .extracting(clock -> clock.clock() + " " + clock.state())
                .containsExactly(
                        "dispatch met",
                        "sign met",
                        "contact met",
                        "return_window cleared",
                        "reply met",
                        "callback running");
    }

    private void refused(Wish wish, Refusal refusal) throws SQLException {
        CaseId id = reviewed();
        refused(id, rooms().dispatch(order(id, version(id), CENTRE), wish), refusal);
        assertThat(filings.view(id).status()).isEqualTo("reviewing");
    }

    /** Refused with this reason, and nothing was written: no fact, and no word of what was said. */
    private static void refused(CaseId id, Future<Outcome> command, Refusal refusal) throws SQLException {
        assertThat(done(command)).isEqualTo(new Outcome.Refused(refusal));
        assertThat(node.database()
                        .column(
                                """
                                SELECT count(*) FROM content c WHERE case_id = ? AND NOT EXISTS (
                                    SELECT FROM fact f WHERE f.case_id = c.case_id
                                        AND position(convert_to(c.id::text, 'UTF8') IN f.body) > 0)
                                """,
                                id.value()))
                .as("words without a fact")
                .containsExactly("0");
    }

    private static void accepted(Future<Outcome> command) {
        assertThat(done(command)).isInstanceOf(Outcome.Done.class);
    }

    private String town() {
        return book.township().code().value();
    }

    private String townRule() {
        return book.townRule().id();
    }

    private CaseId reviewed() {
        return filings.open(filings.unsure());
    }

    private int version(CaseId id) {
        return filings.view(id).version();
    }

    private static Dispatch rooms() {
        return node.rooms().commands().dispatch();
    }
}
