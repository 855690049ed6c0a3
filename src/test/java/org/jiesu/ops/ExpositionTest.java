package org.jiesu.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The reader that other tests rely on does refuse what is wrong. */
class ExpositionTest {
    private static final String COUNTER = "# HELP a_total what\n# TYPE a_total counter\n";
    private static final String HISTOGRAM = "# HELP h what\n# TYPE h histogram\n";

    @Test
    void what_is_right_is_read() {
        Exposition read = Exposition.read(COUNTER + "a_total{x=\"1\",y=\"a \\\"b\\\", c\"} 2.0\na_total 3.0E-4\n"
                + HISTOGRAM + "h_bucket{le=\"1.0\"} 1\nh_bucket{le=\"+Inf\"} 2\nh_count 2\nh_sum 0.5\n");
        assertThat(read.value("a_total", "x", "1", "y", "a \\\"b\\\", c")).isEqualTo(2);
        assertThat(read.value("h_bucket", "le", "+Inf")).isEqualTo(2);
        assertThat(read.families()).containsExactly("a_total", "h");
    }

    @Test
    void what_is_wrong_is_refused() {
        List<String> wrong = List.of(
                COUNTER + "a_total 1",
                "a_total 1\n",
                "# TYPE a_total counter\na_total 1\n",
                "# HELP a what\n# TYPE a counter\na 1\n",
                COUNTER + "b_total 1\n",
                COUNTER + "a_total one\n",
                COUNTER + "a_total 1\na_total 2\n",
                COUNTER + "a_total{x=\"1\"y=\"2\"} 1\n",
                COUNTER + "a_total{x=\"1\",} 1\n",
                COUNTER + "a_total{x=\"a\"b\"} 1\n",
                COUNTER + "a_total 1\n" + COUNTER + "a_total{x=\"1\"} 1\n",
                HISTOGRAM + "h_bucket{le=\"1.0\"} 3\nh_bucket{le=\"+Inf\"} 2\nh_count 2\nh_sum 1\n",
                HISTOGRAM + "h_bucket{le=\"+Inf\"} 2\nh_count 3\nh_sum 1\n",
                HISTOGRAM + "h 2\n");
        for (String text : wrong) {
            assertThatThrownBy(() -> Exposition.read(text)).as(text).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
