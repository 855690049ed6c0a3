package org.jiesu.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TallyTest {
    private static final int ATTEMPTS = 3;
    private static final Instant MORNING = Instant.parse("2026-04-16T10:42:00+08:00");
    private static final Instant STILL_MORNING = Instant.parse("2026-04-16T11:59:00+08:00");
    private static final Instant NOON = Instant.parse("2026-04-16T12:00:00+08:00");

    @Test
    void the_first_unanswered_call_counts_and_is_not_the_last() {
        assertThat(Tally.NOTHING_YET.unanswered(ATTEMPTS, true, MORNING)).isEqualTo(new Attempt(1, true, false));
    }

    @Test
    void another_in_the_same_half_of_a_day_is_still_the_same_attempt() {
        Tally once = Tally.NOTHING_YET.calledBack(MORNING);
        assertThat(once.unanswered(ATTEMPTS, true, STILL_MORNING)).isEqualTo(new Attempt(1, false, false));
        assertThat(once.unanswered(ATTEMPTS, true, NOON)).isEqualTo(new Attempt(2, true, false));
    }

    @Test
    void the_last_attempt_says_so() {
        Tally twice = Tally.NOTHING_YET.calledBack(MORNING.minusSeconds(86_400)).calledBack(MORNING);
        assertThat(twice.unanswered(ATTEMPTS, true, NOON)).isEqualTo(new Attempt(3, true, true));
    }

    @Test
    void who_left_no_number_is_called_once_at_most() {
        assertThat(Tally.NOTHING_YET.unanswered(ATTEMPTS, false, MORNING)).isEqualTo(new Attempt(1, true, true));
    }
}
