package org.jiesu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.flywaydb.core.api.FlywayException;
import org.jiesu.config.DatabaseSettings;
import org.jiesu.crypto.KeyFailure;
import org.jiesu.crypto.MasterKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class DatabaseIT {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final Vertx VERTX = Vertx.vertx();

    @TempDir
    Path folder;

    private Database pools;

    @BeforeEach
    void open() {
        pools = Database.of(VERTX, database.address(), settings(2));
    }

    @AfterEach
    void close() throws Exception {
        done(pools.close());
        database.execute(
                """
                TRUNCATE master_key;
                ALTER TABLE clock_setting DISABLE TRIGGER USER;
                UPDATE clock_setting SET ahead = interval '0', settable = false;
                ALTER TABLE clock_setting ENABLE TRIGGER USER;
                """);
    }

    @AfterAll
    static void end() throws Exception {
        done(VERTX.close());
    }

    @Test
    void a_database_of_another_version_is_not_joined() throws Exception {
        Migrations.confirm(database.address());
        database.execute("UPDATE flyway_schema_history SET version = '900' WHERE version = '001'");
        try {
            assertThatThrownBy(() -> Migrations.confirm(database.address()))
                    .isInstanceOf(FlywayException.class)
                    .hasMessageContaining("001")
                    .hasMessageContaining("900");
        } finally {
            database.execute("UPDATE flyway_schema_history SET version = '001' WHERE version = '900'");
        }
    }

    @Test
    void a_full_pool_turns_callers_away_and_starves_no_other() throws Exception {
        // A connection that is still being made counts as a place to wait, so both are made first.
        settled(askedAtOnce(2, "SELECT pg_sleep(0.1)"));
        List<Future<?>> asked = askedAtOnce(8, "SELECT pg_sleep(0.4)");
        assertThat(done(pools.reads().query("SELECT 1").execute()).size()).isEqualTo(1);
        settled(asked);
        assertThat(asked.stream().filter(Future::succeeded).count())
                .as("2 connections and 2 places to wait")
                .isEqualTo(4);
    }

    @Test
    void a_statement_that_takes_too_long_is_ended() {
        assertThatThrownBy(() -> done(pools.reads().query("SELECT pg_sleep(20)").execute()))
                .hasMessageContaining("statement timeout");
    }

    @Test
    void without_a_server_a_caller_fails_in_time() throws Exception {
        DatabaseAddress nowhere = new DatabaseAddress("127.0.0.1", 1, "jiesu", "jiesu", "x");
        Database gone = Database.of(VERTX, nowhere, settings(2));
        assertThatThrownBy(() -> done(gone.reads().query("SELECT 1").execute())).hasMessageContaining("refused");
        done(gone.close());
    }

    @Test
    void a_real_clock_is_postgresqls_and_does_not_move() throws Exception {
        TimeStore time = new TimeStore(pools.reads());
        assertThat(done(time.adopt(false))).isTrue();
        assertThat(Duration.between(databaseTime(), done(time.now())).abs()).isLessThan(Duration.ofSeconds(5));
        assertThatThrownBy(() -> done(time.advance(Duration.ofHours(1), Optional.empty())))
                .hasMessageContaining("not settable");
    }

    @Test
    void a_settable_clock_moves_forward_for_all_and_never_back() throws Exception {
        TimeStore time = new TimeStore(pools.reads());
        assertThat(done(time.adopt(true))).isTrue();
        Instant before = done(time.now());
        Instant after = done(time.advance(Duration.ofHours(26), Optional.empty()))
                .orElseThrow()
                .now();
        assertThat(Duration.between(before, after)).isBetween(Duration.ofHours(26), Duration.ofHours(27));
        assertThat(done(new TimeStore(pools.sweep()).now())).isAfterOrEqualTo(after);

        Instant april = after.plus(Duration.ofDays(90));
        assertThat(done(time.moveTo(april, Optional.empty()))).contains(new TimeStore.Moved(april, false));
        assertThat(done(time.moveTo(april.minusSeconds(60), Optional.empty()))).isEmpty();
        assertThat(done(time.advance(Duration.ofSeconds(-1), Optional.empty()))).isEmpty();
        assertThat(done(time.begin(april.minus(Duration.ofDays(1))))).isPresent();
        database.caseWithOneFact();
        assertThat(done(time.begin(april.minus(Duration.ofDays(2))))).isEmpty();
        assertThatThrownBy(() -> database.execute("UPDATE clock_setting SET ahead = interval '0'"))
                .hasMessageContaining("only goes forward");
        assertThatThrownBy(() -> database.execute("DELETE FROM clock_setting")).hasMessageContaining("one row");
    }

    @Test
    void a_database_whose_clock_was_moved_serves_no_real_one() throws Exception {
        TimeStore time = new TimeStore(pools.reads());
        done(time.adopt(true));
        done(time.advance(Duration.ofHours(1), Optional.empty()));
        assertThat(done(time.adopt(false))).isFalse();
        assertThat(done(time.adopt(true))).isTrue();
    }

    @Test
    void the_first_node_makes_the_master_key_and_the_next_ones_must_have_it() throws Exception {
        MasterKeyStore keys = new MasterKeyStore(VERTX, pools.reads());
        Path file = folder.resolve("keys/master.json");
        MasterKey made = done(keys.admit(file));
        assertThat(done(keys.admit(file)).id()).isEqualTo(made.id());

        assertThatThrownBy(() -> done(keys.admit(folder.resolve("lost.json"))))
                .hasCauseInstanceOf(KeyFailure.class)
                .hasMessageContaining(made.id())
                .hasMessageContaining("lost.json");
        assertThat(folder.resolve("lost.json")).doesNotExist();

        Path other = folder.resolve("other.json");
        MasterKey.create(other);
        assertThatThrownBy(() -> done(keys.admit(other)))
                .hasCauseInstanceOf(KeyFailure.class)
                .hasMessageContaining("written under master key " + made.id());
    }

    private List<Future<?>> askedAtOnce(int callers, String question) {
        return IntStream.range(0, callers)
                .<Future<?>>mapToObj(caller -> pools.intake().query(question).execute())
                .toList();
    }

    private static void settled(List<Future<?>> futures) throws Exception {
        done(Future.join(futures).otherwiseEmpty());
    }

    private static Instant databaseTime() throws Exception {
        return Instant.ofEpochMilli(
                Long.parseLong(database.column("SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint")
                        .get(0)));
    }

    private static DatabaseSettings settings(int size) {
        return new DatabaseSettings(
                Optional.empty(),
                "jiesu",
                "",
                Duration.ofSeconds(2),
                new DatabaseSettings.Waiting(Duration.ofSeconds(15), 2),
                new DatabaseSettings.Pools(size, size, size, size, size),
                1 << 24);
    }

    private static <T> T done(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }
}
