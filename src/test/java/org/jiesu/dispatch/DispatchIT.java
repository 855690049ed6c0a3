package org.jiesu.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiesu.wiring.Orders.order;
import static org.jiesu.wiring.Orders.wish;
import static org.jiesu.wiring.TestNode.done;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiesu.casebook.CaseView;
import org.jiesu.casebook.ClockView;
import org.jiesu.casebook.UnitView;
import org.jiesu.core.casefile.Acting;
import org.jiesu.core.casefile.Actor;
import org.jiesu.core.casefile.CaseId;
import org.jiesu.store.Drafts;
import org.jiesu.wiring.Filings;
import org.jiesu.wiring.TestNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DispatchIT {
    @RegisterExtension
    static final TestNode node = new TestNode();

    private static final Acting CENTRE = Acting.as(new Actor("dispatcher", "指挥中心派单岗", Optional.empty()));
    private static final Acting HOLDER = Acting.forTheHolder(new Actor("desk", "值班岗", Optional.empty()));
    private static final Optional<String> REASON = Optional.of("没有条款，请先行处置");

    private final Filings filings = new Filings(node);
    private final Drafts book = new Drafts(node);

    @Test
    void a_person_dispatches_by_an_article_or_to_a_department_with_a_reason() {
        CaseId byArticle = reviewed();
        assertThat(dispatch(byArticle, wish(town(), Optional.of(townRule()), Optional.empty())))
                .isInstanceOf(Outcome.Done.class);
        assertThat(filings.view(byArticle).holder()).extracting(UnitView::code).isEqualTo(town());
        assertThat(filings.view(byArticle).matter())
                .extracting(CaseView.MatterView::code)
                .isEqualTo(townRule());
        CaseId byReason = reviewed();
        assertThat(dispatch(byReason, wish(book.department().name(), Optional.empty(), REASON)))
                .isInstanceOf(Outcome.Done.class);
        assertThat(filings.view(byReason).holder())
                .extracting(UnitView::code)
                .isEqualTo(book.department().code().value());
        assertThat(filings.view(byReason).clocks())
                .extracting(ClockView::clock)
                .containsExactly("dispatch", "sign", "contact", "return_window", "reply");
    }

    @Test
    void a_command_for_an_older_version_is_stale_and_writes_nothing() {
        CaseId id = filings.open(filings.sure());
        int seen = version(id);
        accepted(rooms().sign(order(id, seen, HOLDER)));
        int seq = filings.view(id).seq();
        assertThat(done(rooms().sign(order(id, seen, HOLDER)))).isEqualTo(new Outcome.Stale());
        assertThat(filings.view(id).seq()).isEqualTo(seq);
    }

    @Test
    void of_two_who_sign_at_once_one_is_stale() {
        CaseId id = filings.open(filings.sure());
        int seen = version(id);
        Future<Outcome> one = rooms().sign(order(id, seen, HOLDER));
        Future<Outcome> other = rooms().sign(order(id, seen, HOLDER));
        done(Future.join(one, other));
        assertThat(List.of(one.result(), other.result()))
                .hasAtLeastOneElementOfType(Outcome.Done.class)
                .contains(new Outcome.Stale());
    }

    @Test
    void everything_an_order_names_that_there_is_not_is_named_with_its_pointer() {
        Wish wish = new Wish(
                "不存在的局",
                List.of(book.department().name(), "也不存在"),
                Optional.of("S999-9"),
                Optional.empty(),
                Optional.empty());
        Outcome outcome = dispatch(reviewed(), wish);
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Unknown.class, unknown -> assertThat(
                        unknown.wrongs().stream().map(Outcome.Wrong::pointer))
                .containsExactly("/lead", "/coHandlers/1", "/basis/rule"));
    }

    @Test
    void a_case_that_there_is_not_is_said_to_be_none() {
        CaseId none = new CaseId(UUID.randomUUID());
        assertThat(done(rooms().sign(order(none, 1, HOLDER)))).isEqualTo(new Outcome.NoSuchCase());
    }

    private static void accepted(Future<Outcome> command) {
        assertThat(done(command)).isInstanceOf(Outcome.Done.class);
    }

    private Outcome dispatch(CaseId id, Wish wish) {
        return done(rooms().dispatch(order(id, version(id), CENTRE), wish));
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
