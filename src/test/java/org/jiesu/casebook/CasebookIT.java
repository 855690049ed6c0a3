package org.jiesu.casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiesu.wiring.Orders.order;
import static org.jiesu.wiring.TestNode.done;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiesu.core.casefile.Act;
import org.jiesu.core.casefile.Acting;
import org.jiesu.core.casefile.Actor;
import org.jiesu.core.casefile.CaseId;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.dispatch.Wish;
import org.jiesu.intake.Filing;
import org.jiesu.store.CasebookStore;
import org.jiesu.store.Cursor;
import org.jiesu.store.Drafts;
import org.jiesu.wiring.Filings;
import org.jiesu.wiring.Orders;
import org.jiesu.wiring.TestNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CasebookIT {
    @RegisterExtension
    static final TestNode node = new TestNode();

    private static final Reader HOTLINE =
            new Reader(Optional.empty(), Acting.as(Filings.OPERATOR), EnumSet.allOf(Act.class));

    private static final CasebookStore.Area ANYWHERE =
            new CasebookStore.Area(Optional.empty(), Optional.empty(), Optional.empty());
    private static final CasebookStore.Span ANY_TIME = new CasebookStore.Span(Optional.empty(), Optional.empty());

    private final Filings filings = new Filings(node);

    @Test
    void a_unit_sees_and_counts_only_cases_that_it_has_to_do_with() {
        CaseId ours = filings.open(filings.sure());
        CaseId nobodys = filings.open(filings.unsure());
        UnitCode lead = filings.lead(filings.sure());
        UnitCode helper = helpers(filings.sure()).get(0);
        UnitCode stranger = stranger(lead);

        assertThat(seen(lead))
                .contains(ours.value().toString())
                .doesNotContain(nobodys.value().toString());
        assertThat(seen(helper)).contains(ours.value().toString());
        assertThat(seen(stranger)).isEmpty();
        assertThat(list(desk(stranger), 200).counts().all()).isZero();
        assertThat(list(desk(lead), 200).counts().all())
                .isEqualTo(seen(lead).size())
                .isLessThan(list(HOTLINE, 200).counts().all());
        assertThat(list(desk(helper), 200).counts().others())
                .isEqualTo(seen(helper).size());
        assertThat(done(node.rooms().casebook().read(ours, desk(stranger)))).isEmpty();
        assertThat(done(node.rooms().casebook().record(ours, desk(stranger)))).isEmpty();
        assertThat(done(node.rooms().casebook().read(nobodys, desk(lead)))).isEmpty();
    }

    @Test
    void a_filter_opens_no_door_to_cases_of_others() {
        filings.open(filings.sure());
        UnitCode lead = filings.lead(filings.sure());
        CasebookStore.CaseFilter theirs = new CasebookStore.CaseFilter(
                Optional.empty(),
                Optional.of(lead.value()),
                Optional.of(lead.value()),
                Optional.empty(),
                Optional.empty(),
                ANYWHERE,
                ANY_TIME,
                CasebookStore.Sought.ANY,
                Optional.empty(),
                200);
        assertThat(done(node.rooms().casebook().list(desk(stranger(lead)), theirs))
                        .items())
                .isEmpty();
        assertThat(done(node.rooms().casebook().list(HOTLINE, theirs)).items()).isNotEmpty();
    }

    @Test
    void the_caller_is_masked_for_everybody() {
        Filing filing = filings.sure();
        CaseId id = filings.open(filing);
        for (Reader reader : List.of(HOTLINE, desk(filings.lead(filing)))) {
            CaseView.CallerView caller = details(id, reader).caller();
            assertThat(caller.name())
                    .isEqualTo(filing.caller().name().orElseThrow().charAt(0) + "**");
            assertThat(caller.phone())
                    .isEqualTo(filing.caller().phone().orElseThrow().substring(0, 7) + "****");
        }
    }

    @Test
    void a_page_offers_what_would_be_accepted_and_no_more() {
        Filing filing = filings.sure();
        CaseId id = filings.open(filing);
        UnitCode lead = filings.lead(filing);
        assertThat(commands(id, desk(lead))).containsExactly("sign");
        assertThat(commands(id, desk(helpers(filing).get(0)))).isEmpty();
        done(node.rooms()
                .commands()
                .dispatch()
                .sign(order(id, view(id, HOTLINE).version(), Acting.forTheHolder(Filings.OPERATOR))));
        assertThat(commands(id, desk(lead))).containsExactly("contact");
        CaseId review = filings.open(filings.unsure());
        assertThat(commands(review, HOTLINE)).containsExactly("dispatch", "urge", "raise", "correct", "note");
        assertThat(commands(review, new Reader(Optional.empty(), Acting.as(Filings.OPERATOR), Set.of())))
                .isEmpty();
    }

    @Test
    void what_a_dispatcher_wrote_is_read_by_the_unit_it_was_written_for() {
        CaseId id = filings.open(filings.unsure());
        String department = new Drafts(node).department().code().value();
        Wish wish = Orders.wish(department, Optional.empty(), Optional.of("请先到现场看一看"));
        done(node.rooms().commands().dispatch().dispatch(order(id, 1, Acting.as(Filings.OPERATOR)), wish));
        assertThat(details(id, desk(new UnitCode(department))).notes())
                .singleElement()
                .satisfies(note -> assertThat(note.text()).isEqualTo("请先到现场看一看"));
    }

    private UnitCode stranger(UnitCode lead) {
        return node.book().units().all().stream()
                .map(unit -> unit.code())
                .filter(code -> !code.equals(lead) && !helpers(filings.sure()).contains(code))
                .filter(code -> !code.equals(new Drafts(node).department().code()))
                .findFirst()
                .orElseThrow();
    }

    private List<UnitCode> helpers(Filing filing) {
        return filings.route(filing).ownership().coHandlers().stream()
                .map(helper -> helper.unit().code())
                .toList();
    }

    private static List<String> seen(UnitCode unit) {
        return list(desk(unit), 200).items().stream().map(CaseView::id).toList();
    }

    private static List<String> commands(CaseId id, Reader reader) {
        return details(id, reader).commands();
    }

    private static CaseView.Details details(CaseId id, Reader reader) {
        return Optional.ofNullable(view(id, reader).details()).orElseThrow();
    }

    private static CaseView view(CaseId id, Reader reader) {
        return done(node.rooms().casebook().read(id, reader)).orElseThrow();
    }

    private static Casebook.Page list(Reader reader, int limit) {
        return done(node.rooms().casebook().list(reader, filter(limit, Optional.empty())));
    }

    private static CasebookStore.CaseFilter filter(int limit, Optional<Cursor> after) {
        return new CasebookStore.CaseFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ANYWHERE,
                ANY_TIME,
                CasebookStore.Sought.ANY,
                after,
                limit);
    }

    private static Reader desk(UnitCode unit) {
        Actor actor = new Actor("desk", "值班岗", Optional.of(unit));
        return new Reader(Optional.of(unit), Acting.as(actor), Set.of(Act.SIGN, Act.CONTACT, Act.REPLY));
    }
}
