package org.jiesu.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jiesu.core.learning.LabelledText;
import org.jiesu.learning.LabellerBytes;
import org.jiesu.learning.OurExamples;
import org.jiesu.learning.Training;
import org.jiesu.store.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The life of a model from the outside: learned, evaluated, taken into use, rolled back, and what is refused on the way. */
class ModelsDoorIT {
    private static final List<LabelledText> EXAMPLES = OurExamples.byLead();
    private static final List<LabelledText> GOOD = EXAMPLES.stream()
            .filter(one -> List.of("公安机关", "住房城乡建设部门", "生态环境部门", "城市管理部门").contains(one.label()))
            .sorted(Comparator.comparing(LabelledText::text))
            .toList();

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static Door door;
    private static final Map<String, Door.Visitor> VISITORS = new HashMap<>();

    private static Door.Visitor admin;

    @BeforeAll
    static void open(@TempDir Path data) throws Exception {
        door = Door.open(database, data, Map.of());
        admin = visitor("admin");
    }

    @AfterAll
    static void close() throws Exception {
        door.close();
    }

    @Test
    void a_model_is_learned_used_outdone_by_word_of_a_person_rolled_back_and_retired() {
        int good = learned(GOOD);
        JsonNode model = admin.get("/models/" + good).body();
        assertThat(model.at("/model/evaluation/kind").textValue()).isEqualTo("folds");
        assertThat(model.at("/model/evaluation/accuracy/share").doubleValue()).isGreaterThan(0.7);
        assertThat(model.at("/model/texts").intValue()).isEqualTo(GOOD.size());
        assertThat(model.at("/labels")).hasSize(4);
        assertThat(model.at("/figures/reliability")).hasSize(15);
        assertThat(turn(good, "activate", Map.of()).body().get("state").textValue())
                .isEqualTo("active");
        assertThat(turn(good, "activate", Map.of()).problem()).isEqualTo("refusal/ALREADY_ACTIVE");

        int poor = learned(mixedUp());
        assertThat(turn(poor, "activate", Map.of()).problem()).isEqualTo("refusal/WORSE_THAN_ACTIVE");
        Door.Reply anyway = turn(poor, "activate", Map.of("reason", "试一试"));
        assertThat(anyway.status()).as(anyway.body().toString()).isEqualTo(200);
        assertThat(anyway.body().at("/turns/0/reason").textValue()).isEqualTo("试一试");
        assertThat(state(good)).isEqualTo("retired");

        assertThat(turn(good, "activate", Map.of()).status()).isEqualTo(200);
        assertThat(state(poor)).isEqualTo("retired");
        assertThat(turn(poor, "retire", Map.of()).problem()).isEqualTo("refusal/NOT_ACTIVE");
        JsonNode retired = turn(good, "retire", Map.of()).body();
        assertThat(retired.get("turns"))
                .extracting(one -> one.get("turn").textValue())
                .containsExactly("activated", "retired", "activated", "retired");
        assertThat(visitor("dispatcher").get("/models").body().get("items"))
                .anyMatch(one -> one.get("number").intValue() == good);
    }

    @Test
    void a_model_learned_elsewhere_is_used_only_when_it_was_evaluated() {
        List<LabelledText> half = GOOD.subList(0, GOOD.size() / 2);
        String bytes = base64(LabellerBytes.written(Training.of(half, 3, 1).labeller()));
        Door.Reply entered = admin.post("/models", Map.of("note", "别处学的", "model", bytes));
        assertThat(entered.status()).as(entered.body().toString()).isEqualTo(201);
        int number = entered.body().get("number").intValue();
        assertThat(turn(number, "activate", Map.of()).problem()).isEqualTo("refusal/NOT_EVALUATED");
        assertThatThrownBy(() -> database.execute("UPDATE model_version SET state = 'active' WHERE number = " + number))
                .hasMessageContaining("never evaluated");

        Door.Reply asked = admin.post("/models/" + number + "/evaluate", table(GOOD));
        assertThat(asked.status()).as(asked.body().toString()).isEqualTo(200);
        assertThat(asked.body().at("/model/evaluation/kind").textValue()).isEqualTo("asked");
        assertThat(asked.body().at("/figures/accuracy/share").doubleValue()).isGreaterThan(0.4);
        assertThat(turn(number, "activate", Map.of()).status()).isEqualTo(200);
        assertThat(turn(number, "retire", Map.of("reason", "试完了")).status()).isEqualTo(200);
    }

