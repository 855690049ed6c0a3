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
import java.util.Map;
import org.jiesu.store.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A unit says “not ours”, and the command centre rules. */
class ReturnsIT {
    private static final Map<String, Object> PLEA =
            Map.of("reason", "合作社账目由农业农村部门监管，本镇没有处罚权", "article", "《北京市乡镇职责规定》第一百一十四条", "suggested", "区农业农村局");

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static Door door;
    private static Door.Visitor operator;
    private static Door.Visitor dispatcher;
    private static Door.Visitor town;
    private static Door.Visitor department;

    @BeforeAll
    static void open(@TempDir Path data) throws Exception {
        door = Door.open(database, data, Map.of());
        operator = door.as("operator");
        dispatcher = door.as("dispatcher");
        town = door.as("town");
        department = door.as("department");
    }

    @AfterAll
    static void close() throws Exception {
        door.close();
    }

    @Test
    void a_refused_return_gives_nothing_back() {
        JsonNode taken = taken("24h");
        assertThat(clock(taken, "return_window").get("state").textValue()).isEqualTo("running");

        JsonNode returned = done(town, "return", taken, PLEA);
        assertThat(returned.get("nextStep").textValue()).isEqualTo("adjudicate");
        assertThat(texts(returned.get("flags"))).contains("returned");
        assertThat(clock(returned, "sign").get("state").textValue()).isEqualTo("met");
        assertThat(clock(returned, "adjudication").get("state").textValue()).isEqualTo("running");
        assertThat(returned.at("/notes/0/kind").textValue()).isEqualTo("return");
        assertThat(refused(town, "sign", returned, Map.of())).isEqualTo("RETURN_AWAITS_RULING");
        assertThat(refused(town, "return", returned, PLEA)).isEqualTo("RETURN_AWAITS_RULING");

        JsonNode ruled = done(dispatcher, "adjudicate", returned, Map.of("upheld", false, "reason", "依第一百一十四条由镇负责"));
        assertThat(ruled.get("holder")).isEqualTo(taken.get("holder"));
        assertThat(texts(ruled.get("flags"))).doesNotContain("returned");
        assertThat(due(ruled, "reply")).isEqualTo(due(taken, "reply"));
        assertThat(clock(ruled, "adjudication").get("state").textValue()).isEqualTo("met");
        assertThat(refused(dispatcher, "adjudicate", ruled, Map.of("upheld", false, "reason", "再说一遍")))
                .isEqualTo("NOTHING_TO_RULE_ON");
        assertThat(record(ruled)).contains("退单，依据：《北京市乡镇职责规定》第一百一十四条").contains("退单不成立");
    }

    @Test
    void an_upheld_return_leaves_the_new_lead_at_least_a_quarter_of_the_term() {
        JsonNode taken = taken("24h");
        done(town, "return", taken, PLEA);
        advance("PT23H");
        JsonNode returned = read(dispatcher, taken);
        JsonNode given = done(
                dispatcher,
                "adjudicate",
                returned,
                Map.of("upheld", true, "lead", departmentCode(), "reason", "请该委牵头核账"));
        JsonNode reply = clock(given, "reply");
        assertThat(given.at("/holder/code").textValue()).isEqualTo(departmentCode());
        assertThat(reply.get("startedAt")).isEqualTo(clock(taken, "reply").get("startedAt"));
        assertThat(reply.at("/owes/code").textValue()).isEqualTo(departmentCode());
        Duration left = Duration.between(Steps.at(clock(given, "sign"), "startedAt"), due(given, "reply"));
        assertThat(left).isEqualTo(Duration.ofHours(6));
        assertThat(texts(reply.get("working"))).anyMatch(line -> line.startsWith("余 "));
        assertThat(department.get(Steps.path(taken)).status()).isEqualTo(200);
    }

    @Test
    void an_upheld_return_without_a_lead_stands_in_review_again() {
        JsonNode returned = done(town, "return", taken("7d"), PLEA);
        assertThat(refused(
                        dispatcher,
                        "adjudicate",
                        returned,
                        Map.of(
                                "upheld",
                                true,
                                "lead",
                                "PG-T05",
                                "basis",
                                Map.of("rule", rule(returned)),
                                "reason",
                                "x")))
                .isEqualTo("SAME_UNIT");
        JsonNode open = done(dispatcher, "adjudicate", returned, Map.of("upheld", true, "reason", "先会商"));
        assertThat(open.get("status").textValue()).isEqualTo("reviewing");
        assertThat(open.get("holder").isNull()).isTrue();
        assertThat(clock(open, "dispatch").get("state").textValue()).isEqualTo("running");
    }

    @Test
    void behind_its_window_a_case_is_not_returned() {
        JsonNode taken = taken("2h");
        advance("PT31M");
        JsonNode late = read(town, taken);
        assertThat(clock(late, "return_window").get("state").textValue()).isEqualTo("over");
        assertThat(refused(town, "return", late, PLEA)).isEqualTo("RETURN_WINDOW_OVER");
        assertThat(texts(read(town, taken).get("flags"))).doesNotContain("returned");
    }

    @Test
    void a_body_that_cannot_be_is_told_every_mistake() {
        JsonNode taken = taken("24h");
        assertThat(post(town, "return", taken, Map.of()).errors()).containsOnlyKeys("/reason", "/article");
        assertThat(post(town, "return", taken, Map.of("reason", " ", "article", "　", "whose", "x"))
                        .errors())
                .containsOnlyKeys("/reason", "/article", "/whose");
        assertThat(post(town, "return", taken, Map.of("reason", "不是", "article", "某条", "suggested", "没有的单位"))
                        .errors())
                .containsOnlyKeys("/suggested");
        JsonNode returned = done(town, "return", taken, PLEA);
        assertThat(post(dispatcher, "adjudicate", returned, Map.of("upheld", "yes", "basis", Map.of()))
                        .errors())
                .containsOnlyKeys("/upheld", "/basis/rule", "/reason");
        assertThat(post(dispatcher, "adjudicate", returned, Map.of("upheld", false, "lead", "PG-T05", "reason", "镇办"))
                        .errors())
                .containsOnlyKeys("/lead");
        assertThat(post(
                                dispatcher,
                                "adjudicate",
                                returned,
                                Map.of("upheld", true, "basis", Map.of("rule", "S49-1"), "reason", "成立"))
                        .errors())
                .containsOnlyKeys("/basis");
        assertThat(post(town, "adjudicate", returned, Map.of("upheld", true, "reason", "我们说成立"))
                        .status())
                .isEqualTo(403);
    }

    private static JsonNode taken(String urgency) {
        return Steps.taken(operator, urgency, Map.of());
    }

    private static void advance(String amount) {
        assertThat(door.integrator().post("/clock", Map.of("advance", amount)).status())
                .isEqualTo(200);
    }

    private static String record(JsonNode seen) {
        return operator.get(Steps.path(seen) + "/record").body().toString();
    }

    private static String rule(JsonNode seen) {
        return seen.at("/matter/code").textValue();
    }

    private static String departmentCode() {
        return department.get("/auth/me").body().at("/unit/code").textValue();
    }
}
