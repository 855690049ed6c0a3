package org.jiesu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jiesu.wiring.TestNode.done;

import io.vertx.core.Future;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jiesu.core.casefile.CaseId;
import org.jiesu.core.duty.Urgency;
import org.jiesu.wiring.TestNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OpeningIT {
    @RegisterExtension
    static final TestNode node = new TestNode();

    private static final List<String> TABLES =
            List.of("caller", "case_file", "fact", "content", "case_assignment", "clock_run", "outbox", "idempotency");

    private final Drafts drafts = new Drafts(node);
    private CaseStore cases;

    @BeforeEach
    void open() {
        cases = node.cases();
    }

    @Test
    void a_case_comes_in_with_everything_that_belongs_to_it() throws SQLException {
        Map<String, Long> before = rows();
        CaseId id = done(cases.open(drafts.of(Urgency.H24, key("whole")))).id();
        long facts = 3;
        long words = 2;
        Map<String, Long> expected = Map.of(
                "caller",
                1L,
                "case_file",
                1L,
                "fact",
                facts,
                "content",
                words,
                "case_assignment",
                1L + drafts.assignment().helpers().size(),
                "clock_run",
                5L,
                "clock_level",
                0L,
                "outbox",
                facts,
                "idempotency",
                1L);
        Map<String, Long> after = rows();
        expected.forEach((table, count) ->
                assertThat(added(table, before, after)).as(table).isEqualTo(count));
        assertThat(node.database().column("SELECT kind FROM fact WHERE case_id = ? ORDER BY seq", id.value()))
                .containsExactly("received", "dispatched", "clocks_turned");
        assertThat(node.database().column("SELECT seq FROM outbox WHERE case_id = ? ORDER BY id", id.value()))
                .containsExactly("1", "2", "3");
    }

    @Test
    void when_any_row_cannot_be_written_nothing_is_left_of_the_case() throws SQLException {
        for (String table : TABLES) {
            Map<String, Long> before = rows();
            refuseInserts(table);
            assertThatThrownBy(() -> done(cases.open(drafts.of(Urgency.H24, key("refused " + table)))))
                    .as(table)
                    .hasMessageContaining("planted");
            allowInserts(table);
            assertThat(rows()).as(table).isEqualTo(before);
        }
    }

    @Test
    void the_same_key_opens_one_case_also_when_twenty_ask_at_once() throws SQLException {
        Map<String, Long> before = rows();
        List<Future<CaseStore.Opened>> asked = IntStream.range(0, 20)
                .mapToObj(each -> cases.open(drafts.of(Urgency.H24, key("twenty"))))
                .toList();
        done(Future.join(asked));
        assertThat(asked.stream().map(each -> each.result().id()).distinct()).hasSize(1);
        assertThat(asked.stream().filter(each -> !each.result().replayed())).hasSize(1);
        assertThat(added("case_file", before, rows())).isEqualTo(1);
        assertThat(done(cases.open(drafts.of(Urgency.H24, key("twenty")))).replayed())
                .isTrue();
    }

    @Test
    void a_key_with_another_body_is_refused_and_opens_nothing() throws SQLException {
        done(cases.open(drafts.of(Urgency.H24, key("reused"))));
        Map<String, Long> before = rows();
        Optional<NewCase.Key> other = Optional.of(Drafts.key("reused", "another body"));
        assertThatThrownBy(() -> done(cases.open(drafts.of(Urgency.H24, other))))
                .isInstanceOf(KeyOfAnotherBody.class);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void the_same_key_of_another_account_is_another_key() {
        NewCase.Key mine = Drafts.key("shared", "body");
        NewCase.Key yours = new NewCase.Key("integrator", mine.key(), mine.bodyHash());
        CaseId one = done(cases.open(drafts.of(Urgency.H24, Optional.of(mine)))).id();
        CaseId other =
                done(cases.open(drafts.of(Urgency.H24, Optional.of(yours)))).id();
        assertThat(other).isNotEqualTo(one);
    }

    private static Optional<NewCase.Key> key(String name) {
        return Optional.of(Drafts.key(name, "body"));
    }

    private static long added(String table, Map<String, Long> before, Map<String, Long> after) {
        return after.getOrDefault(table, 0L) - before.getOrDefault(table, 0L);
    }

    private static Map<String, Long> rows() throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        for (String table : TABLES) {
            counts.put(
                    table,
                    Long.parseLong(node.database()
                            .column("SELECT count(*) FROM " + table)
                            .get(0)));
        }
        return counts;
    }

    private static void refuseInserts(String table) throws SQLException {
        node.database()
                .execute(
                        """
                        CREATE OR REPLACE FUNCTION planted() RETURNS trigger LANGUAGE plpgsql AS $$
                        BEGIN
                            RAISE EXCEPTION 'planted failure';
                        END $$;
                        CREATE TRIGGER planted BEFORE INSERT ON %s FOR EACH ROW EXECUTE FUNCTION planted();
                        """
                                .formatted(table));
    }

    private static void allowInserts(String table) throws SQLException {
        node.database().execute("DROP TRIGGER planted ON " + table);
    }
}
