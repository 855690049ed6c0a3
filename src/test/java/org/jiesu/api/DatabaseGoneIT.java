package org.jiesu.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiesu.store.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The database goes and comes back while the node serves. */
class DatabaseGoneIT {
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
    void callers_are_told_to_come_again_and_nothing_acknowledged_is_lost() throws Exception {
        Door.Visitor operator = door.as("operator");
        List<String> acknowledged = new ArrayList<>();
        acknowledged.add(
                operator.post("/cases", CasesIT.COMPLAINT).body().get("id").textValue());

        database.takeAway();
        Door.Reply refused = operator.post("/cases", CasesIT.COMPLAINT, "Idempotency-Key", "while-gone");
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.problem()).isEqualTo("unavailable");
        assertThat(refused.header("Retry-After")).isPresent();
        assertThat(door.nobody().get("/time").status()).isEqualTo(503);
        assertThat(door.send("GET", "/openapi.yaml", null).status()).isEqualTo(200);

        database.giveBack();
        JsonNode opened = openWithPatience(operator);
        acknowledged.add(opened.get("id").textValue());
        assertThat(operator.get("/auth/me").status()).isEqualTo(200);
        for (String id : acknowledged) {
            assertThat(operator.get("/cases/" + id + "/record")
                            .body()
                            .get("intact")
                            .booleanValue())
                    .isTrue();
        }
    }

    private static JsonNode openWithPatience(Door.Visitor operator) {
        long patience = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        Door.Reply reply = operator.post("/cases", CasesIT.COMPLAINT, "Idempotency-Key", "while-gone");
        while (reply.status() == 503 && System.nanoTime() < patience) {
            reply = operator.post("/cases", CasesIT.COMPLAINT, "Idempotency-Key", "while-gone");
        }
        assertThat(reply.status()).isEqualTo(201);
        return reply.body();
    }
}
