package org.jiesu.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jiesu.wiring.TestNode.done;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jiesu.record.Damage;
import org.jiesu.store.AuditAction;
import org.jiesu.store.AuditEntry;
import org.jiesu.store.AuditStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The audit is one chain, and what somebody does to it who owns the tables is found. */
class AuditIT {
    @RegisterExtension
    static final TestNode node = new TestNode();

    private static final Vertx VERTX = Vertx.vertx();
    private static final int ENTRIES = 5;

    @AfterAll
    static void close() {
        done(VERTX.close());
    }

    @BeforeEach
    void write_some() throws SQLException {
        node.database()
                .execute("ALTER TABLE audit DISABLE TRIGGER USER; DELETE FROM audit;"
                        + " UPDATE audit_head SET seq = 0, hash = decode(repeat('00', 32), 'hex')");
        List<Future<Long>> writes = LongStream.rangeClosed(1, ENTRIES)
                .mapToObj(n -> node.rooms().audit().write(entry("a" + n)))
                .toList();
        done(Future.all(writes));
        assertThat(damages()).as("before").isEmpty();
    }

    @Test
    void entries_written_at_once_stand_one_after_the_other() {
        assertThat(done(node.rooms().audit().list(all())))
                .extracting(AuditStore.Line::seq)
                .containsExactly(5L, 4L, 3L, 2L, 1L);
    }

    @Test
    void an_entry_is_neither_changed_nor_taken_away() throws SQLException {
        node.database().execute("ALTER TABLE audit ENABLE TRIGGER USER");
        for (String sql : List.of("UPDATE audit SET account = 'b'", "DELETE FROM audit", "TRUNCATE audit")) {
            assertThatThrownBy(() -> node.database().execute(sql)).hasMessageContaining("append-only");
        }
    }

    @Test
    void a_changed_byte() throws SQLException {
        node.database().execute("UPDATE audit SET body = set_byte(body, 60, get_byte(body, 60) # 1) WHERE seq = 3");
        assertThat(damages()).containsExactly("audit 3");
    }

    @Test
    void a_changed_column() throws SQLException {
        node.database().execute("UPDATE audit SET account = 'somebody' WHERE seq = 2");
        assertThat(damages()).containsExactly("audit 2");
    }

    @Test
    void an_entry_taken_out() throws SQLException {
        node.database().execute("DELETE FROM audit WHERE seq = 4");
        assertThat(damages()).containsExactly("audit 4");
    }

    @Test
    void entries_cut_off() throws SQLException {
        node.database().execute("DELETE FROM audit WHERE seq >= 4");
        assertThat(damages()).containsExactly("audit 3");
    }

    private static AuditEntry entry(String subject) {
        return new AuditEntry(
                Filings.OPERATOR,
                AuditAction.UNMASKED,
                AuditEntry.About.subject(subject),
                Map.of("purpose", "contact"));
    }

    private static AuditStore.Filter all() {
        return new AuditStore.Filter(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), ENTRIES);
    }

    private List<String> damages() {
        List<Damage> found = Collections.synchronizedList(new ArrayList<>());
        done(new Auditing(node.settings(), Optional.empty(), Optional.empty()).run(VERTX, found::add));
        return found.stream()
                .map(damage -> damage.line().replaceFirst("\\{\"kind\":\"(\\w+)\".*\"seq\":(\\w+).*", "$1 $2"))
                .toList();
    }
}
