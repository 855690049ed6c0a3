package org.jiesu.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jiesu.store.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The same key and request of one account is the same command, whatever has happened since. */
class KeysIT {
    private static final String KEY = "Idempotency-Key";

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static Door door;
    private static Door.Visitor operator;
    private static Door.Visitor town;

    @BeforeAll
    static void open(@TempDir Path data) throws Exception {
        door = Door.open(database, data, Map.of());
        operator = door.as("operator");
        town = door.as("town");
    }

    @AfterAll
    static void close() throws Exception {
        door.close();
    }

    @Test
    void a_command_sent_again_is_not_done_again_and_gets_the_first_answer_to_the_byte() {
        JsonNode signed = signed();
        Map<String, Object> call = Map.of("reached", false, "note", "没人接");
        Door.Reply first = contact(signed, call, "call-1");
        contact(signed, Map.of("reached", false, "note", "又没人接"), "call-2");
        Door.Reply again = contact(signed, call, "call-1");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("Idempotent-Replayed")).contains("true");
        assertThat(first.header("Idempotent-Replayed")).isEmpty();
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(operator.get(path(signed)).body().get("notes")).hasSize(2);
    }

    @Test
    void a_command_that_was_done_is_not_stale_when_it_is_sent_again() {
        JsonNode taken = operator.post("/cases", CasesIT.COMPLAINT).body();
        Door.Reply first = town.post(path(taken) + "/sign", Map.of(), "If-Match", version(taken), KEY, "sign-1");
        Door.Reply again = town.post(path(taken) + "/sign", Map.of(), "If-Match", version(taken), KEY, "sign-1");
        assertThat(first.status()).isEqualTo(200);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void a_case_opened_under_a_key_is_shown_as_it_was_opened() {
        Door.Reply first = operator.post("/cases", CasesIT.COMPLAINT, KEY, "open-1");
        town.post(path(first.body()) + "/sign", Map.of(), "If-Match", version(first.body()));
        Door.Reply again = operator.post("/cases", CasesIT.COMPLAINT, KEY, "open-1");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    }

    @Test
    void what_is_answered_without_reading_it_back_is_what_is_read_back() {
        List<Map<String, Object>> complaints = List.of(
                Map.of("text", "路灯坏了，说来话长"),
                Map.of("text", "有件事想反映一下", "caller", Map.of("anonymous", true)),
                Map.of(
                        "text",
                        "我拿地入了合作社，说年年分钱，三年了没见一分。",
                        "title",
                        "分红",
                        "requestKind",
                        "求助",
                        "caller",
                        Map.of("name", "王女士", "phone", "19900000002"),
                        "place",
                        Map.of(
                                "district",
                                "平谷区",
                                "township",
                                "大兴庄镇",
                                "village",
                                "西柏店村",
                                "address",
                                "村口第三家",
                                "lat",
                                40.1,
                                "lng",
                                117.1)));
        for (Map<String, Object> complaint : complaints) {
            String key = "back-" + complaints.indexOf(complaint);
            Door.Reply first = operator.post("/cases", complaint, KEY, key);
            assertThat(first.status()).as(first.body().toString()).isEqualTo(201);
            Door.Reply again = operator.post("/cases", complaint, KEY, key);
            assertThat(again.header("Idempotent-Replayed")).contains("true");
            assertThat(again.body()).isEqualTo(first.body());
        }
    }

    @Test
    void a_key_that_came_with_something_else_is_refused_be_it_body_case_or_command() {
        JsonNode one = signed();
        JsonNode other = signed();
        Map<String, Object> call = Map.of("reached", false, "note", "没人接");
        contact(one, call, "k");
        assertThat(contact(one, Map.of("reached", true, "note", "接通了"), "k").problem())
                .isEqualTo("key-of-another-body");
        assertThat(contact(other, call, "k").problem()).isEqualTo("key-of-another-body");
        assertThat(town.post(path(one) + "/note", Map.of("text", "记一下"), "If-Match", version(one), KEY, "k")
                        .problem())
                .isEqualTo("key-of-another-body");
        assertThat(operator.get(path(other)).body().get("notes")).isEmpty();
    }

    @Test
    void a_refused_command_has_done_nothing_and_is_judged_anew() {
        JsonNode taken = operator.post("/cases", CasesIT.COMPLAINT).body();
        Map<String, Object> call = Map.of("reached", true, "note", "约好了");
        Door.Reply early = town.post(path(taken) + "/contact", call, "If-Match", version(taken), KEY, "early");
        assertThat(early.status()).isEqualTo(422);
        JsonNode signed = town.post(path(taken) + "/sign", Map.of(), "If-Match", version(taken))
                .body();
        Door.Reply now = town.post(path(taken) + "/contact", call, "If-Match", version(signed), KEY, "early");
        assertThat(now.status()).isEqualTo(200);
        assertThat(now.header("Idempotent-Replayed")).isEmpty();
    }

    @Test
    void of_many_at_once_with_one_key_one_does_it_and_all_are_answered_alike() {
        JsonNode signed = signed();
        Map<String, Object> call = Map.of("reached", false, "note", "没人接");
        List<Door.Reply> replies = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> contact(signed, call, "storm")))
                .limit(8)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(replies).extracting(Door.Reply::status).containsOnly(200);
        assertThat(replies)
                .extracting(Door.Reply::body)
                .containsOnly(replies.get(0).body());
        assertThat(replies)
                .filteredOn(reply -> reply.header("Idempotent-Replayed").isEmpty())
                .hasSize(1);
        assertThat(operator.get(path(signed)).body().get("notes")).hasSize(1);
    }

    @Test
    void the_clock_is_moved_once_under_a_key() {
        Door.Visitor machine = door.integrator();
        JsonNode first =
                machine.post("/clock", Map.of("advance", "PT1H"), KEY, "hour").body();
        Door.Reply again = machine.post("/clock", Map.of("advance", "PT1H"), KEY, "hour");
        assertThat(again.body()).isEqualTo(first);
        assertThat(again.header("Idempotent-Replayed")).contains("true");
        assertThat(machine.post("/clock", Map.of("advance", "PT2H"), KEY, "hour")
                        .status())
                .isEqualTo(409);
    }

    private static JsonNode signed() {
        JsonNode taken = operator.post("/cases", CasesIT.COMPLAINT).body();
        return town.post(path(taken) + "/sign", Map.of(), "If-Match", version(taken))
                .body();
    }

    private static Door.Reply contact(JsonNode seen, Object body, String key) {
        return town.post(path(seen) + "/contact", body, "If-Match", version(seen), KEY, key);
    }

    private static String path(JsonNode seen) {
        return "/cases/" + seen.get("id").textValue();
    }

    private static String version(JsonNode seen) {
        return seen.get("version").toString();
    }
}
