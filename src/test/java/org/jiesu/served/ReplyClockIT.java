package org.jiesu.served;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reply clock that runs out, moved by {@code POST /clock} as a person would see it. */
class ReplyClockIT {
    private static final List<String> LEVELS = List.of("half", "near", "due", "over25", "over100");
    private static ServedNode node;

    @BeforeAll
    static void start(@TempDir Path data) throws Exception {
        node = ServedNode.start(data);
    }

    @AfterAll
    static void stop() throws Exception {
        node.close();
    }

    @Test
    void moved_in_steps_every_level_fires_once_and_moved_in_one_jump_only_the_highest() {
        JsonNode stepped = takeIn();
        JsonNode clock = reply(stepped);
        for (String level : LEVELS) {
            moveTo(at(clock, level).plusSeconds(1));
        }
        assertThat(states(stepped)).containsExactly("fired", "fired", "fired", "fired", "fired");
        assertThat(factsOf(stepped, "level_fired")).hasSize(LEVELS.size());

        JsonNode jumped = takeIn();
        OffsetDateTime last = at(reply(jumped), "over100");
        moveTo(last.plus(Duration.ofHours(1)));
        moveTo(last.plus(Duration.ofHours(2)));
        assertThat(states(jumped)).containsExactly("skipped", "skipped", "skipped", "skipped", "fired");
        assertThat(factsOf(jumped, "level_fired")).hasSize(1);
        assertThat(factsOf(jumped, "level_skipped")).hasSize(4);
    }

    @Test
    void time_cannot_be_turned_back() {
        ServedNode.Answer back = node.call("POST", "/clock", Map.of("now", "2020-01-01T00:00:00+08:00"));

        assertThat(back.status()).isEqualTo(422);
    }

    private static JsonNode takeIn() {
        ServedNode.Answer answer = node.call(
                "POST",
                "/cases",
                Map.of("text", "村东头那排路灯灭了俩礼拜了，晚上黑咕隆咚的，老人都摔了。", "place", Map.of("district", "平谷区", "township", "夏各庄镇")));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().get("status").textValue()).isEqualTo("dispatched");
        return answer.body();
    }

    private static void moveTo(OffsetDateTime instant) {
        ServedNode.Answer moved = node.call("POST", "/clock", Map.of("now", instant.toString()));
        assertThat(moved.status()).isEqualTo(200);
    }

    private static OffsetDateTime at(JsonNode clock, String level) {
        return StreamSupport.stream(clock.get("levels").spliterator(), false)
                .filter(one -> one.get("level").textValue().equals(level))
                .map(one -> OffsetDateTime.parse(one.get("at").textValue()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> states(JsonNode taken) {
        JsonNode now =
                node.call("GET", "/cases/" + taken.get("id").textValue(), null).body();
        List<String> states = new ArrayList<>();
        reply(now).get("levels").forEach(level -> states.add(level.get("state").textValue()));
        return states;
    }

    private static JsonNode reply(JsonNode seen) {
        return StreamSupport.stream(seen.get("clocks").spliterator(), false)
                .filter(clock -> clock.get("clock").textValue().equals("reply"))
                .findFirst()
                .orElseThrow();
    }

    /** The facts of this kind about the citizen's clock. */
    private static List<JsonNode> factsOf(JsonNode taken, String kind) {
        JsonNode record = node.call("GET", "/cases/" + taken.get("id").textValue() + "/record", null)
                .body();
        return StreamSupport.stream(record.get("facts").spliterator(), false)
                .filter(fact -> fact.get("kind").textValue().equals(kind)
                        && fact.get("summary").textValue().startsWith("反馈时限"))
                .toList();
    }
}
