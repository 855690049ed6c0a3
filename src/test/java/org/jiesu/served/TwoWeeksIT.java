package org.jiesu.served;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jiesu.load.Comparison;
import org.jiesu.load.Postgres;
import org.jiesu.load.RunningNode;
import org.jiesu.load.TwoWeeks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwoWeeksIT {
    private static final int COMPLAINTS = 300;

    @Test
    void after_two_weeks_and_a_stop_of_postgresql_every_case_stands_as_the_core_says(@TempDir Path work)
            throws Exception {
        Postgres postgres = new Postgres.Embedded(work.resolve("data"));
        try (postgres;
                RunningNode node = RunningNode.start(work, postgres.settings());
                TwoWeeks weeks = new TwoWeeks(TwoWeeks.knowledge(), node, postgres)) {
            Comparison comparison = weeks.live(COMPLAINTS);

            assertThat(comparison.differences()).isEmpty();
            assertThat(comparison.counts())
                    .as("not an idle fortnight")
                    .containsKeys("decision: route", "decision: review", "decision: ask_place", "decision: internal")
                    .containsKeys("status: dispatched", "status: replied", "clocks that ran out whole");
            assertThat(weeks.brokenRecords()).isZero();
        }
    }
}
