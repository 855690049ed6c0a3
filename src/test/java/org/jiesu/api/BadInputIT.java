package org.jiesu.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.jiesu.store.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that people and machines send wrong. */
class BadInputIT {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static Door door;
    private static Door.Visitor operator;

    @BeforeAll
    static void open(@TempDir Path data) throws Exception {
        door = Door.open(database, data, Map.of());
        operator = door.as("operator");
    }

    @AfterAll
    static void close() throws Exception {
        door.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "  \n\t ", "　　", "\u00a0", "\u200b\u200b"})
    void a_text_of_nothing_is_refused_by_name(String blank) {
        Door.Reply reply = operator.post("/cases", Map.of("text", blank));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.header("Content-Type")).contains("application/problem+json");
        assertThat(reply.errors()).containsOnlyKeys("/text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "😀😀😀",
                "大興莊鎮周村的垃圾沒人清運，臭氣熏天",
                "No water in our village since six in the morning",
                "第一行\n第二行\t还有\u0001控制字符",
                "金海湖镇和大兴庄镇都有人倒垃圾"
            })
    void a_text_of_any_kind_is_taken_in(String text) {
        assertThat(operator.post("/cases", Map.of("text", text)).status()).isEqualTo(201);
        assertThat(operator.post("/routing/preview", Map.of("text", text)).status())
                .isEqualTo(200);
    }

    @Test
    void the_longest_text_is_taken_and_one_character_more_is_not() {
        assertThat(operator.post("/cases", Map.of("text", "水".repeat(20_000))).status())
                .isEqualTo(201);
        assertThat(operator.post("/cases", Map.of("text", "水".repeat(20_001))).errors())
                .containsOnlyKeys("/text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cases", "/routing/preview"})
    void every_wrong_answer_to_a_question_is_named(String path) {
        Map<String, Object> body =
                Map.of("text", "路灯坏了好几天没人修", "facts", Map.of("moon", "是", "place", "月球", "vehicle", "货车"));

        Door.Reply reply = operator.post(path, body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.errors()).containsOnlyKeys("/facts/moon", "/facts/place");
    }

    @Test
    void a_megabyte_is_too_large() {
        Door.Reply reply = operator.post("/cases", Map.of("text", "a".repeat(1 << 20)));

        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.problem()).isEqualTo("body-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"text\": \"水\\u0000\"}", "{\"text\": \"水\\ud83d\"}", "{\"text\": \"\\ude00水\"}"})
    void characters_that_nothing_can_store_are_refused_by_name(String body) {
        assertThat(raw(body).errors()).containsOnlyKeys("/text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text=水",
                "{\"text\": \"水\"",
                "{\"text\": \"水\"} extra",
                "{\"text\": \"水\", \"text\": \"火\"}",
                "{'text': '水'}",
                "\uFEFF{"
            })
    void what_is_not_json_is_refused(String body) {
        Door.Reply reply = raw(body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.problem()).isEqualTo("not-json");
        assertThat(reply.body().toString()).doesNotContain("水");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "-1e400", "1e999999999", "90.1"})
    void a_number_beyond_its_bounds_is_refused_by_name_however_large(String number) {
        assertThat(raw("{\"text\": \"水\", \"place\": {\"lat\": " + number + "}}")
                        .errors())
                .containsOnlyKeys("/place/lat");
    }

    @Test
    void bytes_that_are_no_text_are_refused() {
        Buffer bytes = Buffer.buffer("{\"text\": \"")
                .appendByte((byte) 0xC3)
                .appendByte((byte) 0x28)
                .appendString("\"}");

        assertThat(operator.post("/cases", bytes).problem()).isEqualTo("not-json");
    }

    @Test
    void another_type_of_content_is_refused() {
        Door.Reply form = door.send(
                "POST",
                "/api/v1/routing/preview",
                "{\"text\":\"水\"}".getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                "text/plain");
        Door.Reply charset = door.send(
                "POST",
                "/api/v1/routing/preview",
                "{\"text\":\"水\"}".getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                "application/json; charset=utf-8");

        assertThat(form.status()).isEqualTo(415);
        assertThat(charset.status()).isEqualTo(200);
    }

    @Test
    void every_mistake_is_named_at_once() {
        Door.Reply reply = operator.post(
                "/cases",
                Map.of(
                        "text",
                        7,
                        "colour",
                        "red",
                        "caller",
                        Map.of("phone", "打给我", "anonymous", "no"),
                        "place",
                        "平谷区"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.errors()).containsOnlyKeys("/text", "/colour", "/caller/phone", "/caller/anonymous", "/place");
    }

    @Test
    void places_units_and_matters_that_there_are_not_are_named() {
        assertThat(operator.post("/routing/preview", Map.of("text", "水", "district", "东京区", "township", "银座镇"))
                        .errors())
                .containsOnlyKeys("/district", "/township");
        assertThat(operator.post("/routing/preview", Map.of("text", "水", "district", "密云区", "township", "大兴庄镇"))
                        .errors())
                .containsOnlyKeys("/township");
        assertThat(operator.post(
                                "/cases",
                                Map.of(
                                        "text", "水",
                                        "place", Map.of("district", "东京区"),
                                        "matter", "X1",
                                        "lead", "银座镇"))
                        .errors())
                .containsOnlyKeys("/place/district", "/matter", "/lead");
        assertThat(operator.get("/units?district=东京区".replace("东京区", "%E4%B8%9C%E4%BA%AC%E5%8C%BA"))
                        .errors())
                .containsOnlyKeys("/query/district");
    }

    @Test
    void a_query_is_checked_like_a_body() {
        assertThat(operator.get("/cases?limit=0&status=lost&colour=red&holder=X&from=today")
                        .errors())
                .containsOnlyKeys("/query/limit", "/query/status", "/query/colour", "/query/from");
        assertThat(operator.get("/cases?limit=ten").errors()).containsOnlyKeys("/query/limit");
        assertThat(operator.get("/cases?limit=1&limit=2").errors()).containsOnlyKeys("/query/limit");
        assertThat(operator.get("/cases?holder=%00").errors()).containsOnlyKeys("/query/holder");
    }

    @Test
    void headers_are_checked_like_a_body() {
        assertThat(operator.post("/cases", Map.of("text", "水"), "Idempotency-Key", "a".repeat(201))
                        .errors())
                .containsOnlyKeys("/header/Idempotency-Key");
        assertThat(door.as("town")
                        .post("/cases/019d9999-0000-7000-8000-000000000000/sign", Map.of(), "If-Match", "newest")
                        .errors())
                .containsOnlyKeys("/header/If-Match");
    }

    @Test
    void another_path_or_method_is_a_problem_too() {
        assertThat(operator.get("/nowhere").problem()).isEqualTo("no-such-page");
        Door.Reply method = door.send("DELETE", "/api/v1/cases", null);
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.header("Allow")).contains("GET, POST");
    }

    private static Door.Reply raw(String body) {
        return operator.post("/cases", Buffer.buffer(body));
    }
}
