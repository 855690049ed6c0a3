package org.jiesu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiesu.wiring.TestNode.done;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jiesu.core.duty.Urgency;
import org.jiesu.wiring.TestNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BacklogIT {
    @RegisterExtension
    static final TestNode node = new TestNode();

    private static final Pattern PAGES = Pattern.compile("(?:hit|read)=(\\d+)");
    private static final Duration MOMENT = Duration.ofMinutes(1);

    private final BacklogStore store = new BacklogStore(node.pools().watch());

    @Test
    void what_waits_is_seen_until_it_is_done() throws SQLException {
        done(node.rooms().relay().run());
        done(node.cases().open(new Drafts(node).of(Urgency.H2)));
        BacklogStore.Backlog opened = done(store.look());
        assertThat(opened.levelLate()).isZero();
        assertThat(opened.events()).isEqualTo(count("outbox")).isPositive();

        node.advance(Duration.ofHours(2));
        BacklogStore.Backlog late = done(store.look());
        assertThat(late.levelLate()).isCloseTo(oldestLevel(), MOMENT).isGreaterThan(Duration.ofMinutes(30));
        assertThat(late.eventLate()).isCloseTo(Duration.ofHours(2), MOMENT);

        done(node.rooms().sweep().runOut(20));
        done(node.rooms().relay().run());
        BacklogStore.Backlog after = done(store.look());
        assertThat(after.levelLate()).isZero();
        assertThat(after.eventLate()).isZero();
        assertThat(after.events()).isZero();
        assertThat(after.position()).isEqualTo(count("feed"));
        assertThat(after.movedAgo().orElseThrow()).isLessThan(MOMENT);
    }

    @Test
    void a_look_at_a_hundred_thousand_running_clocks_reads_a_handful_of_pages() throws SQLException {
        done(node.cases().open(new Drafts(node).of(Urgency.D7)));
        node.database()
                .execute(
                        """
                        INSERT INTO clock_run (id, case_id, kind, owes, started_at, due_at, policy, period, rank, levels, next_at)
                        SELECT gen_random_uuid(), c.id, 'reply', c.holder, c.received_at, c.received_at + interval '900 days',
                            'p', 1, n % 4, '[]', c.received_at + interval '800 days' + n * interval '1 second'
                        FROM (SELECT id, holder, received_at FROM case_file WHERE holder IS NOT NULL LIMIT 1) AS c
                        CROSS JOIN generate_series(1, 100000) AS n
                        """);
        node.database().execute("VACUUM ANALYZE clock_run");
        List<String> plan = node.database().column("EXPLAIN (ANALYZE, BUFFERS) " + BacklogSql.LOOK);
        assertThat(plan).anyMatch(line -> line.contains("Index Only Scan using clock_run_waiting"));
        assertThat(plan).noneMatch(line -> line.contains("Seq Scan on clock_run"));
        assertThat(pages(plan)).isPositive().isLessThan(100);
    }

    /** Pages that the whole statement touched, which its first line of buffers sums up. */
    private static int pages(List<String> plan) {
        String buffers = plan.stream()
                .filter(line -> line.contains("Buffers: shared"))
                .findFirst()
                .orElseThrow();
        return PAGES.matcher(buffers)
                .results()
                .mapToInt(match -> Integer.parseInt(match.group(1)))
                .sum();
    }

    private static Duration oldestLevel() throws SQLException {
        String seconds = node.database()
                .column("SELECT extract(epoch FROM jiesu_now() - min(next_at))::bigint FROM clock_run")
                .get(0);
        return Duration.ofSeconds(Long.parseLong(seconds));
    }

    private static long count(String table) throws SQLException {
        return Long.parseLong(
                node.database().column("SELECT count(*) FROM " + table).get(0));
    }
}
