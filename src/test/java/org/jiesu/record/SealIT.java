package org.jiesu.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jiesu.wiring.TestNode.done;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jiesu.core.duty.Urgency;
import org.jiesu.crypto.KeyFailure;
import org.jiesu.crypto.SealKey;
import org.jiesu.store.CaseStore;
import org.jiesu.store.Drafts;
import org.jiesu.store.SealStore;
import org.jiesu.wiring.TestNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class SealIT {
    private static final int FACTS_OF_A_CASE = 3;

    @RegisterExtension
    static final TestNode node = new TestNode();

    private static final Vertx VERTX = Vertx.vertx();

    @TempDir
    Path folder;

    private final Drafts drafts = new Drafts(node);

    @AfterAll
    static void close() {
        done(VERTX.close());
    }

    @Test
    void everything_that_reached_the_feed_is_sealed_once_and_in_order() throws Exception {
        open(4);
        Sealer sealer = sealer(folder.resolve("witness.jsonl"), 5);
        long sealed = done(sealer.run());
        assertThat(column("SELECT position FROM relay")).containsExactly(Long.toString(sealed));
        assertThat(column("SELECT p FROM seal, generate_series(first_position, last_position) p ORDER BY number, p"))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, sealed)
                        .mapToObj(Long::toString)
                        .toList());
        assertThat(column("SELECT DISTINCT last_position - first_position < 5 FROM seal WHERE number > 1"))
                .containsExactly("t");
        assertThat(lines(folder.resolve("witness.jsonl")))
                .as("every seal of the database is told to this witness")
                .hasSameSizeAs(column("SELECT number FROM seal"));
    }

    @Test
    void of_two_sealers_only_one_works_at_a_time_and_both_witnesses_are_told() throws Exception {
        List<Future<Long>> runs = new ArrayList<>();
        Sealer here = sealer(folder.resolve("here.jsonl"), 4);
        Sealer there = sealer(folder.resolve("there.jsonl"), 4);
        for (int i = 0; i < 5; i++) {
            open(2);
            runs.add(here.run());
            runs.add(there.run());
        }
        runs.forEach(TestNode::done);
        done(here.run());
        done(there.run());
        assertThat(lines(folder.resolve("here.jsonl"))).isEqualTo(lines(folder.resolve("there.jsonl")));
        assertThat(column("SELECT last_position + 1 FROM seal WHERE number < (SELECT max(number) FROM seal)"
                        + " EXCEPT SELECT first_position FROM seal"))
                .isEmpty();
    }

    @Test
    void nothing_is_sealed_while_another_node_is_the_sealer() throws Exception {
        Sealer sealer = sealer(folder.resolve("witness.jsonl"), 100);
        long before = done(sealer.run());
        open(1);
        try (Connection connection = node.database().connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT FROM sealer FOR UPDATE");
            assertThat(done(sealer.run())).isEqualTo(before);
            connection.rollback();
        }
        assertThat(done(sealer.run())).isEqualTo(before + FACTS_OF_A_CASE);
    }

    @Test
    void a_line_that_a_crash_kept_from_the_witness_or_broke_off_comes_with_the_next_run() throws Exception {
        Path file = folder.resolve("witness.jsonl");
        open(1);
        done(sealer(file, 100).run());
        List<String> whole = lines(file);
        String last = whole.get(whole.size() - 1);
        List<String> before = whole.subList(0, whole.size() - 1);
        Files.write(file, before);
        Files.writeString(file, last.substring(0, last.length() / 2), StandardOpenOption.APPEND);
        done(sealer(file, 100).run());
        assertThat(lines(file)).isEqualTo(whole);
        Files.write(file, before);
        done(sealer(file, 100).run());
        assertThat(lines(file)).isEqualTo(whole);
    }

    @Test
    void a_witness_that_knows_more_than_the_database_is_not_written_on() throws Exception {
        Path file = folder.resolve("witness.jsonl");
        open(1);
        done(sealer(file, 100).run());
        List<String> whole = lines(file);
        String last = whole.get(whole.size() - 1);
        String later = last.replaceFirst("\"seal\":(\\d+)", "\"seal\":900000");
        Files.writeString(file, later + "\n", StandardOpenOption.APPEND);
        assertThatThrownBy(() -> done(sealer(file, 100).run())).hasMessageContaining("put back to an older state");
        assertThat(lines(file)).hasSize(whole.size() + 1);
    }

    @Test
    void a_node_seals_only_with_the_key_of_the_last_seal() throws Exception {
        open(1);
        done(node.rooms().sealer().run());
        Path missing = folder.resolve("missing.pem");
        assertThatThrownBy(() -> done(sealer(missing, folder.resolve("w"), 10).admit()))
                .isInstanceOf(KeyFailure.class)
                .hasMessageContaining("there is no file " + missing);
        Path other = folder.resolve("other.pem");
        SealKey.create(other);
        assertThatThrownBy(() -> done(sealer(other, folder.resolve("w"), 10).admit()))
                .isInstanceOf(KeyFailure.class)
                .hasMessageContaining("keys.sealFile");
        done(sealer(folder.resolve("w"), 10).admit());
    }

    @Test
    void the_key_is_for_its_owner_and_its_public_half_for_everybody() throws Exception {
        done(node.rooms().sealer().run());
        Path key = node.settings().sealing().key();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(SealKey.publicFile(key)))
                .startsWith("-----BEGIN PUBLIC KEY-----")
                .doesNotContain("PRIVATE");
        Files.delete(SealKey.publicFile(key));
        done(node.rooms().sealer().admit());
        assertThat(SealKey.publicFile(key)).exists();
    }

    @Test
    void seals_take_no_change_no_deletion_and_no_emptying() throws Exception {
        open(1);
        done(node.rooms().sealer().run());
        for (String attempt : List.of("UPDATE seal SET root = hash", "DELETE FROM seal", "TRUNCATE seal")) {
            assertThatThrownBy(() -> node.database().execute(attempt))
                    .as(attempt)
                    .hasMessageContaining("append-only");
        }
    }

    private void open(int cases) {
        CaseStore store = node.cases();
        for (int i = 0; i < cases; i++) {
            done(store.open(drafts.of(Urgency.H24)));
        }
        done(node.rooms().relay().run());
    }

    private static Sealer sealer(Path witness, int atMost) {
        return sealer(node.settings().sealing().key(), witness, atMost);
    }

    private static Sealer sealer(Path key, Path witness, int atMost) {
        return new Sealer(VERTX, new SealStore(node.pools().relay()), key, new Witness(witness), atMost);
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file);
    }

    private static List<String> column(String sql) throws Exception {
        return node.database().column(sql);
    }
}
