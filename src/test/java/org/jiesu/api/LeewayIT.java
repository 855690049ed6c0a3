package org.jiesu.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiesu.api.Steps.clock;
import static org.jiesu.api.Steps.done;
import static org.jiesu.api.Steps.due;
import static org.jiesu.api.Steps.post;
import static org.jiesu.api.Steps.read;
import static org.jiesu.api.Steps.refused;
import static org.jiesu.api.Steps.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiesu.store.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What gives a unit time, who lets it, and what it promises for it. */
class LeewayIT {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final Map<String, Object> GRANTED = Map.of("what", "extension", "granted", true);

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static Door door;
    private static Door.Visitor operator;
    private static Door.Visitor dispatcher;
    private static Door.Visitor town;

    @BeforeAll
    static void open(@TempDir Path data) throws Exception {
        door = Door.open(database, data, Map.of());
        operator = door.as("operator");
        dispatcher = door.as("dispatcher");
        town = door.as("town");
    }

    @AfterAll
    static void close() throws Exception {
        door.close();
    }

    @Test
    void an_extension_that_is_approved_moves_due_once() {
        JsonNode signed = signed("24h");
        Instant due = due(signed, "reply");
        assertThat(refused(town, "extend", signed, until(due))).isEqualTo("NOT_LATER");
        JsonNode asked = done(town, "extend", signed, until(due.plus(Duration.ofDays(2))));
        assertThat(texts(asked.get("flags"))).contains("requested");
        assertThat(asked.at("/request/what").textValue()).isEqualTo("extension");
        assertThat(Steps.at(asked.get("request"), "until")).isEqualTo(due.plus(Duration.ofDays(2)));
        assertThat(due(asked, "reply")).isEqualTo(due);
        assertThat(refused(town, "hold", asked, plan(9))).isEqualTo("REQUEST_PENDING");
        assertThat(refused(dispatcher, "approve", asked, Map.of("what", "hold", "granted", true)))
                .isEqualTo("NOTHING_ASKED");

        JsonNode longer = done(dispatcher, "approve", asked, GRANTED);
        assertThat(due(longer, "reply")).isEqualTo(due.plus(Duration.ofDays(2)));
        assertThat(longer.get("request").isNull()).isTrue();
        assertThat(texts(clock(longer, "reply").get("working"))).anyMatch(line -> line.startsWith("延 "));
        assertThat(refused(dispatcher, "approve", longer, GRANTED)).isEqualTo("NOTHING_ASKED");
        assertThat(refused(town, "extend", longer, until(due.plus(Duration.ofDays(9)))))
                .isEqualTo("EXTENDED_ALREADY");
    }

    @Test
    void what_is_late_or_not_ours_is_not_extended() {
        JsonNode late = signed("2h");
        advance("PT3H");
        assertThat(refused(town, "extend", read(town, late), until(now().plus(Duration.ofDays(1)))))
                .isEqualTo("TOO_LATE_TO_EXTEND");

        OffsetDateTime wanted = now().plus(Duration.ofHours(5)).atZone(BEIJING).toOffsetDateTime();
        Map<String, Object> ticket =
                Map.of("system", "city-12345", "number", "20260416-118842", "dueAt", wanted.toString());
        JsonNode sent = Steps.taken(operator, "7d", Map.of("source", ticket));
        assertThat(due(sent, "reply")).isEqualTo(wanted.toInstant());
        assertThat(texts(clock(sent, "reply").get("working"))).anyMatch(line -> line.startsWith("定 "));
        JsonNode signed = done(town, "sign", sent, Map.of());
        assertThat(refused(town, "extend", signed, until(wanted.toInstant().plusSeconds(3600))))
                .isEqualTo("DEADLINE_NOT_OURS");
    }

