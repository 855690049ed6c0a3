package org.jiesu.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiesu.store.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What can become of a case beside the straight way, through the door. */
class LifeIT {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static Door door;
    private static Door.Visitor operator;
    private static Door.Visitor dispatcher;
    private static Door.Visitor town;
    private static Door.Visitor department;
    private static Door.Visitor callback;

    @BeforeAll
    static void open(@TempDir Path data) throws Exception {
        door = Door.open(database, data, Map.of());
        operator = door.as("operator");
        dispatcher = door.as("dispatcher");
        town = door.as("town");
        department = door.as("department");
        callback = door.as("callback");
    }

    @AfterAll
    static void close() throws Exception {
        door.close();
    }

    @Test
    void what_was_not_solved_is_worked_on_again_and_closed_when_it_is() {
        JsonNode replied = replied();
        assertThat(replied.get("nextStep").textValue()).isEqualTo("callback");
        assertThat(states(replied))
                .containsExactly(
                        "dispatch met",
                        "sign met",
                        "contact met",
                        "return_window cleared",
                        "reply met",
                        "callback running");

        JsonNode again = command(
                callback,
                "callback",
                replied,
                Map.of(
                        "reached",
                        true,
                        "contacted",
                        true,
                        "resolved",
                        "partly",
                        "satisfied",
                        false,
                        "reasons",
                        List.of("slow", "not_solved"),
                        "note",
                        "说只清了一半"));
        assertThat(again.get("status").textValue()).isEqualTo("dispatched");
        assertThat(again.get("period").intValue()).isEqualTo(2);
        assertThat(again.get("flags").toString()).contains("reopened");
        assertThat(states(again)).contains("callback met", "rework running", "sign running", "contact running");
        JsonNode said = again.get("notes").get(2);
        assertThat(said.get("callback").get("resolved").textValue()).isEqualTo("partly");
        assertThat(said.get("callback").get("satisfied").textValue()).isEqualTo("no");
        assertThat(said.get("callback").get("contacted").booleanValue()).isTrue();

        JsonNode signed = command(town, "sign", again, Map.of());
        JsonNode contacted = command(town, "contact", signed, Map.of("reached", true, "note", "到场再看"));
        JsonNode second = command(town, "reply", contacted, Map.of("text", "已全部清完", "closingKind", "实事落实"));
        JsonNode closed =
                command(callback, "callback", second, Map.of("reached", true, "resolved", true, "satisfied", "mostly"));
        assertThat(closed.get("status").textValue()).isEqualTo("closed");
        assertThat(states(closed)).noneMatch(state -> state.endsWith("running"));

        JsonNode reopened = command(operator, "reopen", closed, Map.of("reason", "市民来电称又堆了"));
        assertThat(reopened.get("period").intValue()).isEqualTo(3);
        assertThat(intact(reopened)).isTrue();
    }

    @Test
    void who_is_not_reached_is_tried_in_three_halves_of_days() {
        JsonNode seen = replied();
        Map<String, Object> inVain = Map.of("reached", false, "note", "");
        for (int attempt = 1; attempt <= 3; attempt++) {
            seen = command(callback, "callback", seen, inVain);
            if (attempt < 3) {
                JsonNode same = command(callback, "callback", seen, inVain);
                assertThat(same.get("status").textValue()).isEqualTo("replied");
                door.integrator().post("/clock", Map.of("advance", "PT12H"));
                seen = same;
            }
        }
        assertThat(seen.get("status").textValue()).isEqualTo("closed");
        assertThat(record(seen).toString()).contains("同一半天").contains("多次回访未接通");
    }

