package org.jiesu.core.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class TermProperties {
    @Property
    void days_keep_the_local_time_of_beijing_and_hours_are_hours(
            @ForAll("starts") Instant start, @ForAll @IntRange(min = 1, max = 400) int amount) {
        LocalDateTime local = LocalDateTime.ofInstant(start, Term.ZONE);
        Instant due = new Term(amount, Term.Unit.DAYS).from(start);
        assertThat(LocalDateTime.ofInstant(due, Term.ZONE)).isEqualTo(local.plusDays(amount));
        assertThat(Duration.between(start, new Term(amount, Term.Unit.HOURS).from(start)))
                .isEqualTo(Duration.ofHours(amount));
    }

    @Property
    void time_passes_the_same_for_all_terms_of_one_kind(
            @ForAll("starts") Instant start,
            @ForAll @LongRange(max = 100_000_000) long later,
            @ForAll @IntRange(min = 1, max = 200) int one,
            @ForAll @IntRange(min = 1, max = 200) int other,
            @ForAll Term.Unit unit) {
        Term whole = new Term(one + other, unit);
        assertThat(new Term(other, unit).from(new Term(one, unit).from(start))).isEqualTo(whole.from(start));
        assertThat(whole.from(start.plusSeconds(later))).isAfterOrEqualTo(whole.from(start));
    }

    /** PostgreSQL keeps microseconds. */
    @Provide
    Arbitrary<Instant> starts() {
        return Arbitraries.longs()
                .between(1_600_000_000_000_000L, 2_500_000_000_000_000L)
                .map(micros -> Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
    }
}