    @Test
    void the_same_ticket_is_taken_once() {
        Map<String, Object> ticket = Map.of("source", Map.of("system", "city-12345", "number", "20260416-000001"));
        JsonNode first = Steps.taken(operator, "7d", ticket);
        Map<String, Object> again = new HashMap<>(CasesIT.COMPLAINT);
        again.putAll(ticket);
        Door.Reply reply = operator.post("/cases", again);
        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.problem()).isEqualTo("source-taken");
        assertThat(reply.body().get("detail").textValue())
                .contains(first.get("number").textValue());
        again.put("source", Map.of("system", " ", "number", "", "dueAt", "soon"));
        assertThat(operator.post("/cases", again).errors())
                .containsOnlyKeys("/source/system", "/source/number", "/source/dueAt");
    }

    @Test
    void the_preview_tells_every_clock_that_waits_for_no_named_day() {
        Map<String, Object> question = Map.of("urgency", "2h", "start", "2026-04-16T10:42:00+08:00", "matter", "S45-2");
        List<String> kinds = new ArrayList<>();
        door.nobody()
                .post("/sla/preview", question)
                .body()
                .get("clocks")
                .forEach(clock -> kinds.add(clock.get("clock").textValue()
                        + (clock.has("whistle") ? " " + clock.get("whistle").textValue() : "")));
        assertThat(kinds)
                .contains("return_window", "adjudication", "report_in emergency", "report_in hard", "report_in daily")
                .doesNotContain("promise");
    }

    @Test
    void a_hold_stops_the_reply_clock_and_its_levels_until_it_is_ended() {
        JsonNode signed = signed("24h");
        assertThat(refused(town, "resume", signed, Map.of("note", "没有挂过"))).isEqualTo("NOT_HELD");
        assertThat(refused(town, "hold", signed, plan(0))).isEqualTo("NOT_A_FUTURE_DAY");
        JsonNode asked = done(town, "hold", signed, plan(30));
        JsonNode held = done(dispatcher, "approve", asked, Map.of("what", "hold", "granted", true, "note", "同意"));
        JsonNode reply = clock(held, "reply");
        assertThat(reply.get("state").textValue()).isEqualTo("held");
        assertThat(reply.get("paused").textValue()).isEqualTo("hold");
        assertThat(reply.get("dueAt").isNull()).isTrue();
        assertThat(texts(held.get("flags"))).contains("held");
        assertThat(town.get("/cases?clock=held").body().get("items").toString())
                .contains(held.get("number").textValue());
        assertThat(refused(town, "hold", held, plan(40))).isEqualTo("HELD_ALREADY");
        assertThat(refused(town, "ask", held, Map.of("question", "还缺什么"))).isEqualTo("HELD_ALREADY");

        advance("P10D");
        JsonNode still = clock(read(town, held), "reply");
        assertThat(still.get("elapsed")).isEqualTo(reply.get("elapsed"));
        still.get("levels")
                .forEach(level -> assertThat(level.get("state").textValue()).isEqualTo("pending"));
        JsonNode goesOn = done(town, "resume", read(town, held), Map.of("note", "已办完第一步"));
        assertThat(clock(goesOn, "reply").get("state").textValue()).isEqualTo("running");
        assertThat(due(goesOn, "reply")).isAfterOrEqualTo(due(signed, "reply").plus(Duration.ofDays(10)));
        assertThat(town.get("/cases?clock=held").body().get("items")).isEmpty();
        advance("P2D");
        assertThat(read(town, goesOn).toString()).contains("fired");
    }

    @Test
    void a_question_stops_the_clock_until_the_caller_was_reached_and_twice_at_most() {
        JsonNode seen = signed("7d");
        Map<String, Object> question = Map.of("question", "请补充入社协议");
        Map<String, Object> reached = Map.of("reached", true, "note", "已发来照片");
        for (int time = 1; time <= 2; time++) {
            JsonNode asked = done(town, "ask", seen, question);
            assertThat(clock(asked, "reply").get("paused").textValue()).isEqualTo("question");
            assertThat(texts(asked.get("flags"))).contains("asked");
            assertThat(refused(town, "ask", asked, question)).isEqualTo("QUESTION_OPEN");
            seen = done(town, "contact", asked, reached);
            assertThat(clock(seen, "reply").get("paused").isNull()).isTrue();
        }
        assertThat(refused(town, "ask", seen, question)).isEqualTo("QUESTIONS_USED_UP");
    }

    @Test
    void a_promise_has_a_clock_that_outlives_the_closing() {
        JsonNode signed = signed("7d");
        Map<String, Object> kept = Map.of("kept", true, "note", "分红已到户");
        assertThat(refused(town, "promise", signed, kept)).isEqualTo("NO_SUCH_PROMISE");
        assertThat(refused(town, "promise", signed, promise(0))).isEqualTo("NOT_A_FUTURE_DAY");
        JsonNode promised = done(town, "promise", signed, promise(20));
        assertThat(due(promised, "promise"))
                .isEqualTo(today().plusDays(21).atStartOfDay(BEIJING).toInstant());
        JsonNode contacted = done(town, "contact", promised, Map.of("reached", true, "note", "约好了"));
        JsonNode replied = done(town, "reply", contacted, Map.of("text", "已公示账目", "closingKind", "实事落实"));
        JsonNode closed = done(
                door.as("callback"), "callback", replied, Map.of("reached", true, "resolved", true, "satisfied", true));
        assertThat(clock(closed, "promise").get("state").textValue()).isEqualTo("running");
        JsonNode settled = done(town, "promise", read(town, closed), kept);
        assertThat(clock(settled, "promise").get("state").textValue()).isEqualTo("met");
    }

    @Test
    void a_body_that_cannot_be_is_told_every_mistake() {
        JsonNode signed = signed("7d");
        assertThat(post(town, "extend", signed, Map.of("until", "soon")).errors())
                .containsOnlyKeys("/until", "/reason");
        assertThat(post(town, "hold", signed, Map.of("reviewOn", "2026-13-01", "plan", " "))
                        .errors())
                .containsOnlyKeys("/plan", "/reviewOn");
        assertThat(post(dispatcher, "approve", signed, Map.of("what", "wish")).errors())
                .containsOnlyKeys("/what", "/granted");
        assertThat(post(town, "resume", signed, Map.of()).errors()).containsOnlyKeys("/note");
        assertThat(post(town, "ask", signed, Map.of("question", "　")).errors()).containsOnlyKeys("/question");
        assertThat(post(town, "promise", signed, Map.of()).errors()).containsOnlyKeys("/text", "/dueOn");
        assertThat(post(town, "promise", signed, Map.of("kept", true, "text", "a", "dueOn", "2026-12-01"))
                        .errors())
                .containsOnlyKeys("/text", "/dueOn", "/note");
        assertThat(post(
                                town,
                                "promise",
                                signed,
                                Map.of(
                                        "text",
                                        "a",
                                        "dueOn",
                                        "2026-12-01",
                                        "note",
                                        "b",
                                        "clock",
                                        signed.get("id").textValue()))
                        .errors())
                .containsOnlyKeys("/note", "/clock");
        assertThat(post(operator, "extend", signed, until(now())).status()).isEqualTo(403);
    }

    private static JsonNode signed(String urgency) {
        return done(town, "sign", Steps.taken(operator, urgency, Map.of()), Map.of());
    }

    private static Map<String, Object> until(Instant at) {
        return Map.of("until", at.atZone(BEIJING).toOffsetDateTime().toString(), "reason", "需逐户核对");
    }

    private static Map<String, Object> plan(int days) {
        return Map.of("plan", "分三步清账", "reviewOn", today().plusDays(days).toString());
    }

    private static Map<String, Object> promise(int days) {
        return Map.of("text", "到期前分红到户", "dueOn", today().plusDays(days).toString());
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(now(), BEIJING);
    }

    private static Instant now() {
        return Steps.at(door.nobody().get("/time").body(), "now");
    }

    private static void advance(String amount) {
        assertThat(door.integrator().post("/clock", Map.of("advance", amount)).status())
                .isEqualTo(200);
    }
}