    @Test
    void a_wrong_dispatch_is_recalled_before_it_is_signed_and_transferred_after() {
        JsonNode taken = operator.post("/cases", CasesIT.COMPLAINT).body();
        JsonNode recalled = command(dispatcher, "recall", taken, Map.of("reason", "地界不对，核实中"));
        assertThat(recalled.get("status").textValue()).isEqualTo("reviewing");
        assertThat(recalled.get("holder").isNull()).isTrue();
        assertThat(states(recalled)).contains("sign cleared", "contact cleared", "reply running", "dispatch running");
        assertThat(town.get(path(taken)).status()).isEqualTo(404);

        JsonNode given = command(
                dispatcher, "dispatch", recalled, Map.of("lead", "PG-T05", "basis", Map.of("rule", rule(taken))));
        JsonNode signed = command(town, "sign", given, Map.of());
        Door.Reply late = post(dispatcher, "recall", signed, Map.of("reason", "又看错了"));
        assertThat(late.problem()).isEqualTo("refusal/SIGNED_ALREADY");

        JsonNode transferred =
                command(dispatcher, "transfer", signed, Map.of("lead", departmentCode(), "reason", "请示区领导同意由该委牵头"));
        assertThat(transferred.get("status").textValue()).isEqualTo("dispatched");
        assertThat(transferred.get("holder").get("code").textValue()).isEqualTo(departmentCode());
        assertThat(clock(transferred, "reply").get("startedAt"))
                .as("the citizen's clock is not restarted")
                .isEqualTo(clock(taken, "reply").get("startedAt"));
        assertThat(clock(transferred, "reply").get("owes").get("code").textValue())
                .isEqualTo(departmentCode());
        assertThat(department.get(path(taken)).status()).isEqualTo(200);
        assertThat(post(dispatcher, "transfer", transferred, Map.of("lead", departmentCode(), "reason", "再派一次"))
                        .problem())
                .isEqualTo("refusal/SAME_UNIT");
    }

    @Test
    void a_township_is_never_given_a_case_by_transfer_without_an_article() {
        JsonNode taken = operator.post("/cases", CasesIT.COMPLAINT).body();
        JsonNode elsewhere =
                command(dispatcher, "transfer", taken, Map.of("lead", departmentCode(), "reason", "请该委牵头"));
        assertThat(post(dispatcher, "transfer", elsewhere, Map.of("lead", "PG-T05", "reason", "还是镇里办"))
                        .problem())
                .isEqualTo("refusal/TOWNSHIP_WITHOUT_ARTICLE");
        assertThat(post(dispatcher, "transfer", elsewhere, Map.of("lead", "RX-ZH", "reason", "中心自己办"))
                        .errors())
                .containsKey("/lead");
    }

    @Test
    void urges_notes_corrections_and_another_urgency_are_on_record() {
        JsonNode taken = operator.post("/cases", CasesIT.COMPLAINT).body();
        JsonNode urged = command(operator, "urge", taken, Map.of("note", "又来电问进度"));
        assertThat(urged.get("urges").intValue()).isEqualTo(1);
        assertThat(urged.get("flags").toString()).contains("urged");
        assertThat(urged.get("version")).isEqualTo(taken.get("version"));

        JsonNode raised = command(town, "raise", urged, Map.of("urgency", "2h", "reason", "现场有人受伤"));
        assertThat(raised.get("urgency").textValue()).isEqualTo("2h");
        assertThat(post(town, "raise", raised, Map.of("urgency", "7d", "reason", "不急"))
                        .problem())
                .isEqualTo("refusal/ONLY_THE_CENTRE_LOWERS");
        JsonNode lowered = command(dispatcher, "raise", raised, Map.of("urgency", "7d", "reason", "核实无人受伤"));

        assertThat(lowered.get("urgency").textValue()).isEqualTo("7d");
        assertThat(clock(lowered, "reply").get("startedAt"))
                .isEqualTo(clock(taken, "reply").get("startedAt"));
        assertThat(record(lowered).toString()).contains("由 2h 改为 7d").contains("市民催单");
    }

