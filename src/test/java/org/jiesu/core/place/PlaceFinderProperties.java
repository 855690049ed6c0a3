package org.jiesu.core.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of finding a place, over the gazetteer that is shipped. */
class PlaceFinderProperties {
    private static final List<Township> TOWNSHIPS = OurPlaces.GAZETTEER.townships();
    private static final List<String> TROUBLES = List.of("路灯坏了", "垃圾没人收", "井盖丢了一个多月", "下水道往外冒脏水", "半夜还在打桩");
    private static final List<String> SOUNDS = List.of("呃", "嗯", "啊", "哎", "唉", " ", "诶");

    @Provide
    Arbitrary<Township> townships() {
        return Arbitraries.of(TOWNSHIPS);
    }

    @Provide
    Arbitrary<Place> places() {
        return Arbitraries.of(OurPlaces.GAZETTEER.places().stream()
                .filter(place -> place.kind() != Place.Kind.OUTSIDE)
                .toList());
    }

    @Provide
    Arbitrary<String> troubles() {
        return Arbitraries.of(TROUBLES);
    }

    /** A clause that names a place in some way, or none. */
    @Provide
    Arbitrary<String> clauses() {
        Arbitrary<String> names = Arbitraries.of(Stream.concat(
                        TOWNSHIPS.stream().map(Township::name),
                        OurPlaces.GAZETTEER.places().stream().map(Place::name))
                .toList());
        Arbitrary<String> turns =
                Arbitraries.of("在%s这边", "我们%s", "%s的路", "老家是%s的", "我妈住%s", "不像%s那样", "去%s的路上", "我在%s上班", "找过%s", "没人管");
        return Combinators.combine(turns, names, troubles())
                .as((turn, name, trouble) -> String.format(turn, name) + trouble);
    }

    @Property(tries = 500)
    void a_place_of_another_district_in_quotes_changes_nothing(
            @ForAll("townships") Township own, @ForAll("places") Place other, @ForAll("troubles") String trouble) {
        Assume.that(!other.district().equals(own.district()));
        String text = "我们" + own.name() + trouble;
        String quoting = "我们" + own.name() + "「" + other.name() + "」" + trouble;
        assertThat(seen(quoting, "", "")).isEqualTo(seen(text, "", ""));
        assertThat(seen("「" + other.name() + "」," + text, "", "")).isEqualTo(seen(text, "", ""));
        assertThat(seen(trouble + "「" + other.name() + "」", own.district(), ""))
                .isEqualTo(seen(trouble, own.district(), ""));
        assertThat(seen(trouble + "「" + other.name() + "」", own.district(), own.name()))
                .isEqualTo(seen(trouble, own.district(), own.name()));
    }

    @Property(tries = 500)
    void sounds_without_meaning_change_nothing(@ForAll("clauses") String clause, @ForAll long where) {
        StringBuilder spoken = new StringBuilder();
        for (int i = 0; i < clause.length(); i++) {
            spoken.append(clause.charAt(i));
            if (((where >> (i % Long.SIZE)) & 1) == 1) {
                spoken.append(SOUNDS.get(i % SOUNDS.size()));
            }
        }
        assertThat(seen(spoken.toString(), "", "")).isEqualTo(seen(clause, "", ""));
    }

    @Property(tries = 1000)
    void the_order_of_two_clauses_changes_nothing(@ForAll("clauses") String one, @ForAll("clauses") String other) {
        assertThat(seen(one + "，" + other, "", "")).isEqualTo(seen(other + "，" + one, "", ""));
    }

    @Property(tries = 500)
    void the_entered_township_wins_unless_it_is_contradicted(
            @ForAll("townships") Township own, @ForAll("clauses") String clause) {
        Placement place = OurPlaces.find(clause, own.district(), own.name());
        if (place.contradiction().isPresent()) {
            assertThat(place.township()).isEmpty();
            assertThat(place.candidates()).contains(own);
        } else {
            assertThat(place.township()).contains(own);
        }
    }

    @Property(tries = 500)
    void whatever_is_said_a_township_is_taken_only_with_its_district(@ForAll("clauses") String clause) {
        Placement place = OurPlaces.find(clause);
        place.township().ifPresent(found -> assertThat(place.district()).contains(found.district()));
    }

    /** What was found, without where in the text it stood. */
    private static List<Object> seen(String text, String district, String township) {
        Placement place = OurPlaces.find(text, district, township);
        return List.of(
                place.district(),
                place.township(),
                place.village(),
                java.util.Set.copyOf(place.candidates()),
                place.contradiction().isPresent());
    }
}
