package org.jiesu.core.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiesu.core.duty.SmallBook.AFTER;
import static org.jiesu.core.duty.SmallBook.BEFORE;
import static org.jiesu.core.duty.SmallBook.BOUND;
import static org.jiesu.core.duty.SmallBook.HEATING;
import static org.jiesu.core.duty.SmallBook.LAMPS;
import static org.jiesu.core.duty.SmallBook.PARK;
import static org.jiesu.core.duty.SmallBook.STREET;
import static org.jiesu.core.duty.SmallBook.TOWN;
import static org.jiesu.core.duty.SmallBook.WATER;
import static org.jiesu.core.duty.SmallBook.at;
import static org.jiesu.core.duty.SmallBook.row;
import static org.jiesu.core.duty.SmallBook.somewhere;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiesu.core.place.Placement;
import org.jiesu.core.place.Township;
import org.junit.jupiter.api.Test;

class StandingLawTest {
    private static final LocalDate LAST_DAY = BOUND.minusDays(1);
    private static final String LOCAL = Units.WHOEVER_HAS_THE_GROUND;

    private Circumstances known = Circumstances.UNKNOWN;

    private static DutyBook book(SmallBook.Draft... rows) {
        return new SmallBook().with(rows).book();
    }

    private Answering asked(DutyBook book, Placement place, LocalDate day) {
        return new Answering(book, new Situation(place, day, known));
    }

    private static Topic topic(DutyBook book, String matter) {
        return Topic.of(book).stream()
                .filter(topic -> topic.matter().code().equals(matter))
                .findFirst()
                .orElseThrow();
    }

    private Ownership ownership(DutyBook book, String matter, Placement place, LocalDate day) {
        return asked(book, place, day).ownership(topic(book, matter));
    }

    private Optional<String> lead(DutyBook book, String matter, Placement place, LocalDate day) {
        return ownership(book, matter, place, day).lead().map(UnitRef::unit);
    }

    private Prevailing.Hangs hangs(DutyBook book, String matter, Placement place, LocalDate day) {
        return asked(book, place, day).hangs(topic(book, matter));
    }

    private static List<String> why(Ownership ownership) {
        return ownership.precedence().orElseThrow().beaten().stream()
                .map(Precedence.Beaten::why)
                .toList();
    }

    @Test
    void before_the_citys_book_the_districts_row_answers_and_a_township_may_lead_by_it() {
        DutyBook book = book(row("E-1").on(LAMPS).ledBy(LOCAL), row("E-2").on(HEATING));
        assertThat(lead(book, LAMPS, at(TOWN), LAST_DAY)).contains("柳树镇");
        assertThat(lead(book, LAMPS, at(STREET), LAST_DAY)).contains("城关街道");
        assertThat(lead(book, HEATING, at(TOWN), LAST_DAY)).contains("区城市管理委");
        assertThat(ownership(book(), LAMPS, at(TOWN), LAST_DAY).ground()).isEmpty();
    }

    @Test
    void from_its_first_day_the_citys_book_goes_before_every_gazette_in_a_township() {
        DutyBook book = book(row("E-1").on(LAMPS));
        assertThat(lead(book, LAMPS, at(TOWN), LAST_DAY)).contains("区城市管理委");
        Ownership bound = ownership(book, LAMPS, at(TOWN), BOUND);
        assertThat(bound.lead()).map(UnitRef::unit).contains("柳树镇");
        assertThat(bound.rule()).map(DutyRule::id).contains(LAMPS);
        assertThat(why(bound)).containsExactly("城市规定把这一事项列为乡镇职责，区里的文件不能改变");
    }

    @Test
    void in_a_street_or_a_park_the_citys_book_binds_nobody() {
        DutyBook local = book(row("E-1").on(LAMPS).ledBy(LOCAL));
        assertThat(lead(local, LAMPS, at(STREET), AFTER)).contains("城关街道");
        assertThat(lead(local, LAMPS, at(PARK), AFTER)).contains("开发区管委");
        assertThat(ownership(local, LAMPS, at(STREET), AFTER).rule())
                .map(DutyRule::id)
                .contains("E-1");
        assertThat(lead(book(row("E-1").on(LAMPS)), LAMPS, at(STREET), AFTER)).contains("区城市管理委");
        assertThat(ownership(book(), LAMPS, at(STREET), AFTER).rule())
                .map(DutyRule::id)
                .contains(LAMPS);
    }

    @Test
    void a_row_for_townships_only_is_no_ground_in_a_street() {
        DutyBook book = book(row("E-1").on(WATER).ledBy(Units.TOWNSHIP_OF_THE_CASE));
        assertThat(lead(book, WATER, at(TOWN), BEFORE)).contains("柳树镇");
        assertThat(ownership(book, WATER, at(STREET), BEFORE).ground()).isEmpty();
    }