    @Test
    void confirmed_owners_of_closed_cases_teach_and_too_few_of_them_do_not() {
        int early =
                admin.post("/models", Map.of("note", "太早")).body().get("number").intValue();
        Door.until(() -> !state(early).equals("learning"));
        assertThat(state(early)).isEqualTo("failed");
        assertThat(admin.get("/models/" + early).body().at("/model/failure").textValue())
                .contains("可学的案件太少");
        assertThat(turn(early, "activate", Map.of()).problem()).isEqualTo("refusal/NOT_LEARNED");

        IntStream.range(0, 26).forEach(each -> {
            closed("我拿地入了合作社，说年年分钱，第" + each + "年了没见一分。", "town");
            closed("楼上卫生间漏水，物业不修，公共维修基金也不给用，第" + each + "次了", "department");
        });
        int number = admin.post("/models", Map.of("note", "满五十件"))
                .body()
                .get("number")
                .intValue();
        Door.until(() -> !state(number).equals("learning"));
        JsonNode model = admin.get("/models/" + number).body();
        assertThat(model.at("/model/state").textValue()).as(model.toString()).isEqualTo("draft");
        assertThat(model.get("labels")).hasSize(2).anyMatch(one -> one.textValue()
                .equals("属地乡镇"));
        assertThat(model.at("/model/texts").intValue()).isEqualTo(52);
        assertThat(admin.post("/models/" + number + "/evaluate", Map.of()).problem())
                .as("all were closed before it was begun")
                .isEqualTo("refusal/TOO_FEW_CASES");
    }

    /** Each enters once: who enters too often is asked to wait. */
    private static Door.Visitor visitor(String account) {
        return VISITORS.computeIfAbsent(account, door::as);
    }

    private static void closed(String text, String desk) {
        Door.Visitor dispatcher = visitor("dispatcher");
        Door.Visitor unit = visitor(desk);
        String own = unit.get("/auth/me").body().at("/unit/code").textValue();
        JsonNode seen = dispatcher
                .post(
                        "/cases",
                        Map.of(
                                "text", text,
                                "caller", Map.of("phone", "19900000311"),
                                "place", Map.of("district", "平谷区", "township", "大兴庄镇")))
                .body();
        String path = "/cases/" + seen.get("id").textValue();
        if (!seen.at("/holder/code").asText().equals(own)) {
            if (seen.get("status").textValue().equals("dispatched")) {
                seen = done(dispatcher, path + "/recall", seen, Map.of("reason", "另派"));
            }
            seen = done(dispatcher, path + "/dispatch", seen, Map.of("lead", own, "reason", "依职责"));
        }
        seen = done(unit, path + "/sign", seen, Map.of());
        seen = done(unit, path + "/contact", seen, Map.of("reached", true, "note", "约好了"));
        seen = done(unit, path + "/reply", seen, Map.of("text", "已办。", "closingKind", "实事落实"));
        done(visitor("callback"), path + "/callback", seen, Map.of("reached", true, "resolved", true));
    }

    private static JsonNode done(Door.Visitor who, String path, JsonNode seen, Map<String, Object> body) {
        Door.Reply reply = who.post(path, body, "If-Match", "\"" + seen.get("version") + "\"");
        assertThat(reply.status()).as(path + reply.body()).isEqualTo(200);
        return reply.body();
    }

    @Test
    void the_same_key_learns_once_and_tells_it_again() {
        Map<String, Object> body = learning(GOOD.subList(0, 200));
        Door.Reply first = admin.post("/models", body, "Idempotency-Key", "model-1");
        Door.Reply again = admin.post("/models", body, "Idempotency-Key", "model-1");
        int number = first.body().get("number").intValue();
        assertThat(again.body().get("number").intValue()).isEqualTo(number);
        assertThat(again.header("Idempotent-Replayed")).contains("true");
        assertThat(admin.post("/models", learning(GOOD), "Idempotency-Key", "model-1")
                        .status())
                .isEqualTo(409);
        Door.until(() -> state(number).equals("draft"));
        assertThat(admin.post("/models/" + number + "/evaluate", table(GOOD.subList(0, 200)))
                        .problem())
                .isEqualTo("refusal/LEARNED_FROM_THESE");
    }

