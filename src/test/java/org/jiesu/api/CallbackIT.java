package org.jiesu.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import org.jiesu.store.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The callback seat at the door: what one call brought, and what cannot be. */
class CallbackIT {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static Door door;
    private static Door.Visitor seat;

    @BeforeAll
    static void open(@TempDir Path data) throws Exception {
        door = Door.open(database, data, Map.of());
        seat = door.as("callback");
    }

    @AfterAll
    static void close() throws Exception {
        door.close();
    }

    @Test
    void a_call_that_reached_nobody_needs_no_answers_and_leaves_the_case_replied() {
        Door.Reply called = call(replied(), Map.of("reached", false, "note", "无人接听"));

        assertThat(called.status()).isEqualTo(200);
        assertThat(called.body().get("status").textValue()).isEqualTo("replied");
    }

    @Test
    void whoever_was_reached_says_whether_it_is_resolved_and_need_not_say_more() {
        JsonNode replied = replied();

        assertThat(call(replied, Map.of("reached", true)).status()).isEqualTo(400);
        Door.Reply closed = call(replied, Map.of("reached", true, "resolved", true));
        assertThat(closed.status()).isEqualTo(200);
        assertThat(closed.body().get("status").textValue()).isEqualTo("closed");
    }

    @Test
    void nobody_answers_for_a_citizen_who_was_not_reached() {
        Door.Reply refused = call(replied(), Map.of("reached", false, "resolved", true, "satisfied", "mostly"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().get("errors")).hasSize(2);
    }

    private static JsonNode replied() {
        JsonNode opened = door.as("operator").post("/cases", CasesIT.COMPLAINT).body();
        Door.Visitor town = door.as("town");
        String path = "/cases/" + opened.get("id").textValue();
        JsonNode signed = done(town, path + "/sign", opened, Map.of());
        JsonNode heard = done(town, path + "/contact", signed, Map.of("reached", true, "note", "约好明天看"));
        return done(town, path + "/reply", heard, Map.of("text", "已公示账目。", "closingKind", "实事落实"));
    }

    private static JsonNode done(Door.Visitor who, String path, JsonNode seen, Map<String, Object> body) {
        Door.Reply reply = who.post(path, body, "If-Match", "\"" + seen.get("version") + "\"");
        assertThat(reply.status()).isEqualTo(200);
        return reply.body();
    }

    private static Door.Reply call(JsonNode replied, Map<String, Object> told) {
        String path = "/cases/" + replied.get("id").textValue() + "/callback";
        return seat.post(path, told, "If-Match", "\"" + replied.get("version") + "\"");
    }
}
