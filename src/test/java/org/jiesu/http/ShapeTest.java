package org.jiesu.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jiesu.json.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The requests of the contract and what is said about their mistakes. */
class ShapeTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static Contract contract;

    @BeforeAll
    static void load() throws Exception {
        contract =
                Contract.load(VERTX).toCompletionStage().toCompletableFuture().get(1, TimeUnit.MINUTES);
    }

    @AfterAll
    static void end() throws Exception {
        VERTX.close().toCompletionStage().toCompletableFuture().get(1, TimeUnit.MINUTES);
    }

    @Test
    void every_mistake_is_named_at_once_with_its_place() {
        assertThat(
                        mistakes(
                                "openCase",
                                """
                        {"text": "　 ", "colour": 1, "kind": "fax", "caller": {"name": 7, "phone": "call me", "anonymous": "no"},
                         "place": {"district": "", "planet": "Mars"}, "occurredAt": "yesterday", "urgency": "3h"}
                        """))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "/text", "不能只有空白",
                        "/colour", "没有这一项",
                        "/kind", "只能是 hotline",
                        "/caller/name", "应为文本",
                        "/caller/phone", "应为电话号码",
                        "/caller/anonymous", "应为true 或 false",
                        "/place/district", "不能为空",
                        "/place/planet", "没有这一项",
                        "/occurredAt", "应为带时区的时刻，如 2026-04-16T10:42:00+08:00",
                        "/urgency", "只能是 2h、24h、7d、15d"));
    }

    @Test
    void what_is_missing_is_named_like_what_is_wrong() {
        assertThat(mistakes("openCase", "{}")).containsExactly(Map.entry("/text", "必填"));
        assertThat(mistakes("replyCase", "{}")).containsOnlyKeys("/text", "/closingKind");
    }

    @Test
    void a_body_of_another_kind_is_named_by_the_empty_pointer() {
        assertThat(mistakes("openCase", "[]")).containsExactly(Map.entry("", "应为对象"));
        assertThat(mistakes("openCase", "null")).containsOnlyKeys("");
    }

    @Test
    void a_length_is_counted_in_characters() {
        String twentyThousand = "水".repeat(19_999) + "😀";
        assertThat(mistakes("previewRoute", text(twentyThousand))).isEmpty();
        assertThat(mistakes("previewRoute", text(twentyThousand + "水")))
                .containsExactly(Map.entry("/text", "最多 20000 个字，现有 20001 个字"));
    }

    @Test
    void texts_in_any_script_are_taken() {
        for (String words : new String[] {"😀", "垃圾沒人清運，臭氣熏天", "no water since six", "换\n行\t和\u0001控制字符"}) {
            assertThat(mistakes("previewRoute", text(words))).as(words).isEmpty();
        }
    }

    @Test
    void items_of_a_list_have_their_place() {
        assertThat(mistakes(
                        "dispatchCase", "{\"lead\": \"PG-T05\", \"coHandlers\": [\"a\", 2, \"\"], \"basis\": null}"))
                .containsOnlyKeys("/coHandlers/1", "/coHandlers/2");
    }

    @Test
    void the_clock_is_moved_by_an_amount_or_to_an_instant() {
        assertThat(mistakes("moveClock", "{\"advance\": \"PT26H\"}")).isEmpty();
        assertThat(mistakes("moveClock", "{\"advance\": \"P1DT2H3M\"}")).isEmpty();
        assertThat(mistakes("moveClock", "{\"now\": \"2026-04-16T10:42:00+08:00\"}"))
                .isEmpty();
        assertThat(mistakes("moveClock", "{}")).containsOnlyKeys("");
        assertThat(mistakes("moveClock", "{\"advance\": \"P\"}")).containsOnlyKeys("/advance");
        assertThat(mistakes("moveClock", "{\"advance\": \"PT\"}")).containsOnlyKeys("/advance");
        assertThat(mistakes("moveClock", "{\"advance\": \"tomorrow\", \"now\": \"2026-04-16\"}"))
                .containsOnlyKeys("", "/now", "/advance");
    }

    @Test
    void a_name_with_a_slash_does_not_break_its_pointer() {
        assertThat(mistakes("openCase", "{\"text\": \"水\", \"a/b~c\": 1}")).containsOnlyKeys("/a~1b~0c");
    }

    @Test
    void a_keyword_that_is_not_checked_stops_the_contract() {
        JsonObject schema = new JsonObject().put("type", "string").put("contentEncoding", "base64");
        assertThatThrownBy(() -> Shape.of(schema)).hasMessageContaining("contentEncoding");
        assertThatThrownBy(() -> Shape.of(new JsonObject().put("type", "string").put("pattern", "a")))
                .hasMessageContaining("x-mistake");
    }

    private static String text(String words) {
        return Json.text(Map.of("text", words));
    }

    private static Map<String, String> mistakes(String operation, String body) {
        Shape shape = contract.operations().stream()
                .filter(known -> known.id().equals(operation))
                .findFirst()
                .flatMap(Operation::body)
                .orElseThrow()
                .shape();
        JsonNode value = Json.tree(body.getBytes(StandardCharsets.UTF_8));
        Wrongs wrongs = new Wrongs();
        shape.check(value, "", wrongs);
        return wrongs.all().stream().collect(Collectors.toMap(Problem.Wrong::pointer, Problem.Wrong::detail));
    }
}