    @Test
    void a_department_is_named_in_the_districts_own_name_where_it_is_the_same() {
        DutyBook same = book(row("E-1").on(HEATING));
        Ownership named = ownership(same, HEATING, at(TOWN), AFTER);
        assertThat(named.lead()).map(UnitRef::unit).contains("区城市管理委");
        assertThat(named.rule()).map(DutyRule::id).contains(HEATING);
        assertThat(named.precedence().orElseThrow().confirmedBy())
                .extracting(DutyRule::id)
                .containsExactly("E-1");
    }

    @Test
    void another_department_than_the_citys_book_means_is_a_conflict_that_the_citys_book_wins() {
        Ownership other = ownership(book(row("E-1").on(HEATING).ledBy("区水务局")), HEATING, at(TOWN), AFTER);
        assertThat(other.lead()).map(UnitRef::unit).contains("区城市管理委");
        assertThat(why(other)).containsExactly("不是城市规定所指的部门，以城市规定为准");
    }

    @Test
    void in_a_street_the_districts_department_leads_unless_its_time_is_over() {
        SmallBook.Draft water = row("E-1").on(HEATING).ledBy("区水务局");
        assertThat(lead(book(water), HEATING, at(STREET), AFTER)).contains("区水务局");
        assertThat(lead(book(water.planned(LAST_DAY)), HEATING, at(STREET), AFTER))
                .contains("区城市管理委");
    }

    @Test
    void what_the_citys_book_does_not_cover_is_the_rows_department_and_never_a_township() {
        DutyBook book = book(row("E-1").on(WATER).ledBy(LOCAL, "区水务局"));
        assertThat(lead(book, WATER, at(TOWN), LAST_DAY)).contains("柳树镇");
        Ownership bound = ownership(book, WATER, at(TOWN), BOUND);
        assertThat(bound.lead()).map(UnitRef::unit).contains("区水务局");
        assertThat(bound.precedence().orElseThrow().inferred()).isTrue();
        assertThat(bound.coHandlers())
                .extracting(helper -> helper.unit().unit())
                .contains("柳树镇");
        assertThat(lead(book, WATER, at(STREET), BOUND)).contains("城关街道");
        DutyBook alone = book(row("E-1").on(WATER).ledBy(LOCAL));
        assertThat(ownership(alone, WATER, at(TOWN), BOUND).ground()).isEmpty();
        assertThat(lead(alone, WATER, at(TOWN), BOUND)).contains("区水务局");
    }

    @Test
    void past_the_time_it_plans_for_a_row_is_inferred_and_makes_no_township_lead() {
        DutyBook book = book(row("E-1").on(WATER).ledBy(LOCAL, "区水务局").planned(LocalDate.of(2019, 12, 31)));
        assertThat(lead(book, WATER, at(TOWN), LocalDate.of(2019, 12, 31))).contains("柳树镇");
        Ownership past = ownership(book, WATER, at(TOWN), LocalDate.of(2020, 1, 1));
        assertThat(past.lead()).map(UnitRef::unit).contains("区水务局");
        assertThat(past.precedence().orElseThrow().because()).contains("推定");
    }

    @Test
    void a_row_holds_only_from_its_document_on() {
        DutyBook book = book(row("E-1").on(WATER).from(BEFORE));
        assertThat(ownership(book, WATER, at(TOWN), BEFORE.minusDays(1)).ground())
                .isEmpty();
        assertThat(ownership(book, WATER, at(TOWN), BEFORE).ground()).isPresent();
    }

    @Test
    void a_later_document_goes_before_an_earlier_one_and_one_in_its_time_before_one_past_it() {
        SmallBook.Draft early = row("E-1").on(WATER).ledBy("区水务局");
        SmallBook.Draft late = row("E-2").on(WATER).from(LocalDate.of(2019, 3, 1));
        Ownership both = ownership(book(early, late), WATER, at(TOWN), BEFORE);
        assertThat(both.rule()).map(DutyRule::id).contains("E-2");
        assertThat(why(both)).containsExactly("文件较早");
        late.planned(BEFORE.minusDays(1));
        assertThat(ownership(book(early, late), WATER, at(TOWN), BEFORE).rule())
                .map(DutyRule::id)
                .contains("E-1");
    }

    @Test
    void the_narrower_place_goes_before_the_wider_and_the_earlier_line_before_the_later() {
        SmallBook.Draft wide = row("E-1").on(WATER);
        SmallBook.Draft narrow = row("E-2").on(WATER).ledBy("区水务局").in(Township.Kind.TOWNSHIP);
        assertThat(lead(book(wide, narrow), WATER, at(TOWN), BEFORE)).contains("区水务局");
        assertThat(lead(book(wide, narrow), WATER, at(STREET), BEFORE)).contains("区城市管理委");
        assertThat(lead(book(wide, row("E-3").on(WATER).ledBy("区水务局")), WATER, at(TOWN), BEFORE))
                .contains("区城市管理委");
    }

