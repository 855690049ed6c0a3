package org.jiesu.core.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BookDiffTest {
    private static final DutyBook BOOK =
            new SmallBook().delegatedTo(SmallBook.TOWN).book();

    private static DutyBook with(Units units, Signals signals, List<Delegation> delegations) {
        return new DutyBook("w", BOOK.rules(), units, signals, delegations);
    }

    @Test
    void units_and_who_answers_to_a_department_are_compared() {
        List<Unit> units = new ArrayList<>(BOOK.units().all());
        units.removeIf(unit -> unit.equals(SmallBook.PARK) || unit.equals(SmallBook.TOWN));
        units.add(new Unit(SmallBook.TOWN.code(), "柳树镇", UnitKind.TOWNSHIP, "东区", List.of("柳树")));
        units.add(new Unit(new UnitCode("D-9"), "区新局", UnitKind.DEPARTMENT, "东区", List.of()));
        OwnDepartment heating = BOOK.units().departments().get(0);
        Units other = new Units(
                units,
                Set.of("城市管理部门", "水务部门"),
                List.of(new OwnDepartment(heating.generic(), "东区", new UnitCode("D-9"), InForce.ALWAYS, true)));

        BookDiff diff = BookDiff.between(BOOK, with(other, BOOK.signals(), BOOK.delegations()));

        assertThat(diff.rules().isEmpty()).isTrue();
        assertThat(diff.units().added()).extracting(BookDiff.Entry::id).containsExactly("D-9");
        assertThat(diff.units().removed()).extracting(BookDiff.Entry::name).containsExactly("开发区管委");
        assertThat(diff.units().changed())
                .containsExactly(new BookDiff.Entry(
                        "T-1", "柳树镇", List.of(new BookDiff.Field("aliases", List.of(), List.of("柳树")))));
        assertThat(diff.departments().changed())
                .containsExactly(new BookDiff.Entry(
                        "城市管理部门 东区",
                        "城市管理部门 东区",
                        List.of(new BookDiff.Field("units", List.of("D-1 ～"), List.of("D-9 ～（推定）")))));
        assertThat(diff.departments().removed()).extracting(BookDiff.Entry::id).containsExactly("水务部门 东区");
    }

    @Test
    void delegations_are_compared() {
        Delegation act = BOOK.delegations().get(0);
        Delegation longer = new Delegation(
                act.act(),
                act.to(),
                act.rule(),
                new InForce(act.inForce().from(), Optional.of(LocalDate.of(2029, 12, 31))),
                new SourceLine("elsewhere", 7));

        BookDiff diff = BookDiff.between(BOOK, with(BOOK.units(), BOOK.signals(), List.of(longer)));

        assertThat(diff.delegations().changed())
                .containsExactly(new BookDiff.Entry(
                        "委托书 S55-9 T-1",
                        "委托书",
                        List.of(new BookDiff.Field(
                                "dates", List.of("2022-02-01～"), List.of("2022-02-01～2029-12-31")))));
        assertThat(BookDiff.between(BOOK, with(BOOK.units(), BOOK.signals(), List.of()))
                        .delegations()
                        .removed())
                .hasSize(1);
    }

    @Test
    void it_says_whether_signals_and_circumstances_differ() {
        Signals none = Signals.NONE;
        assertThat(BookDiff.between(BOOK, with(BOOK.units(), none, BOOK.delegations()))
                        .beside())
                .isEqualTo(new BookDiff.Beside(true, true, false));
        assertThat(BookDiff.between(BOOK, BOOK).isEmpty()).isTrue();
    }

    @Test
    void a_lead_that_is_only_inferred_is_found() {
        BookDiff diff = BookDiff.between(
                new SmallBook().with(SmallBook.row("E-1")).book(),
                new SmallBook().with(SmallBook.row("E-1").inferred()).book());
        assertThat(diff.rules().changed())
                .containsExactly(new BookDiff.Entry(
                        "E-1", "E-1", List.of(new BookDiff.Field("inferred", List.of(), List.of("true")))));
    }

    @Test
    void a_rule_that_is_added_tells_all_that_it_says() {
        DutyBook more = new SmallBook()
                .with(SmallBook.row("E-1").on(SmallBook.LAMPS).when("place", "工地"))
                .delegatedTo(SmallBook.TOWN)
                .book();
        BookDiff.Entry added = BookDiff.between(BOOK, more).rules().added().get(0);
        assertThat(added.id()).isEqualTo("E-1");
        assertThat(added.fields())
                .contains(new BookDiff.Field("when", List.of(), List.of("place：工地")))
                .contains(new BookDiff.Field("leads", List.of(), List.of("区城市管理委")))
                .noneMatch(field -> field.after().isEmpty());
    }
}
