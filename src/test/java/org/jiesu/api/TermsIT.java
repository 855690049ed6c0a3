package org.jiesu.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiesu.store.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Anybody may ask by when something would be due, and is told why. */
class TermsIT {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final Map<String, Object> FOUR_HOURS = Map.of("amount", 4, "unit", "working_hours");

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
    void a_term_in_working_hours_is_due_after_the_holidays_and_says_why() {
        JsonNode due = asked(Map.of("term", FOUR_HOURS, "start", "2026-09-30T16:30:00+08:00"))
                .body()
                .at("/clocks/0");
        assertThat(due.get("dueAt").textValue()).isEqualTo("2026-10-08T11:30:00+08:00");
        assertThat(texts(due.get("working")))
                .containsExactly(
                        "起 09-30 16:30",
                        "加 4 个工作小时，standard 日历",
                        "计 09-30 16:30 至 18:00",
                        "歇 09-30 18:00 至 10-08 09:00，国庆节（国务院办公厅关于2026年部分节假日安排的通知）",
                        "计 10-08 09:00 至 11:30",
                        "到 10-08 11:30");
    }

    @Test
    void what_is_paused_does_not_pass() {
        Map<String, Object> night = Map.of("from", "2026-06-01T17:00:00+08:00", "to", "2026-06-02T10:00:00+08:00");
        JsonNode due = asked(Map.of(
                        "term",
                        Map.of("amount", 3, "unit", "hours"),
                        "calendar",
                        "natural",
                        "start",
                        "2026-06-01T16:00:00+08:00",
                        "pauses",
                        List.of(night)))
                .body()
                .at("/clocks/0");
        assertThat(due.get("dueAt").textValue()).isEqualTo("2026-06-02T12:00:00+08:00");
        assertThat(texts(due.get("working"))).contains("停 06-01 17:00 至 06-02 10:00");
    }

    @Test
    void the_clocks_of_the_hotline_are_told_as_before() {
        JsonNode clocks = asked(Map.of("caseKind", "hotline", "urgency", "24h", "start", "2026-04-16T10:42:00+08:00"))
                .body()
                .get("clocks");
        JsonNode reply = clocks.get(3);
        assertThat(reply.get("clock").textValue()).isEqualTo("reply");
        assertThat(OffsetDateTime.parse(reply.get("dueAt").textValue()))
                .isEqualTo(OffsetDateTime.parse("2026-04-17T10:42:00+08:00"));
        assertThat(texts(reply.get("working")))
                .startsWith("起 04-16 10:42 派单", "加 24 小时", "到 04-17 10:42")
                .hasSize(4);
    }

    @Test
    void what_depends_on_holidays_not_announced_is_refused_by_the_year() {
        Door.Reply reply = asked(
                Map.of("term", Map.of("amount", 2, "unit", "working_days"), "start", "2099-12-30T10:00:00+08:00"));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body().get("type").textValue()).isEqualTo("/problems/missing-holidays");
        assertThat(reply.body().get("detail").textValue()).contains("2099");
    }

    @Test
    void whoever_asks_for_it_is_told_what_may_still_move_and_which_lists_are_missing() {
        Map<String, Object> question =
                Map.of("urgency", "7d", "start", "2099-12-30T10:00:00+08:00", "provisional", true);
        JsonNode clocks = asked(question).body().get("clocks");
        assertThat(clocks).isNotEmpty();
        for (JsonNode clock : clocks) {
            String which =
                    clock.get("clock").textValue() + clock.path("whistle").asText();
            boolean working = List.of("return_window", "adjudication", "report_inhard", "report_indaily")
                    .contains(which);
            assertThat(clock.get("provisional").toString().contains("2099"))
                    .as(which)
                    .isEqualTo(working);
        }
    }

    @Test
    void a_matter_a_district_or_a_unit_that_there_is_not_is_named() {
        Door.Reply reply = asked(Map.of(
                "urgency",
                "24h",
                "start",
                "2026-04-16T10:42:00+08:00",
                "matter",
                "S999-1",
                "district",
                "朝天区",
                "unit",
                "PG-X99"));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body().get("errors")).hasSize(3);
        assertThat(reply.body().get("errors").toString()).contains("/matter", "/district", "/unit");
    }

    @Test
    void a_provision_decides_where_it_holds_and_says_so() {
        JsonNode clocks = asked(Map.of("urgency", "24h", "start", "2026-07-16T10:42:00+08:00", "matter", "S31-1"))
                .body()
                .get("clocks");
        JsonNode sign = clocks.get(1);
        assertThat(sign.get("clock").textValue()).isEqualTo("sign");
        assertThat(OffsetDateTime.parse(sign.get("dueAt").textValue()))
                .isEqualTo(OffsetDateTime.parse("2026-07-16T11:12:00+08:00"));
        assertThat(sign.get("working").toString()).contains("flood-season-2026");
    }

    @Test
    void every_mistake_is_named() {
        Map<String, Object> inverted = Map.of("from", "2026-06-02T10:00:00+08:00", "to", "2026-06-01T10:00:00+08:00");
        assertThat(pointers(Map.of(
                        "term",
                        FOUR_HOURS,
                        "calendar",
                        "lunar",
                        "start",
                        "2026-06-01T10:00:00+08:00",
                        "pauses",
                        List.of(inverted))))
                .containsExactlyInAnyOrder("/calendar", "/pauses/0");
        assertThat(pointers(Map.of("term", FOUR_HOURS, "urgency", "24h", "start", "2026-06-01T10:00:00+08:00")))
                .containsExactly("");
        assertThat(pointers(Map.of("start", "2026-06-01T10:00:00+08:00"))).containsExactly("");
        assertThat(pointers(Map.of(
                        "term", Map.of("amount", 0, "unit", "moons"), "start", "2026-06-01T10:00:00+08:00", "year", 1)))
                .containsExactlyInAnyOrder("/term/amount", "/term/unit", "/year");
    }

    private static List<String> pointers(Map<String, Object> question) {
        Door.Reply reply = asked(question);
        assertThat(reply.status()).isEqualTo(400);
        List<String> pointers = new ArrayList<>();
        reply.body()
                .get("errors")
                .forEach(error -> pointers.add(error.get("pointer").textValue()));
        return pointers;
    }

    private static Door.Reply asked(Map<String, Object> question) {
        return door.nobody().post("/sla/preview", question);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.textValue()));
        return texts;
    }
}
