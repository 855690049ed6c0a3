package org.jiesu.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresIT {
    private static final Path PROGRAMS = Path.of("target", "postgresql");

    @TempDir
    Path folder;

    @Test
    void a_new_cluster_speaks_chinese_keeps_its_word_on_the_disk_and_gives_no_power_over_the_machine()
            throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(cluster())) {
            assertThat(Asking.one(postgres.address(), "SHOW server_encoding")).isEqualTo("UTF8");
            assertThat(Asking.one(postgres.address(), "SELECT datctype FROM pg_database WHERE datname = 'jiesu'"))
                    .isEqualTo("C.UTF-8");
            assertThat(Asking.one(postgres.address(), "SELECT '诉' ~ '\\w'")).isEqualTo("t");
            assertThat(Asking.one(postgres.address(), "SHOW fsync")).isEqualTo("on");
            assertThat(Asking.one(postgres.address(), "SHOW full_page_writes")).isEqualTo("on");
            assertThat(Asking.one(postgres.address(), "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
                    .isEqualTo("f");
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(cluster().password())))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void what_was_committed_is_there_after_a_stop_and_a_start() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(cluster())) {
            Asking.run(postgres.address(), "CREATE TABLE kept (n int)");
            Asking.run(postgres.address(), "INSERT INTO kept VALUES (7)");
        }
        assertThat(Postmaster.noted(cluster().data())).isEmpty();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(cluster())) {
            assertThat(Asking.one(postgres.address(), "SELECT n FROM kept")).isEqualTo("7");
        }
    }

    @Test
    void after_kill_9_of_the_node_everything_it_acknowledged_is_there() throws Exception {
        Process node = nodeThatWrites();
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader said = node.inputReader()) {
            while (acknowledged.size() < 200) {
                String line = said.readLine();
                assertThat(line).as("the node must still be writing").isNotNull();
                acknowledged.add(line);
            }
            Postmaster orphan = Postmaster.noted(cluster().data()).orElseThrow();
            // Not Process.destroyForcibly(): that would throw away what the node said last.
            node.toHandle().destroyForcibly();
            said.lines().forEach(acknowledged::add);
            assertThat(orphan.identity())
                    .as("the killed node's PostgreSQL lives on")
                    .isEqualTo(Postmaster.Identity.OURS);

            try (EmbeddedPostgres postgres = EmbeddedPostgres.start(cluster())) {
                assertThat(orphan.identity()).isEqualTo(Postmaster.Identity.GONE);
                assertThat(Asking.column(postgres.address(), "SELECT n FROM written"))
                        .containsAll(acknowledged);
            }
        }
    }

    @Test
    void a_second_node_on_the_same_folder_is_refused_and_leaves_the_first_at_work() throws Exception {
        Process node = nodeThatWrites();
        try (BufferedReader said = node.inputReader()) {
            assertThat(said.readLine()).isNotNull();
            assertThatThrownBy(() -> EmbeddedPostgres.start(cluster()))
                    .isInstanceOf(PostgresFailure.class)
                    .hasMessageContaining("in use by another node (process " + node.pid() + ")")
                    .hasMessageContaining("data.dir");
            assertThat(said.readLine()).isNotNull();
        } finally {
            node.destroyForcibly().waitFor();
        }
        EmbeddedPostgres.start(cluster()).close();
    }

    @Test
    void a_second_start_in_the_same_process_is_refused_too() {
        try (EmbeddedPostgres first = EmbeddedPostgres.start(cluster())) {
            assertThat(first.address().host()).isEqualTo("127.0.0.1");
            assertThatThrownBy(() -> EmbeddedPostgres.start(cluster())).hasMessageContaining("this very process");
        }
    }

    @Test
    void data_of_another_version_are_refused_by_name() throws Exception {
        EmbeddedPostgres.start(cluster()).close();
        Files.writeString(cluster().data().resolve("PG_VERSION"), "16\n");
        assertThatThrownBy(() -> EmbeddedPostgres.start(cluster()))
                .isInstanceOf(PostgresFailure.class)
                .hasMessageContaining("written by PostgreSQL 16, this jar carries 17");
    }

    @Test
    void a_note_that_names_a_stranger_does_the_stranger_no_harm() throws Exception {
        EmbeddedPostgres.start(cluster()).close();
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(
                    cluster().data().resolve("postmaster.pid"),
                    stranger.pid() + "\n" + cluster().data() + "\n");
            EmbeddedPostgres.start(cluster()).close();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void a_postgres_that_dies_comes_back_at_the_same_address_with_what_was_committed() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(cluster())) {
            Asking.run(postgres.address(), "CREATE TABLE kept (n int)");
            Asking.run(postgres.address(), "INSERT INTO kept VALUES (7)");
            long pid = Postmaster.noted(cluster().data()).orElseThrow().pid();
            assertThat(ProcessHandle.of(pid).orElseThrow().destroyForcibly()).isTrue();
            assertThat(askedWithin(Duration.ofSeconds(30), postgres, "SELECT n FROM kept"))
                    .isEqualTo("7");
        }
        assertThat(Postmaster.noted(cluster().data())).isEmpty();
    }

    private static String askedWithin(Duration limit, EmbeddedPostgres postgres, String question) throws Exception {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            try {
                return Asking.one(postgres.address(), question);
            } catch (SQLException gone) {
                if (System.nanoTime() > end) {
                    throw gone;
                }
                Thread.onSpinWait();
            }
        }
    }

    private Cluster cluster() {
        return new Cluster(folder.resolve("postgres"), PROGRAMS, 20, 16);
    }

    private Process nodeThatWrites() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        NodeThatWrites.class.getName(),
                        cluster().home().toString(),
                        PROGRAMS.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