    @Test
    void a_place_that_is_excepted_is_no_place_for_the_row() {
        Where notInTheStreet = new Where(Set.of(), Set.of(), Set.of("城关街道"), Set.of("柳家"));
        DutyBook book = book(row("E-1").on(WATER).where(notInTheStreet));
        assertThat(ownership(book, WATER, at(STREET), BEFORE).ground()).isEmpty();
        assertThat(ownership(book, WATER, at(TOWN), BEFORE).ground()).isPresent();
        Placement village =
                new Placement(Optional.of("东区"), at(TOWN).township(), Optional.of("柳家村"), List.of(), List.of());
        assertThat(ownership(book, WATER, village, BEFORE).ground()).isEmpty();
    }

    @Test
    void what_the_text_says_of_the_circumstances_decides_and_what_it_denies_is_out() {
        DutyBook book = book(
                row("E-1").on(WATER),
                row("E-2").on(WATER).ledBy("区水务局").when("place", "工地").urgency(Urgency.H2));
        known = new Circumstances(Map.of("place", Set.of("工地")), Set.of());
        assertThat(lead(book, WATER, at(TOWN), BEFORE)).contains("区水务局");
        assertThat(asked(book, at(TOWN), BEFORE).urgency(topic(book, WATER))).isEqualTo(Urgency.H2);
        known = new Circumstances(Map.of("place", Set.of("村内")), Set.of());
        assertThat(lead(book, WATER, at(TOWN), BEFORE)).contains("区城市管理委");
        assertThat(hangs(book, WATER, at(TOWN), BEFORE)).isEqualTo(Prevailing.Hangs.ON_NOTHING);
    }

    @Test
    void what_the_text_does_not_say_is_asked_where_the_answer_changes_something() {
        SmallBook.Draft everywhere = row("E-1").on(WATER);
        SmallBook.Draft site = row("E-2").on(WATER).when("place", "工地");
        assertThat(hangs(book(everywhere, site), WATER, at(TOWN), BEFORE))
                .isEqualTo(new Prevailing.Hangs(false, false, List.of("place")));
        assertThat(hangs(book(everywhere, site.ledBy("区水务局")), WATER, at(TOWN), BEFORE))
                .isEqualTo(new Prevailing.Hangs(false, true, List.of("place")));
        assertThat(hangs(book(everywhere, site), LAMPS, at(TOWN), AFTER)).isEqualTo(Prevailing.Hangs.ON_NOTHING);
    }

    @Test
    void an_unknown_place_is_asked_for_where_it_changes_the_owner() {
        SmallBook.Draft everywhere = row("E-1").on(WATER);
        SmallBook.Draft streets = row("E-2").on(WATER).in(Township.Kind.SUBDISTRICT);
        assertThat(hangs(book(everywhere, streets), WATER, somewhere(), BEFORE).ownerOnPlace())
                .isFalse();
        assertThat(hangs(book(everywhere, streets.ledBy("区水务局")), WATER, somewhere(), BEFORE)
                        .ownerOnPlace())
                .isTrue();
        DutyBook local = book(row("E-1").on(WATER).ledBy(LOCAL, "区水务局"));
        assertThat(hangs(local, WATER, somewhere(), BEFORE).ownerOnPlace()).isTrue();
        assertThat(hangs(local, WATER, somewhere(), AFTER).ownerOnPlace()).isTrue();
        assertThat(hangs(local, WATER, at(TOWN), AFTER).ownerOnPlace()).isFalse();
    }

    @Test
    void a_dissolved_unit_is_replaced_by_its_successor_from_the_day_it_took_over() {
        DutyBook book = book(row("E-1").on(WATER).ledBy("区环保局"));
        assertThat(lead(book, WATER, at(TOWN), LocalDate.of(2019, 3, 31))).contains("区环保局");
        Ownership later = ownership(book, WATER, at(TOWN), LocalDate.of(2019, 4, 1));
        assertThat(later.lead()).map(UnitRef::unit).contains("区生态环境局");
        assertThat(later.precedence().orElseThrow().because()).contains("区环保局的职责已由区生态环境局承接");
    }

    @Test
    void a_recorded_delegation_lets_its_township_take_the_departments_place() {
        DutyBook book =
                new SmallBook().with(row("E-1").on(HEATING)).delegatedTo(TOWN).book();
        assertThat(lead(book, HEATING, at(TOWN), AFTER)).contains("柳树镇");
        assertThat(lead(book, HEATING, at(SmallBook.OTHER_TOWN), AFTER)).contains("区城市管理委");
        assertThat(lead(book, HEATING, at(STREET), AFTER)).contains("区城市管理委");
    }
}
