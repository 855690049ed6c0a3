package org.jiesu.casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiesu.wiring.TestNode.done;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jiesu.core.casefile.Act;
import org.jiesu.core.casefile.Acting;
import org.jiesu.core.casefile.Actor;
import org.jiesu.core.casefile.CaseId;
import org.jiesu.core.duty.Urgency;
import org.jiesu.intake.Filing;
import org.jiesu.store.CasebookStore;
import org.jiesu.store.Cursor;
import org.jiesu.wiring.Filings;
import org.jiesu.wiring.TestNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PagesIT {
    @RegisterExtension
    static final TestNode node = new TestNode();

    private static final Reader HOTLINE =
            new Reader(Optional.empty(), Acting.as(Filings.OPERATOR), EnumSet.allOf(Act.class));

    private static final CasebookStore.Area ANYWHERE =
            new CasebookStore.Area(Optional.empty(), Optional.empty(), Optional.empty());
    private static final CasebookStore.Span ANY_TIME = new CasebookStore.Span(Optional.empty(), Optional.empty());

    private final Filings filings = new Filings(node);

    @Test
    void pages_follow_one_another_in_order_of_due_times_without_gap_or_repetition() {
        for (Urgency urgency : Urgency.values()) {
            Filing.Wishes wishes = new Filing.Wishes(Optional.of(urgency), Optional.empty(), Optional.empty());
            filings.open(Filings.wishing(filings.sure(), wishes));
            filings.open(filings.unsure());
            node.advance(Duration.ofMinutes(7));
        }
        List<String> whole =
                list(HOTLINE, 200).items().stream().map(CaseView::id).toList();
        List<String> paged = new ArrayList<>();
        Optional<Cursor> after = Optional.empty();
        do {
            Casebook.Page page = done(node.rooms().casebook().list(HOTLINE, filter(3, after)));
            page.items().forEach(view -> paged.add(view.id()));
            after = Optional.ofNullable(page.next()).flatMap(Cursor::read);
        } while (after.isPresent());
        assertThat(paged).isEqualTo(whole).doesNotHaveDuplicates();
        assertThat(list(HOTLINE, 200).items().stream()
                        .flatMap(view -> view.clocks().stream()
                                .filter(clock -> clock.state().equals("running"))
                                .map(ClockView::dueAt)
                                .min(Comparator.naturalOrder())
                                .stream()))
                .as("by the nearest due time of each")
                .isSorted();
    }

    @Test
    void an_operator_finds_the_cases_that_the_operator_took_in() {
        Actor other = new Actor("operator-2", "话务 08 席", Optional.empty());
        CaseId id = done(node.rooms().intake().open(filings.sure(), other, Optional.empty()))
                .id();
        filings.open(filings.sure());
        CasebookStore.CaseFilter taken = new CasebookStore.CaseFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(other.account()),
                ANYWHERE,
                ANY_TIME,
                CasebookStore.Sought.ANY,
                Optional.empty(),
                200);
        assertThat(done(node.rooms().casebook().list(HOTLINE, taken)).items())
                .singleElement()
                .satisfies(view -> assertThat(view.id()).isEqualTo(id.value().toString()));
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
}
