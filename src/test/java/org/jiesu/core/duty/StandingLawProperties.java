package org.jiesu.core.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jiesu.core.place.Placement;
import org.jiesu.core.place.Township;

/** Laws that hold for every book, place and day. */
class StandingLawProperties {
    private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2024, 12, 31);

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(FIRST.toEpochDay(), LAST.toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    private static Arbitrary<SmallBook.Draft> rows() {
        Arbitrary<List<String>> matters = Arbitraries.of(SmallBook.LAMPS, SmallBook.HEATING, SmallBook.WATER)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
        Arbitrary<List<String>> leads = Arbitraries.of(
                        Units.TOWNSHIP_OF_THE_CASE, Units.WHOEVER_HAS_THE_GROUND, "区城市管理委", "区水务局", "区环保局")
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(3);
        Arbitrary<Set<Township.Kind>> kinds =
                Arbitraries.of(Township.Kind.class).set().ofMaxSize(2);
        Arbitrary<Map<String, String>> when = Arbitraries.of(Map.of(), Map.of("place", "工地"), Map.of("place", "村内"));
        return Combinators.combine(matters, leads, kinds, when, days(), days().optional(), Arbitraries.of(true, false))
                .as((codes, names, where, facts, from, planned, inferred) -> {
                    SmallBook.Draft draft = SmallBook.row("E-" + from + names.size() + codes.size())
                            .on(codes.stream().distinct().toArray(String[]::new))
                            .ledBy(names.toArray(String[]::new))
                            .in(where.toArray(Township.Kind[]::new))
                            .from(from);
                    facts.forEach(draft::when);
                    planned.ifPresent(draft::planned);
                    return inferred ? draft.inferred() : draft;
                });
    }

    @Provide
    Arbitrary<DutyBook> books() {
        return Combinators.combine(rows().list().ofMaxSize(6), Arbitraries.of(true, false))
                .as((drafts, delegated) -> {
                    SmallBook book = new SmallBook().with(drafts.toArray(SmallBook.Draft[]::new));
                    return (delegated ? book.delegatedTo(SmallBook.TOWN) : book).book();
                });
    }

    @Provide
    Arbitrary<Situation> situations() {
        Arbitrary<Placement> places = Arbitraries.of(
                SmallBook.at(SmallBook.TOWN),
                SmallBook.at(SmallBook.OTHER_TOWN),
                SmallBook.at(SmallBook.STREET),
                SmallBook.at(SmallBook.PARK),
                SmallBook.somewhere(),
                Placement.nowhere());
        Arbitrary<Circumstances> known = Arbitraries.of(
                Circumstances.UNKNOWN,
                new Circumstances(Map.of("place", Set.of("工地")), Set.of()),
                new Circumstances(Map.of("place", Set.of("工地", "村内")), Set.of("place")));
        return Combinators.combine(places, days(), known).as(Situation::new);
    }

    @Property(tries = 3000)
    void no_lead_is_given_that_the_law_forbids(
            @ForAll("books") DutyBook book, @ForAll("situations") Situation situation) {
        Answering answering = new Answering(book, situation);
        for (Topic topic : Topic.of(book)) {
            Ownership ownership = answering.ownership(topic);
            for (UnitRef lead : ownership.leads()) {
                if (lead.isTownship()) {
                    assertLawful(ownership.ground().orElseThrow(), situation.day(), lead);
                }
                assertThat(lead.district()).isNotEqualTo("西区");
            }
        }
    }

    /** Written from the law, not from the code: by the city's book or a delegation; before it, by a gazette in its time. */
    private static void assertLawful(LeadGround ground, LocalDate day, UnitRef lead) {
        DutyRule rule = ground.rule();
        assertThat(rule.inForce(day)).isTrue();
        assertThat(rule.standing().nature()).isEqualTo(RuleStanding.Nature.TEXT);
        assertThat(rule.basis().quotes()).isNotEmpty();
        assertThat(rule.duty().leads()).containsAnyOf(Units.TOWNSHIP_OF_THE_CASE, Units.WHOEVER_HAS_THE_GROUND);
        if (rule.basis().tier().equals(Basis.CITY)) {
            assertThat(day).isAfterOrEqualTo(SmallBook.BOUND);
            assertThat(ground.delegation().map(Delegation::to))
                    .isEqualTo(rule.needsDelegation() ? Optional.of(lead.code()) : Optional.empty());
        } else {
            assertThat(day).isBefore(SmallBook.BOUND);
            assertThat(rule.basis().planned().filter(day::isAfter)).isEmpty();
        }
    }

    @Property(tries = 1000)
    void in_a_township_the_citys_book_decides_what_it_covers_whatever_a_gazette_says(
            @ForAll("books") DutyBook book, @ForAll("situations") Situation situation) {
        boolean township = situation
                .place()
                .township()
                .filter(town -> town.kind() == Township.Kind.TOWNSHIP)
                .isPresent();
        if (township && !situation.day().isBefore(SmallBook.BOUND)) {
            StandingLaw law = new StandingLaw(book, situation);
            assertThat(law.on(SmallBook.LAMPS).orElseThrow().rule().ofCity()).isTrue();
            assertThat(law.on(SmallBook.HEATING).orElseThrow().rule().ofCity()).isTrue();
        }
    }

    @Property(tries = 1000)
    void where_nothing_is_asked_no_answer_would_change_the_owner(
            @ForAll("books") DutyBook book, @ForAll("situations") Situation situation) {
        Answering answering = new Answering(book, situation);
        for (Topic topic : Topic.of(book)) {
            if (answering.hangs(topic).open().isEmpty()
                    && situation.known().told().isEmpty()) {
                for (String value : List.of("工地", "村内")) {
                    Answering told = new Answering(book, situation.answered("place", value));
                    assertThat(told.ownership(topic).lead())
                            .isEqualTo(answering.ownership(topic).lead());
                }
            }
        }
    }
}
