package org.jiesu.core.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiesu.core.duty.SmallBook.AFTER;
import static org.jiesu.core.duty.SmallBook.BEFORE;
import static org.jiesu.core.duty.SmallBook.HEATING;
import static org.jiesu.core.duty.SmallBook.LAMPS;
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

/** What the law says against a runner-up, and which open answer would turn the matter to it. */
class BarsTest {
    private Circumstances known = Circumstances.UNKNOWN;
    private Optional<Accused> accused = Optional.empty();

    private static Topic topic(DutyBook book, String matter) {
        return book.rule(matter).<Topic>map(Topic.Ruled::new).orElseGet(() -> Topic.of(book).stream()
                .filter(topic -> topic.matter().code().equals(matter))
                .findFirst()
                .orElseThrow());
    }

    private Optional<WhyNot> bar(DutyBook book, String matter, String chosen, Placement place, LocalDate day) {
        Answering answering = new Answering(book, new Situation(place, day, known));
        Topic best = topic(book, chosen);
        Explanation.Chosen winner = new Explanation.Chosen(
                new Ranking.Ranked(best, 1, Hints.NONE, List.of()), answering.ownership(best), accused, 1);
        Topic candidate = topic(book, matter);
        return new Bars(answering, book, winner)
                .of(candidate, answering.led(candidate).first());
    }

    private static void says(Optional<WhyNot> bar, String brief, String... whole) {
        WhyNot why = bar.orElseThrow();
        assertThat(why.kind()).isEqualTo(WhyNot.Kind.LAW);
        assertThat(why.brief()).isEqualTo(brief);
        assertThat(List.of(whole)).allMatch(why.whole()::contains);
    }

    @Test
    void a_row_that_is_inferred_comes_after_the_citys_book() {
        says(
                bar(new SmallBook().with(row("E-1").inferred()).book(), "E-1", LAMPS, at(TOWN), AFTER),
                "只是推定，城市规定在先",
                "E-1");
        DutyBook past = new SmallBook().with(row("E-1").planned(BEFORE)).book();
        says(bar(past, "E-1", LAMPS, at(TOWN), AFTER), "只是推定，城市规定在先", "计划期已过");
        assertThat(bar(new SmallBook().with(row("E-1")).book(), "E-1", LAMPS, at(TOWN), AFTER))
                .isEmpty();
    }

    @Test
    void a_row_for_another_kind_of_place_is_not_for_this_one() {
        DutyBook book =
                new SmallBook().with(row("E-1").in(Township.Kind.SUBDISTRICT)).book();
        says(bar(book, "E-1", LAMPS, at(TOWN), AFTER), "只管街道，这里是乡镇", "柳树镇是乡镇");
        assertThat(bar(book, "E-1", LAMPS, at(STREET), AFTER)).isEmpty();
        Where other = new Where(Set.of(), Set.of("杨树镇"), Set.of(), Set.of());
        says(bar(new SmallBook().with(row("E-1").where(other)).book(), "E-1", LAMPS, at(TOWN), AFTER), "条文不管柳树镇");
    }

    @Test
    void a_row_for_a_circumstance_that_is_not_so_or_not_known_says_which() {
        DutyBook book = new SmallBook().with(row("E-1").when("place", "工地")).book();
        says(bar(book, "E-1", LAMPS, at(TOWN), AFTER), "是“工地”才归它，还没问", "要先问：在哪儿？");
        known = new Circumstances(Map.of("place", Set.of("村内")), Set.of());
        says(bar(book, "E-1", LAMPS, at(TOWN), AFTER), "只管“工地”，说的不是", "诉求说的是“村内”");
        known = new Circumstances(Map.of("place", Set.of("工地")), Set.of());
        assertThat(bar(book, "E-1", LAMPS, at(TOWN), AFTER)).isEmpty();
    }

    @Test
    void whoever_is_accused_is_said_to_be() {
        accused = Optional.of(Accused.GROUND);
        DutyBook book = new SmallBook().book();
        says(bar(book, LAMPS, HEATING, at(TOWN), AFTER), "被投诉的就是它，不能自办", Accused.GROUND.told());
        assertThat(bar(book, HEATING, LAMPS, at(TOWN), AFTER)).isEmpty();
        accused = Optional.empty();
        DutyBook manners = new SmallBook()
                .accusing(Accused.GROUND, Units.TOWNSHIP_OF_THE_CASE)
                .book();
        says(bar(manners, SmallBook.MANNERS, HEATING, at(TOWN), AFTER), "被投诉的就是它，不能自办");
    }

    @Test
    void who_has_no_article_loses_to_who_has_one_and_only_then() {
        DutyBook book = new SmallBook()
                .with(row("E-1").ledBy(Units.WHOEVER_HAS_THE_GROUND))
                .book();
        says(bar(book, "E-1", LAMPS, at(TOWN), AFTER), "条文里它只是配合，没有牵头", "乡镇不得据此主责");
        says(bar(book, LAMPS, "E-1", at(TOWN), BEFORE), "条文在这一天没有生效", BEFORE.toString());
        assertThat(bar(book, LAMPS, HEATING, at(TOWN), BEFORE)).isEmpty();
    }

    @Test
    void an_open_answer_that_would_make_it_the_owner_is_named_with_its_question() {
        DutyBook book = new SmallBook()
                .with(
                        row("E-1").on(WATER),
                        row("E-2").on(WATER).ledBy("区水务局").when("place", "工地"),
                        row("E-3").on(WATER).ledBy("区生态环境局").in(Township.Kind.SUBDISTRICT))
                .book();
        Answering answering = new Answering(book, new Situation(somewhere(), BEFORE, known));
        Turning turning = new Turning(book, answering, topic(book, WATER));
        WhyNot asked = turning.to(SmallBook.WATER_BUREAU.ref()).orElseThrow();
        assertThat(asked.kind()).isEqualTo(WhyNot.Kind.QUESTION);
        assertThat(asked.brief()).isEqualTo("若是“工地”就归它，先问");
        assertThat(asked.whole()).contains("在哪儿？");
        assertThat(turning.to(SmallBook.ENVIRONMENT.ref())).map(WhyNot::brief).contains("若是城关街道就归它，先问");
        assertThat(turning.to(SmallBook.WESTERN.ref())).isEmpty();
    }
}
