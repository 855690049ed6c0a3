package org.jiesu.core.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jiesu.core.text.FoldedText;
import org.jiesu.wiring.OurRouting;
import org.junit.jupiter.api.Test;

/** The places of a whole city must not change what is found for a text that names none of them. */
class ManyVillagesTest {
    private static final int VILLAGES = 10_000;
    private static final String LETTERS = "甲乙丙丁戊己庚辛壬癸";

    /** Made-up villages over all townships: 甲乙丙丁屯村. */
    private static Gazetteer withMany() {
        List<Township> townships = OurPlaces.GAZETTEER.townships();
        List<Place> places = new ArrayList<>(OurPlaces.GAZETTEER.places());
        for (int number = 0; number < VILLAGES; number++) {
            Township township = townships.get(number % townships.size());
            places.add(new Place(
                    name(number),
                    List.of(),
                    Place.Kind.VILLAGE,
                    township.district(),
                    new Place.Siting(List.of(township.name()), true)));
        }
        return new Gazetteer(OurPlaces.GAZETTEER.districts(), townships, places);
    }

    private static String name(int number) {
        StringBuilder name = new StringBuilder();
        for (int part = number, digit = 0; digit < 4; digit++, part /= 10) {
            name.append(LETTERS.charAt(part % 10));
        }
        return name.append("屯村").toString();
    }

    @Test
    void ten_thousand_other_villages_change_no_result() {
        PlaceFinder many = new PlaceFinder(withMany(), OurPlaces.FOLDING, OurPlaces.QUOTING);
        Stream<String> examples =
                OurRouting.get().book().rules().stream().flatMap(rule -> rule.signs().examples().stream());
        List<String> texts = Stream.concat(
                        examples, OurPlaces.GAZETTEER.places().stream().map(place -> "我们" + place.name() + "这边路灯坏了"))
                .toList();
        assertThat(texts).hasSizeGreaterThan(1000);
        for (String text : texts) {
            for (String district : List.of("", "平谷区")) {
                FoldedText folded = OurPlaces.FOLDING.fold(text);
                assertThat(many.find(folded, Entered.of(district, "")))
                        .as(text)
                        .isEqualTo(OurPlaces.find(text, district, ""));
            }
        }
    }

    @Test
    void each_of_them_is_found_by_its_full_and_its_short_name() {
        Gazetteer gazetteer = withMany();
        PlaceFinder many = new PlaceFinder(gazetteer, OurPlaces.FOLDING, OurPlaces.QUOTING);
        for (int number = 0; number < VILLAGES; number += 97) {
            String full = name(number);
            String town = gazetteer
                    .townships()
                    .get(number % gazetteer.townships().size())
                    .name();
            for (String said : List.of(full, full.substring(0, full.length() - 1))) {
                Placement place = many.find(OurPlaces.FOLDING.fold("我" + said + "的，路灯坏了"), Entered.of("", ""));
                assertThat(place.township()).map(Township::name).as(said).contains(town);
                assertThat(place.village()).contains(full);
            }
        }
    }
}
