package org.jiesu.core.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jiesu.core.place.Entered;
import org.jiesu.core.place.Placement;
import org.jiesu.wiring.OurRouting;

/** Nobody is given the accusation of its own persons, whatever the book says and whatever is told. */
class AccusationProperties {
    private static final List<UnitKind> GROUND = List.of(UnitKind.TOWNSHIP, UnitKind.SUBDISTRICT, UnitKind.PARK);

    @Provide
    Arbitrary<DutyBook> books() {
        Arbitrary<List<String>> leads = Arbitraries.of(
                        Units.TOWNSHIP_OF_THE_CASE, Units.WHOEVER_HAS_THE_GROUND, "柳树镇", "城关街道", "区城市管理委")
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(3);
        Arbitrary<List<SmallBook.Draft>> rows = leads.map(names -> SmallBook.row("E-" + String.join("", names))
                        .on(SmallBook.MANNERS, SmallBook.HEATING)
                        .ledBy(names.toArray(String[]::new)))
                .list()
                .ofMaxSize(3);
        return Combinators.combine(
                        rows, Arbitraries.of(Units.TOWNSHIP_OF_THE_CASE, "城市管理部门"), Arbitraries.of(true, false))
                .as((drafts, lead, delegated) -> {
                    SmallBook book =
                            new SmallBook().accusing(Accused.GROUND, lead).with(drafts.toArray(SmallBook.Draft[]::new));
                    return (delegated ? book.delegatedTo(SmallBook.TOWN) : book).book();
                });
    }

    @Provide
    Arbitrary<Situation> situations() {
        return Combinators.combine(
                        Arbitraries.of(
                                SmallBook.at(SmallBook.TOWN),
                                SmallBook.at(SmallBook.STREET),
                                SmallBook.at(SmallBook.PARK),
                                SmallBook.somewhere(),
                                Placement.nowhere()),
                        Arbitraries.of(SmallBook.BEFORE, SmallBook.BOUND, SmallBook.AFTER))
                .as((place, day) -> new Situation(place, day, Circumstances.UNKNOWN));
    }

    @Property(tries = 1000)
    void no_book_sends_an_accusation_to_the_accused(
            @ForAll("books") DutyBook book, @ForAll("situations") Situation situation) {
        Topic manners = Topic.of(book).stream()
                .filter(topic -> topic.matter().code().equals(SmallBook.MANNERS))
                .findFirst()
                .orElseThrow();
        assertSpared(new Answering(book, situation).ownership(manners));
    }

    @Provide
    Arbitrary<String> accusations() {
        List<String> said = OurRouting.get().book().rules().stream()
                .filter(rule -> rule.standing().accused().isPresent())
                .flatMap(rule -> rule.signs().examples().stream())
                .toList();
        Arbitrary<String> more = Arbitraries.of("", "，镇政府也不管", "，城管队员骂人", "，村书记动手打人", "，街道干部收钱");
        return Combinators.combine(Arbitraries.of(said), more).as(String::concat);
    }

    @Property(tries = 300)
    void no_text_sends_an_accusation_to_the_accused(
            @ForAll("accusations") String text, @ForAll("towns") Entered town, @ForAll("days") LocalDate day) {
        Route route = OurRouting.get().router().route(new Complaint(text, town, day));
        boolean accuses = route.findings()
                .matter()
                .flatMap(matter -> OurRouting.get().book().rule(matter.code()))
                .flatMap(rule -> rule.standing().accused())
                .filter(Accused.GROUND::equals)
                .isPresent();
        if (accuses) {
            assertSpared(route.ownership());
        }
    }

    @Provide
    Arbitrary<Entered> towns() {
        return Arbitraries.of(
                Entered.of("平谷区", "大兴庄镇"),
                Entered.of("平谷区", "滨河街道"),
                Entered.of("密云区", "溪翁庄镇"),
                Entered.of("门头沟区", "大峪街道"),
                Entered.of("门头沟区", "潭柘寺镇"),
                Entered.of("", ""));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.of(LocalDate.of(2017, 7, 31), LocalDate.of(2019, 4, 10), SmallBook.AFTER);
    }

    private static void assertSpared(Ownership ownership) {
        assertThat(Stream.concat(
                        ownership.leads().stream(),
                        ownership.coHandlers().stream().map(Ownership.CoHandler::unit)))
                .noneMatch(unit -> GROUND.contains(unit.kind()));
    }
}
