package org.jiesu.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jiesu.ops.Exposition;
import org.jiesu.store.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What a node has done is told as often as it was done. */
class MetricsIT {
    private static final String REQUESTS = "jiesu_http_requests_seconds_count";
    private static final String COMMANDS = "jiesu_commands_total";
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(jiesu_[a-z_]+)` \\|");

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static Door door;
    private static Figures figures;

    @BeforeAll
    static void open(@TempDir Path data) throws Exception {
        door = Door.open(database, data, Map.of());
        figures = new Figures(door);
    }

    @AfterAll
    static void close() throws Exception {
        door.close();
    }

    @Test
    void commands_are_counted_by_act_and_outcome() {
        Exposition before = figures.read();
        JsonNode opened = door.as("operator").post("/cases", CasesIT.COMPLAINT).body();
        String sign = "/cases/" + opened.get("id").textValue() + "/sign";
        String version = opened.get("version").toString();
        Door.Visitor town = door.as("town");
        String[] keyed = {"If-Match", version, "Idempotency-Key", "counted"};
        assertThat(town.post(sign, Map.of(), keyed).status()).isEqualTo(200);
        assertThat(town.post(sign, Map.of(), keyed).status()).isEqualTo(200);
        assertThat(town.post(sign, Map.of(), "If-Match", version).status()).isEqualTo(409);
        int signed = opened.get("version").intValue() + 1;
        assertThat(town.post(sign, Map.of(), "If-Match", Integer.toString(signed))
                        .status())
                .isEqualTo(422);

        Exposition after =
                figures.until(now -> rise(before, now, REQUESTS, "operation", "signCase", "status", "4xx") > 1);
        for (String outcome : List.of("done", "replayed", "stale", "refused")) {
            assertThat(rise(before, after, COMMANDS, "act", "sign", "outcome", outcome))
                    .as(outcome)
                    .isEqualTo(1);
        }
        assertThat(rise(before, after, COMMANDS, "act", "reply", "outcome", "done"))
                .isZero();
        assertThat(rise(before, after, REQUESTS, "operation", "signCase", "status", "2xx"))
                .isEqualTo(2);
        assertThat(rise(before, after, REQUESTS, "operation", "signCase", "status", "4xx"))
                .isEqualTo(2);
        assertThat(after.value(
                        "jiesu_http_requests_seconds_bucket", "operation", "signCase", "status", "2xx", "le", "+Inf"))
                .isEqualTo(after.value(REQUESTS, "operation", "signCase", "status", "2xx"));
    }

    @Test
    void cases_are_counted_by_what_the_router_decided_and_a_repetition_is_none() throws SQLException {
        Door.Visitor operator = door.as("operator");
        operator.post("/cases", CasesIT.COMPLAINT, "Idempotency-Key", "once");
        operator.post("/cases", CasesIT.COMPLAINT, "Idempotency-Key", "once");
        operator.post("/cases", Map.of("text", "有件事想反映一下，说来话长"));
        Exposition told = figures.read();
        assertThat(told.value("jiesu_cases_opened_total", "decision", "route")).isPositive();
        assertThat(told.sum("jiesu_cases_opened_total")).isEqualTo(count("SELECT count(*) FROM case_file"));
    }

    @Test
    void levels_are_counted_as_their_rows_are_written() throws SQLException {
        door.as("operator").post("/cases", CasesIT.COMPLAINT);
        assertThat(door.integrator().post("/clock", Map.of("advance", "P30D")).status())
                .isEqualTo(200);
        Exposition told = figures.read();
        assertThat(told.sum("jiesu_clock_levels_total"))
                .isPositive()
                .isEqualTo(count("SELECT count(*) FROM clock_level"));
        assertThat(told.value("jiesu_clock_levels_total", "clock", "reply", "level", "over100", "state", "fired"))
                .isEqualTo(count("SELECT count(*) FROM clock_level l JOIN clock_run r ON r.id = l.clock_id"
                        + " WHERE r.kind = 'reply' AND l.level = 'over100' AND l.state = 'fired'"));
        assertThat(told.value("jiesu_clock_oldest_due_seconds")).isZero();
        assertThat(figures.until(now -> now.value("jiesu_outbox_rows") == 0).value("jiesu_feed_position"))
                .isEqualTo(count("SELECT position FROM relay"));
    }

    @Test
    void connections_are_lent_and_given_back() {
        door.as("operator").post("/cases", CasesIT.COMPLAINT);
        Exposition told = figures.until(now -> busy(now) == 0);
        assertThat(busy(told)).isZero();
        assertThat(told.value("jiesu_database_waits_total", "pool", "intake")).isPositive();
        assertThat(told.value("jiesu_database_waiting", "pool", "intake")).isZero();
        assertThat(told.value("jiesu_database_connections_max", "pool", "watch"))
                .isEqualTo(1);
        assertThat(told.value("jiesu_database_up")).isEqualTo(1);
    }

    @Test
    void every_figure_stands_in_the_handbook_and_every_one_of_the_handbook_is_told() throws IOException {
        Set<String> described = ROW.matcher(Files.readString(Path.of("docs/operations.md")))
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.toSet());
        door.nobody().get("/time");
        Set<String> told = figures.until(now -> now.value(REQUESTS, "operation", "readTime", "status", "2xx") > 0)
                .families();
        assertThat(told.stream().filter(name -> name.startsWith("jiesu_")))
                .containsExactlyInAnyOrderElementsOf(described);
        assertThat(told.stream().map(name -> name.replaceFirst("_.*", "")))
                .containsOnly("jiesu", "jvm", "process", "system");
    }

    private static double busy(Exposition told) {
        return told.sum("jiesu_database_connections_busy")
                - told.value("jiesu_database_connections_busy", "pool", "watch");
    }

    private static double rise(Exposition before, Exposition after, String name, String... labels) {
        return after.value(name, labels) - before.value(name, labels);
    }

    private static double count(String sql) throws SQLException {
        return Double.parseDouble(database.column(sql).get(0));
    }
}
