package org.jiesu.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jiesu.store.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Moving the time: when the answer comes, everything due by then has been done and is in the feed. */
class ClockIT {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static Door door;

    @BeforeAll
    static void open(@TempDir Path data) throws Exception {
        door = Door.open(database, data, Map.of());
    }

    @AfterAll
    static void close() throws Exception {
        door.close();
    }

    @Test
    void what_is_due_by_then_is_done_and_in_the_feed_when_the_answer_comes() throws Exception {
        JsonNode opened = door.integrator().post("/cases", CasesIT.COMPLAINT).body();
        assertThat(opened.at("/clocks/1/clock").textValue()).as("the nearest").isEqualTo("sign");
        OffsetDateTime half =
                OffsetDateTime.parse(opened.at("/clocks/1/levels/0/at").textValue());

        Door.Reply moved = door.integrator()
                .post("/clock", Map.of("now", half.plusSeconds(1).toString()));

        assertThat(moved.status()).as(moved.body().toString()).isEqualTo(200);
        JsonNode after =
                door.integrator().get("/cases/" + opened.get("id").textValue()).body();
        assertThat(after.at("/clocks/1/levels/0/state").textValue()).isEqualTo("fired");
        assertThat(database.column("SELECT count(*) FROM feed WHERE event = 'alert'"))
                .containsExactly("1");
    }

    @Test
    void the_clock_goes_forward_only_and_by_machines_only() {
        OffsetDateTime now = OffsetDateTime.parse(
                door.nobody().get("/time").body().get("now").textValue());

        Door.Reply back = door.integrator()
                .post("/clock", Map.of("now", now.minus(Duration.ofMinutes(1)).toString()));
        assertThat(back.status()).isEqualTo(422);
        assertThat(door.integrator().post("/clock", Map.of("advance", "-PT1H")).status())
                .isEqualTo(422);
        assertThat(door.as("operator").post("/clock", Map.of("advance", "PT1H")).status())
                .isEqualTo(403);
        assertThat(door.nobody().post("/clock", Map.of("advance", "PT1H")).status())
                .isEqualTo(401);
    }
}