    @Test
    void a_place_is_corrected_whole_and_the_fact_before_stays() {
        JsonNode taken = operator.post("/cases", CasesIT.COMPLAINT).body();
        JsonNode right = command(
                operator,
                "correct",
                taken,
                Map.of(
                        "place",
                        Map.of("township", "峪口镇", "village", "东凡各庄村"),
                        "occurredAt",
                        "2026-04-15T22:00:00+08:00"));
        assertThat(right.get("township").textValue()).isEqualTo("峪口镇");
        assertThat(right.get("district").textValue()).isEqualTo("平谷区");
        assertThat(right.get("village").textValue()).isEqualTo("东凡各庄村");
        assertThat(right.get("occurredAt").textValue()).startsWith("2026-04-15T22:00:00");
        assertThat(operator.get("/cases?township=" + URLEncoder.encode("峪口镇", StandardCharsets.UTF_8))
                        .body()
                        .get("items"))
                .hasSize(1);
        assertThat(record(right).toString()).contains("更正：地点、发生时间");
        JsonNode noted = command(town, "note", right, Map.of("text", "已告知市民"));
        assertThat(noted.get("version")).isEqualTo(right.get("version"));
        Map<String, String> wrong = post(operator, "correct", noted, Map.of("place", Map.of("township", "没有镇")))
                .errors();
        assertThat(wrong).containsKey("/place/township");
        assertThat(post(operator, "correct", noted, Map.of()).status()).isEqualTo(400);
    }

    @Test
    void a_callback_that_cannot_be_is_told_every_mistake() {
        JsonNode replied = replied();
        assertThat(post(callback, "callback", replied, Map.of("reached", true, "reasons", List.of("unheard")))
                        .errors())
                .containsOnlyKeys("/resolved", "/reasons/0");
        assertThat(post(
                                callback,
                                "callback",
                                replied,
                                Map.of("reached", false, "resolved", true, "satisfied", "mostly"))
                        .errors())
                .containsOnlyKeys("/resolved", "/satisfied");
        assertThat(post(callback, "callback", replied, Map.of("reached", true, "resolved", "mostly"))
                        .errors())
                .containsOnlyKeys("/resolved");
        assertThat(post(town, "callback", replied, Map.of("reached", false)).status())
                .isEqualTo(403);
        assertThat(operator.get(path(replied)).body().get("version")).isEqualTo(replied.get("version"));
    }

    private static JsonNode replied() {
        JsonNode taken = operator.post("/cases", CasesIT.COMPLAINT).body();
        JsonNode signed = command(town, "sign", taken, Map.of());
        JsonNode contacted = command(town, "contact", signed, Map.of("reached", true, "note", "约好了"));
        return command(town, "reply", contacted, Map.of("text", "已公示账目", "closingKind", "解释说明"));
    }

    private static Door.Reply post(Door.Visitor who, String command, JsonNode seen, Object body) {
        return who.post(
                path(seen) + "/" + command,
                body,
                "If-Match",
                seen.get("version").toString());
    }

    private static JsonNode command(Door.Visitor who, String command, JsonNode seen, Object body) {
        Door.Reply reply = post(who, command, seen, body);
        assertThat(reply.status()).as(command + " " + reply.body()).isEqualTo(200);
        return reply.body();
    }

    private static String path(JsonNode seen) {
        return "/cases/" + seen.get("id").textValue();
    }

    private static JsonNode record(JsonNode seen) {
        return operator.get(path(seen) + "/record").body();
    }

    private static boolean intact(JsonNode seen) {
        return record(seen).get("intact").booleanValue();
    }

    private static String rule(JsonNode taken) {
        return taken.get("matter").get("code").textValue();
    }

    private static String departmentCode() {
        return department.get("/auth/me").body().get("unit").get("code").textValue();
    }

    private static JsonNode clock(JsonNode seen, String kind) {
        for (JsonNode clock : seen.get("clocks")) {
            if (clock.get("clock").textValue().equals(kind)) {
                return clock;
            }
        }
        throw new IllegalStateException("no clock " + kind);
    }

    private static List<String> states(JsonNode seen) {
        List<String> states = new ArrayList<>();
        seen.get("clocks")
                .forEach(clock -> states.add(clock.get("clock").textValue() + " "
                        + clock.get("state").textValue()));
        return states;
    }
}
