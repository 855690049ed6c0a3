package org.jiesu.core.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jiesu.core.place.Entered;
import org.jiesu.wiring.OurRouting;
import org.junit.jupiter.api.Test;

/** What is decided where the place that was entered and the place that was told cannot both be right. */
class DoubtfulPlaceTest {
    private static final LocalDate DAY = LocalDate.of(2022, 5, 20);

    private static Route route(String text, String district, String township, LocalDate day) {
        return OurRouting.get().router().route(new Complaint(text, Entered.of(district, township), day));
    }

    @Test
    void two_townships_are_asked_for_and_both_are_named() {
        Route route = route("我们马坊镇英城村的垃圾堆满了没人收，臭得开不了窗", "平谷区", "大兴庄镇", DAY);
        assertThat(route.decision()).isEqualTo(RouteDecision.ASK_PLACE);
        assertThat(route.verdict().reason()).contains("填写的是大兴庄镇，诉求里说的却是马坊镇，先问清楚在哪里");
        assertThat(route.verdict().questions().get(0).text()).isEqualTo("请问是在大兴庄镇，还是在马坊镇？");
    }

    @Test
    void two_districts_are_asked_for_and_both_are_named() {
        Route route = route("我们马坊镇英城村的垃圾堆满了没人收，臭得开不了窗", "密云区", "", DAY);
        assertThat(route.decision()).isEqualTo(RouteDecision.ASK_PLACE);
        assertThat(route.verdict().reason()).contains("填写的是密云区，诉求里说的却是马坊镇，先问清楚在哪里");
    }

    @Test
    void a_place_outside_is_named_and_the_district_asked_for() {
        Route route = route("我在海淀，楼下的垃圾堆满了没人收，臭得开不了窗", "", "", DAY);
        assertThat(route.decision()).isEqualTo(RouteDecision.ASK_PLACE);
        assertThat(route.verdict().reason()).contains("诉求里说的海淀不在各区的地名里，先问清楚在哪个区");
    }

    @Test
    void candidates_of_a_district_that_is_not_known_are_answered_with_a_question() {
        Route route = route("说好的养老驿站面积缩水一半，验收时叫居民参加了吗", "", "渔阳地区", LocalDate.of(2017, 1, 18));
        assertThat(route.decision()).isNotEqualTo(RouteDecision.ROUTE);
    }
}
