package org.jiesu.core.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a learned model's chances become. */
class AdviceTest {
    private static final double WEIGHT = 10;
    private static final Situation THERE =
            new Situation(SmallBook.at(SmallBook.TOWN), SmallBook.AFTER, Circumstances.UNKNOWN);

    private final DutyBook book = new SmallBook().book();
    private final Answering answering = new Answering(book, THERE);
    private final Topic lamps = ruled(SmallBook.LAMPS);
    private final Topic heating = ruled(SmallBook.HEATING);
    private final Topic nobodys = new Topic.Silent(new Signals.Uncovered(
            new Matter("U-1", "无条文"),
            new Signals.Suggestion(List.of("水务部门"), "没有条文"),
            Urgency.D7,
            Signs.NONE,
            new SourceLine("s", 1)));

    private Topic ruled(String id) {
        return new Topic.Ruled(book.rule(id).orElseThrow());
    }

    private Advice advice(double town, double department) {
        LearnedOwners owners = new LearnedOwners(List.of(Units.TOWNSHIP_OF_THE_CASE, "城市管理部门"), answering);
        return new LearnedAdvice(owners, new double[] {town, department}, WEIGHT);
    }

    private static List<Ranking.Ranked> ranked(Topic... topics) {
        List<Ranking.Ranked> ranked = new ArrayList<>();
        for (Topic topic : topics) {
            ranked.add(new Ranking.Ranked(topic, topics.length - ranked.size(), Hints.NONE, List.of()));
        }
        return ranked;
    }

    @Test
    void ten_times_as_likely_is_a_lead_of_a_third() {
        Advice advice = advice(10 / 11.0, 1 / 11.0);
        assertThat(advice.lead(lamps)).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(advice.lead(heating)).isCloseTo(-1 / 3.0, within(1e-9));
    }

    @Test
    void less_likely_than_one_in_a_thousand_makes_no_difference() {
        assertThat(advice(1, 1e-30).lead(lamps)).isEqualTo(1);
        assertThat(advice(1, 0).lead(heating)).isEqualTo(-1);
    }

    @Test
    void a_model_that_cannot_tell_says_nothing() {
        List<Ranking.Ranked> order = ranked(heating, nobodys, lamps);
        Advice flat = advice(0.5, 0.5);
        flat.reorder(order);
        assertThat(order).isEqualTo(ranked(heating, nobodys, lamps));
        assertThat(flat.lead(lamps)).isZero();
        assertThat(flat.lead(heating)).isZero();
    }

    @Test
    void what_it_knows_changes_places_and_what_it_does_not_stays_where_it_was() {
        List<Ranking.Ranked> order = ranked(nobodys, heating, nobodys, lamps);
        advice(0.99, 0.01).reorder(order);
        assertThat(order).extracting(Ranking.Ranked::topic).containsExactly(nobodys, lamps, nobodys, heating);
        assertThat(order).extracting(Ranking.Ranked::score).containsExactly(4.0, 3.0, 2.0, 1.0);
        assertThat(advice(0.99, 0.01).lead(nobodys)).isZero();
    }

    @Test
    void labels_that_mean_the_same_unit_there_count_together() {
        LearnedOwners owners =
                new LearnedOwners(List.of(Units.TOWNSHIP_OF_THE_CASE, Units.WHOEVER_HAS_THE_GROUND, "甲"), answering);
        Advice advice = new LearnedAdvice(owners, new double[] {0.3, 0.3, 0.4}, WEIGHT);
        assertThat(advice.knows(lamps)).isTrue();
        assertThat(advice.lead(lamps)).isPositive();
        assertThat(advice.knows(heating)).isFalse();
    }

    @Test
    void a_model_speaks_for_and_against_an_owner() {
        RoutingSettings.Calibration calibration = new RoutingSettings.Calibration(2, 5, 0.5, 0);
        Ranking.Ranked best = new Ranking.Ranked(lamps, 4, new Hints(0, 0.4), List.of());
        Ranking.Ranked other = new Ranking.Ranked(heating, 3, new Hints(0, 0.3), List.of());
        double alone = confidence(Advice.NONE, calibration, best, other);
        assertThat(alone).isCloseTo(calibration.of(new Hints.Lead(0, 0.25), 0), within(1e-9));
        assertThat(confidence(advice(0.99, 0.01), calibration, best, other)).isGreaterThan(alone);
        assertThat(confidence(advice(0.01, 0.99), calibration, best, other)).isLessThan(alone);
        assertThat(confidence(advice(0.5, 0.5), calibration, best, other)).isEqualTo(alone);
    }

    @Test
    void however_sure_it_is_the_doubt_about_what_it_never_saw_remains() {
        RoutingSettings.Calibration calibration = new RoutingSettings.Calibration(2, 5, 100, 0);
        Ranking.Ranked best = new Ranking.Ranked(lamps, 4, new Hints(0, 0.4), List.of());
        Ranking.Ranked known = new Ranking.Ranked(heating, 4, new Hints(0, 0.4), List.of());
        Advice sure = advice(0.999, 0.001);
        Ranking.Ranked unknown = new Ranking.Ranked(nobodys, 3, new Hints(0, 0.3), List.of());
        assertThat(confidence(sure, calibration, best, known)).isGreaterThan(0.99);
        double doubt = calibration.of(new Hints.Lead(0, 0.25), 0);
        assertThat(confidence(sure, calibration, best, known, unknown)).isCloseTo(doubt, within(1e-9));
        assertThat(confidence(sure, calibration, best, unknown, known)).isCloseTo(doubt, within(1e-9));
    }

    private double confidence(
            Advice advice, RoutingSettings.Calibration calibration, Ranking.Ranked best, Ranking.Ranked... others) {
        Rivalry rivalry = new Rivalry(answering, advice, calibration, best);
        Stream.of(others).forEach(rivalry::meet);
        return rivalry.confidence();
    }
}
