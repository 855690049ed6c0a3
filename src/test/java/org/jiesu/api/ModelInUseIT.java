package org.jiesu.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiesu.core.learning.LabelledText;
import org.jiesu.learning.OurExamples;
import org.jiesu.store.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Which model a node asks: the one that a person took into use, on every node, after a restart too, until it is retired. */
class ModelInUseIT {
    private static final List<LabelledText> TEXTS = OurExamples.some().stream()
            .filter(one -> List.of("属地乡镇", "住房城乡建设部门", "城市管理部门").contains(one.label()))
            .toList();

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static Path folder;
    private static Door door;
    private static Door other;
    private static Door.Visitor admin;

    @BeforeAll
    static void open(@TempDir Path data) throws Exception {
        folder = data;
        door = Door.open(database, data, Map.of());
        other = Door.open(database, data, Map.of());
        admin = door.as("admin");
    }

    @AfterAll
    static void close() throws Exception {
        other.close();
        door.close();
    }

    @Test
    void every_node_asks_the_model_in_use_until_it_is_retired_also_after_a_restart() throws Exception {
        String rulesAlone = asked(door);
        assertThat(asked(other)).isEqualTo(rulesAlone);
        int model = learned();
        assertThat(asked(door)).as("a draft is not asked").isEqualTo(rulesAlone);

        turn(model, "activate");
        String withModel = rulesAlone + "+" + model;
        untilBothAnswerBy(withModel);
        assertThat(recorded(other)).isEqualTo(withModel);
        other.close();
        other = Door.open(database, folder, Map.of());
        assertThat(asked(other)).as("from the first answer on").isEqualTo(withModel);

        turn(model, "retire");
        untilBothAnswerBy(rulesAlone);
        assertThat(recorded(door)).isEqualTo(rulesAlone);
    }

    @Test
    void a_model_in_use_that_cannot_be_read_leaves_rules_alone() throws SQLException {
        String rulesAlone = asked(door);
        int good = learned();
        int damaged = learned();
        database.execute("ALTER TABLE model_version DISABLE TRIGGER USER");
        database.execute("UPDATE model_version SET bytes = 'JSLM' WHERE number = " + damaged);
        database.execute("ALTER TABLE model_version ENABLE TRIGGER USER");
        turn(good, "activate");
        untilBothAnswerBy(rulesAlone + "+" + good);
        turn(damaged, "activate");
        untilBothAnswerBy(rulesAlone);
        turn(good, "activate");
        untilBothAnswerBy(rulesAlone + "+" + good);
        turn(good, "retire");
        untilBothAnswerBy(rulesAlone);
    }

    private static void untilBothAnswerBy(String version) {
        Door.until(() -> asked(door).equals(version));
        Door.until(() -> asked(other).equals(version));
    }

    private static String asked(Door node) {
        return node.nobody()
                .post("/routing/preview", Map.of("text", "小区楼道的灯坏了半年没人修", "district", "平谷区"))
                .body()
                .get("modelVersion")
                .textValue();
    }

    /** By what a case was judged that is opened now, as its first fact tells. */
    private static String recorded(Door node) throws SQLException {
        String id = node.as("operator")
                .post(
                        "/cases",
                        Map.of(
                                "text", "小区楼道的灯坏了半年没人修",
                                "caller", Map.of("phone", "19900000612"),
                                "place", Map.of("district", "平谷区", "township", "大兴庄镇")))
                .body()
                .get("id")
                .textValue();
        return database.column(
                        "SELECT convert_from(body, 'UTF8')::json #>> '{data,verdict,modelVersion}' FROM fact"
                                + " WHERE case_id = ?::uuid AND seq = 1",
                        id)
                .get(0);
    }

    private static int learned() {
        String table = TEXTS.stream()
                .map(one -> one.label() + "\t" + one.text().replaceAll("\\s", " ") + "\n")
                .collect(Collectors.joining("", "lead\ttext\n", ""));
        Door.Reply begun = admin.post(
                "/models",
                Map.of(
                        "note",
                        "试学",
                        "label",
                        "lead",
                        "texts",
                        Base64.getEncoder().encodeToString(table.getBytes(StandardCharsets.UTF_8))));
        assertThat(begun.status()).as(begun.body().toString()).isEqualTo(202);
        int number = begun.body().get("number").intValue();
        Door.until(() -> admin.get("/models/" + number)
                .body()
                .at("/model/state")
                .textValue()
                .equals("draft"));
        return number;
    }

    private static void turn(int number, String turn) {
        Door.Reply reply = admin.post("/models/" + number + "/" + turn, Map.of("reason", "试用"));
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(200);
    }
}
