package org.jiesu.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RefinementTest {
    private static final List<ExampleIndex.Sayings> NEIGHBOURS = List.of(
            new ExampleIndex.Sayings(List.of("楼下早市占道卖菜", "马路边占道摆摊卖菜", "卖菜的占了便道"), "占道"),
            new ExampleIndex.Sayings(List.of("楼下早市卖菜缺斤短两", "菜市场卖菜的短秤", "卖菜的称不准"), "缺斤短两"));
    private static final List<Integer> COMMON = List.of(ExampleIndex.COMMON, ExampleIndex.COMMON);

    @Test
    void between_camps_the_least_clear_example_comes_to_be_clearer() {
        ExampleIndex plain = new ExampleIndex(NEIGHBOURS);
        ExampleIndex refined = new ExampleIndex(NEIGHBOURS, COMMON, List.of(0, 1));
        assertThat(leastAhead(refined)).isGreaterThan(leastAhead(plain));
    }

    @Test
    void within_a_camp_nothing_changes() {
        double[] plain = new ExampleIndex(NEIGHBOURS).likeness("卖菜");
        double[] together = new ExampleIndex(NEIGHBOURS, COMMON, List.of(7, 7)).likeness("卖菜");
        assertThat(together).containsExactly(plain, within(1e-9));
    }

    @Test
    void what_was_never_said_of_a_topic_weighs_nothing_there() {
        ExampleIndex refined = new ExampleIndex(NEIGHBOURS, COMMON, List.of(0, 1));
        assertThat(refined.likeness("便道")[1]).isZero();
        assertThat(Arrays.stream(refined.likeness("卖菜"))).allMatch(likeness -> likeness >= 0);
    }

    private static double leastAhead(ExampleIndex index) {
        return IntStream.range(0, NEIGHBOURS.size())
                .boxed()
                .flatMap(topic -> NEIGHBOURS.get(topic).examples().stream().map(said -> ahead(index, said, topic)))
                .min(Double::compare)
                .orElseThrow();
    }

    private static double ahead(ExampleIndex index, String text, int topic) {
        double[] likeness = index.likeness(text);
        return likeness[topic] - likeness[1 - topic];
    }
}
