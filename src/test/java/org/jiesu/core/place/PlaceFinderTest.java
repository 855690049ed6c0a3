package org.jiesu.core.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiesu.core.text.Folding;
import org.junit.jupiter.api.Test;

class PlaceFinderTest {
    private static final Folding PLAIN =
            new Folding(Map.of(), Set.of(), new Folding.Colouring(Set.of(), Set.of()), Folding.Speech.AS_WRITTEN);

    private static final Gazetteer GAZETTEER = new Gazetteer(
            List.of(new District("东区", List.of("东城区域")), new District("西区", List.of())),
            List.of(
                    township("E-1", "柳树镇", "东区", "柳树"),
                    township("E-2", "杨树镇", "东区", "杨树镇政府"),
                    new Township("E-3", "河边街道", "东区", Township.Kind.SUBDISTRICT, List.of()),
                    township("W-1", "松树镇", "西区", "松树镇政府")),
            List.of(
                    village("石桥村", "东区", true, "柳树镇"),
                    village("老店", "东区", false, "柳树镇", "杨树镇"),
                    village("北山地区", "东区", false, "杨树镇"),
                    village("石桥", "西区", true, "松树镇"),
                    new Place("石桥村路口", List.of(), Place.Kind.OUTSIDE, "", new Place.Siting(List.of(), true))));

    private final PlaceFinder finder =
            new PlaceFinder(GAZETTEER, PLAIN, new Quoting(List.of("不像", "老家在"), List.of("早就修了")));

    private static Township township(String code, String name, String district, String says) {
        return new Township(code, name, district, Township.Kind.TOWNSHIP, List.of(says));
    }

    private static Place village(String name, String district, boolean sure, String... townships) {
        return new Place(name, List.of(), Place.Kind.VILLAGE, district, new Place.Siting(List.of(townships), sure));
    }

    private Placement find(String text, String district, String township) {
        return finder.find(PLAIN.fold(text), Entered.of(district, township));
    }

    private static List<String> names(Placement placement) {
        return placement.candidates().stream().map(Township::name).toList();
    }

    @Test
    void a_village_gives_its_township_and_district() {
        Placement place = find("石桥村的路坏了", "", "");
        assertThat(place.township()).map(Township::name).contains("柳树镇");
        assertThat(place.district()).contains("东区");
        assertThat(place.village()).contains("石桥村");
    }

    @Test
    void what_the_operator_entered_wins_over_the_text() {
        assertThat(find("路坏了，跟柳树镇说过", "东区", "杨树镇").township())
                .map(Township::name)
                .contains("杨树镇");
    }

    @Test
    void a_place_of_another_district_is_not_taken() {
        Placement place = find("跟松树镇交界的地方", "东区", "");
        assertThat(place.township()).isEmpty();
        assertThat(place.candidates()).isEmpty();
    }

    @Test
    void a_place_named_only_for_comparison_is_not_taken() {
        assertThat(find("不像柳树镇，我们杨树镇没人修", "", "").township())
                .map(Township::name)
                .contains("杨树镇");
        assertThat(find("老家在柳树镇，路坏了", "", "").township()).isEmpty();
        assertThat(find("柳树镇早就修了，我们这没有", "", "").township()).isEmpty();
    }

    @Test
    void a_shared_name_is_asked_for_unless_the_township_is_named_too() {
        assertThat(names(find("老店的路坏了", "", ""))).containsExactly("柳树镇", "杨树镇");
        assertThat(find("杨树镇老店的路坏了", "", "").township()).map(Township::name).contains("杨树镇");
    }

    @Test
    void two_places_are_asked_for() {
        assertThat(names(find("柳树镇和杨树镇的路都坏了", "", ""))).containsExactly("柳树镇", "杨树镇");
    }

    @Test
    void a_name_to_be_confirmed_is_never_settled() {
        assertThat(find("北山地区的路", "东区", "").township()).isEmpty();
        assertThat(names(find("路坏了", "东区", "北山地区"))).containsExactly("杨树镇");
    }

    @Test
    void a_short_bare_name_counts_only_where_a_place_would_be_named() {
        assertThat(find("我住柳树，路坏了", "", "").township()).map(Township::name).contains("柳树镇");
        assertThat(find("门口大柳树快倒了", "", "").township()).isEmpty();
    }

    @Test
    void a_street_is_found_too() {
        assertThat(find("河边街道的路坏了", "", "").township()).map(Township::kind).contains(Township.Kind.SUBDISTRICT);
    }

    @Test
    void an_unknown_district_stays_as_it_was_entered() {
        Placement place = find("柳树镇的路", "南区", "");
        assertThat(place.district()).contains("南区");
        assertThat(place.township()).isEmpty();
    }
}
