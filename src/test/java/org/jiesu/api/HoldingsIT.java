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

/** Somebody asks what is held of him and gets all of it and nothing of anybody else. */
class HoldingsIT {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static Door door;
    private static Door.Visitor machine;
    private static Door.Visitor dispatcher;

    @BeforeAll
    static void open(@TempDir Path data) throws Exception {
        door = Door.open(database, data, Map.of());
        machine = door.integrator();
        dispatcher = door.as("dispatcher");
    }

    @AfterAll
    static void close() throws Exception {
        door.close();
    }

    @Test
    void every_word_of_every_case_is_told_and_the_audit_names_the_purpose_first() throws Exception {
        JsonNode closed = Closing.closed(machine, "19900004001");
        JsonNode open = Closing.taken(machine, "19900004001");
        Closing.closed(machine, "19900004002");

        Door.Reply told = dispatcher.post("/callers/export", Map.of("phone", "199-0000-4001", "purpose", "access"));
        assertThat(told.status()).as(told.body().toString()).isEqualTo(200);
        assertThat(told.body().get("cases"))
                .extracting(one -> one.at("/about/number").textValue())
                .containsExactly(
                        closed.get("number").textValue(), open.get("number").textValue());
        assertThat(told.body().at("/cases/0/contents"))
                .extracting(content -> content.get("kind").textValue())
                .contains("text", "decision", "caller", "note", "reply");
        assertThat(told.body().toString()).contains("19900004001", "王某某", "已清运").doesNotContain("19900004002");
        assertThat(told.body().at("/seen/0/entry/action").textValue()).isEqualTo("caller_exported");
        assertThat(told.body().at("/seen/0/entry/said/purpose").textValue()).isEqualTo("access");
        assertThat(told.body().get("next").isNull()).isTrue();
        assertThat(database.column("SELECT account FROM audit WHERE action = 'caller_exported'"))
                .containsExactly("dispatcher");
    }

    @Test
    void of_an_erased_caller_there_are_no_words() {
        JsonNode closed = Closing.closed(machine, "19900004003");
        Map<String, Object> meant = Map.of("case", closed.get("id").textValue());
        String request = dispatcher
                .post("/callers/erase", Map.of("case", meant.get("case"), "reason", "period_over"))
                .body()
                .at("/request/id")
                .textValue();
        machine.post("/callers/erasures/" + request + "/decide", Map.of("granted", true));
        JsonNode told = dispatcher
                .post("/callers/export", Map.of("case", meant.get("case"), "purpose", "access"))
                .body();
        assertThat(told.get("erased").booleanValue()).isTrue();
        assertThat(told.at("/cases/0/contents")).isEmpty();
        assertThat(told.at("/cases/0/about/number").textValue())
                .isEqualTo(closed.get("number").textValue());
    }

    @Test
    void who_has_no_business_with_it_is_not_told_and_mistakes_are_named() {
        Map<String, Object> wish = Map.of("phone", "19900004001", "purpose", "access");
        for (String other : new String[] {"operator", "town", "admin", "callback"}) {
            assertThat(door.as(other).post("/callers/export", wish).status())
                    .as(other)
                    .isEqualTo(403);
        }
        assertThat(dispatcher
                        .post("/callers/export", Map.of("phone", "19900004001", "purpose", "curiosity", "after", "x"))
                        .errors())
                .containsKeys("/purpose", "/after");
        assertThat(dispatcher
                        .post("/callers/export", Map.of("purpose", "access"))
                        .errors())
                .containsKey("");
        assertThat(dispatcher
                        .post("/callers/export", Map.of("phone", "19900009999", "purpose", "access"))
                        .status())
                .isEqualTo(404);
    }
}
