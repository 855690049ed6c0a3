package org.jiesu.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateTest {
    private final AtomicLong nanoTime = new AtomicLong(-5);
    private final Rate rate = new Rate(2, nanoTime::get);

    @Test
    void one_too_many_must_wait_for_the_end_of_the_minute() {
        assertThat(rate.take("a")).isEmpty();
        nanoTime.addAndGet(Duration.ofSeconds(10).toNanos());
        assertThat(rate.take("a")).isEmpty();
        assertThat(rate.take("a")).contains(Duration.ofSeconds(50));
        nanoTime.addAndGet(Duration.ofSeconds(50).toNanos());
        assertThat(rate.take("a")).isEmpty();
    }

    @Test
    void callers_do_not_count_against_one_another() {
        rate.take("a");
        rate.take("a");
        assertThat(rate.take("b")).isEmpty();
    }
}