    @Test
    void everything_that_is_wrong_is_told_and_nothing_is_entered() {
        int before = admin.get("/models").body().get("items").size();
        assertThat(admin.post("/models", Map.of("note", " ", "colour", "red")).errors())
                .containsOnlyKeys("/note", "/colour");
        assertThat(admin.post("/models", Map.of("note", "无", "texts", "QQ==")).errors())
                .containsOnlyKeys("/label");
        assertThat(admin.post("/models", Map.of("note", "无", "label", "x")).errors())
                .containsOnlyKeys("/texts");
        assertThat(admin.post("/models", Map.of("note", "无", "model", "A", "texts", "B", "label", "x"))
                        .errors())
                .containsOnlyKeys("", "/model", "/texts");
        Door.Reply table = admin.post(
                "/models",
                Map.of(
                        "note", "坏表",
                        "label", "label",
                        "texts", base64("label\ttext\n水\t漏\n\t坑\n路\n".getBytes(StandardCharsets.UTF_8))));
        assertThat(table.problem()).isEqualTo("refusal/TABLE_WITH_MISTAKES");
        assertThat(table.errors()).containsOnlyKeys("texts:3", "texts:4");
        assertThat(admin.post("/models", Map.of("note", "坏模型", "model", base64(new byte[100])))
                        .problem())
                .isEqualTo("refusal/DAMAGED_MODEL");
        for (String number : List.of("0", "x", "99999", "-1")) {
            assertThat(admin.get("/models/" + number).problem()).isEqualTo("no-such-model");
            assertThat(turn(99999, "activate", Map.of()).problem()).isEqualTo("no-such-model");
        }
        assertThat(admin.get("/models").body().get("items")).hasSize(before);
        assertThat(visitor("operator").get("/models").status()).isEqualTo(403);
        assertThat(visitor("dispatcher").post("/models", Map.of("note", "x")).status())
                .isEqualTo(403);
    }

    @Test
    void the_database_lets_no_model_change_its_past_or_skip_a_step() {
        int number = learned(GOOD.subList(0, 150));
        for (String damage : List.of(
                "UPDATE model_version SET bytes = 'x' WHERE number = " + number,
                "UPDATE model_version SET note = 'x' WHERE number = " + number,
                "UPDATE model_version SET fingerprint = repeat('0', 64) WHERE number = " + number,
                "UPDATE model_version SET state = 'retired' WHERE number = " + number,
                "UPDATE model_version SET state = 'learning' WHERE number = " + number,
                "DELETE FROM model_version WHERE number = " + number,
                "TRUNCATE model_version CASCADE",
                "UPDATE model_evaluation SET figures = '{}'",
                "DELETE FROM model_evaluation",
                "INSERT INTO model_turn (model, turn, by) VALUES (" + number + ", 'praised', 'x')",
                "DELETE FROM model_turn",
                "INSERT INTO model_version (state, source, note, begun_by, learned_at, labels, bytes)"
                        + " VALUES ('active', 'model', '', 'x', now(), '{}', '')")) {
            assertThatThrownBy(() -> database.execute(damage)).as(damage).isInstanceOf(SQLException.class);
        }
    }

    private static int learned(List<LabelledText> texts) {
        Door.Reply begun = admin.post("/models", learning(texts));
        assertThat(begun.status()).as(begun.body().toString()).isEqualTo(202);
        int number = begun.body().get("number").intValue();
        Door.until(() -> state(number).equals("draft"));
        return number;
    }

    private static Door.Reply turn(int number, String turn, Map<String, Object> body) {
        return admin.post("/models/" + number + "/" + turn, body);
    }

    private static String state(int number) {
        return admin.get("/models/" + number).body().at("/model/state").textValue();
    }

    /** Labels that have nothing to do with the texts. */
    private static List<LabelledText> mixedUp() {
        return IntStream.range(0, GOOD.size())
                .mapToObj(i -> new LabelledText(
                        "甲乙丙丁".substring(i % 4, i % 4 + 1), "", GOOD.get(i).text()))
                .toList();
    }

    private static Map<String, Object> learning(List<LabelledText> texts) {
        return Map.of("note", "试学", "texts", table(texts).get("texts"), "label", "lead");
    }

    private static Map<String, Object> table(List<LabelledText> texts) {
        String table = texts.stream()
                .map(one -> one.label() + "\t" + one.text().replaceAll("\\s", " ") + "\n")
                .collect(Collectors.joining("", "lead\ttext\n", ""));
        return Map.of("texts", base64(table.getBytes(StandardCharsets.UTF_8)), "label", "lead");
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
