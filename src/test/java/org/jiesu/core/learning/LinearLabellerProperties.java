package org.jiesu.core.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LinearLabellerProperties {
    private static final LinearLabeller.Scaling SCALING =
            new LinearLabeller.Scaling(List.of(0.01F, 0.02F), List.of(0F, 0.1F));

    /** Knows the grams of 水管漏水: the characters speak for the first label, pairs for the second. */
    private static LinearLabeller labeller() {
        long[] grams = TextGrams.distinct("", "水管漏水");
        short[] steps = new short[2 * grams.length];
        for (int gram = 0; gram < grams.length; gram++) {
            steps[2 * gram] = (short) (grams[gram] < 1L << 32 ? 100 : -20);
            steps[2 * gram + 1] = (short) (grams[gram] < 1L << 32 ? -30 : 70);
        }
        return new LinearLabeller(List.of("水", "管"), new LinearLabeller.Weights(grams, steps), SCALING);
    }

    @Property
    void chances_are_together_one_whatever_is_asked(@ForAll String title, @ForAll String text) {
        double[] chances = labeller().chances(title, text);
        assertThat(chances).hasSize(2);
        assertThat(DoubleStream.of(chances).sum()).isCloseTo(1, within(1e-9));
        assertThat(chances[0]).isBetween(0.0, 1.0);
    }

    @Property
    void a_sum_is_what_its_grams_weigh_counted_slowly(@ForAll String noise) {
        String text = "漏水" + noise + "水管";
        List<Long> known = LongStream.of(TextGrams.distinct("", "水管漏水")).boxed().toList();
        long characters = 0;
        long pairs = 0;
        for (long gram : TextGrams.distinct("", text)) {
            characters += known.contains(gram) && gram < 1L << 32 ? 1 : 0;
            pairs += known.contains(gram) && gram >= 1L << 32 ? 1 : 0;
        }
        double length = Math.sqrt((double) (characters + pairs));
        double[] sums = labeller().sums("", text);
        assertThat(sums[0]).isCloseTo(0.01 * (100 * characters - 20 * pairs) / length, within(1e-5));
        assertThat(sums[1]).isCloseTo(0.1 + 0.02 * (70 * pairs - 30 * characters) / length, within(1e-5));
    }

    @Property
    void width_capitals_and_blanks_make_no_difference(@ForAll @Size(max = 5) List<String> words) {
        String text = "水管ABC123,漏水" + String.join("", words);
        String other = "水管　ａbＣ 1２３，漏\n水" + String.join(" \t", words);
        assertThat(labeller().sums("", other)).containsExactly(labeller().sums("", text));
    }

    @Test
    void a_title_counts_by_itself_and_as_part_of_the_whole() {
        assertThat(TextGrams.distinct("水", "管")).hasSize(2 + 1 + 2 + 1);
        assertThat(TextGrams.distinct("", "水")).hasSize(1);
        assertThat(TextGrams.distinct("", "")).isEmpty();
    }

    @Test
    void what_stands_behind_ten_thousand_characters_is_not_read() {
        String long20k = "水管".repeat(10_000);
        assertThat(TextGrams.all(long20k, long20k)).hasSizeLessThanOrEqualTo(6 * TextGrams.READ_AT_MOST);
        assertThat(TextGrams.all("", long20k)).hasSize(2 * TextGrams.READ_AT_MOST - 1);
    }

    @Test
    void parts_that_do_not_fit_are_refused() {
        LinearLabeller.Weights weights = new LinearLabeller.Weights(new long[] {1, 2}, new short[4]);
        assertThatThrownBy(() -> new LinearLabeller(List.of("a"), weights, SCALING))
                .hasMessageContaining("two labels or more");
        assertThatThrownBy(() -> new LinearLabeller(List.of("a", "a"), weights, SCALING))
                .hasMessageContaining("each once");
        assertThatThrownBy(() -> new LinearLabeller(List.of("a", "b", "c"), weights, SCALING))
                .hasMessageContaining("another number of labels");
        assertThatThrownBy(() -> new LinearLabeller.Weights(new long[] {2, 2}, new short[4]))
                .hasMessageContaining("out of order");
        assertThatThrownBy(() -> new LinearLabeller.Scaling(List.of(Float.NaN), List.of(0F)))
                .hasMessageContaining("no number");
    }
}
