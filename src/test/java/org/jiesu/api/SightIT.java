package org.jiesu.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiesu.api.Steps.path;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jiesu.store.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Who sees what of a caller, and what is left of having seen it. */
class SightIT {
    private static final String SAID = "我叫王小明，住大兴庄镇周村23号，电话19900000071，合作社的分红三年没给，电线杆也歪了";
    private static final Map<String, Object> COMPLAINT = Map.of(
            "text",
            SAID,
            "title",
            "王小明反映合作社分红",
            "caller",
            Map.of("name", "王小明", "phone", "19900000071"),
            "place",
            Map.of("district", "平谷区", "township", "大兴庄镇", "address", "周村23号2单元301室"));

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static Door door;
    private static Door.Visitor operator;
    private static Door.Visitor dispatcher;
    private static Door.Visitor town;
    private static Door.Visitor admin;

    @BeforeAll
    static void open(@TempDir Path data) throws Exception {
        door = Door.open(database, data, Map.of());
        operator = door.as("operator");
        dispatcher = door.as("dispatcher");
        town = door.as("town");
        admin = door.as("admin");
    }

    @AfterAll
    static void close() throws Exception {
        door.close();
    }

    @Test
    void without_a_purpose_nobody_reads_who_called() {
        JsonNode taken = ours(COMPLAINT);
        for (JsonNode seen : List.of(taken, Steps.read(town, taken), Steps.read(dispatcher, taken))) {
            assertThat(seen.toString()).doesNotContain("小明", "0000071", "301");
            assertThat(seen.get("text").textValue())
                    .startsWith("我叫＊＊＊，住大兴庄镇周村23号，电话＊＊＊＊＊＊＊＊＊＊＊，")
                    .hasSameSizeAs(SAID);
            assertThat(seen.get("caller").get("shown").textValue()).isEqualTo("masked");
        }
        assertThat(town.get("/cases").body().toString()).doesNotContain("小明");
    }

    @Test
    void for_a_stated_purpose_a_desk_sees_the_caller_and_the_audit_knows() {
        JsonNode taken = ours(COMPLAINT);

        JsonNode clear = look(town, taken, "contact").body();

        assertThat(clear.get("caller").get("phone").textValue()).isEqualTo("19900000071");
        assertThat(clear.get("text").textValue()).isEqualTo(SAID);
        assertThat(clear.get("address").textValue()).isEqualTo("周村23号2单元301室");
        JsonNode entry = audit("?case=" + taken.get("id").textValue()).get(0);
        assertThat(entry.get("account").textValue()).isEqualTo("town");
        assertThat(entry.get("action").textValue()).isEqualTo("unmasked");
        assertThat(entry.get("said").get("purpose").textValue()).isEqualTo("contact");
        assertThat(entry.get("number")).isEqualTo(taken.get("number"));
        assertThat(audit("?account=town&caller=" + entry.get("caller").textValue()))
                .isNotEmpty();
        assertThat(Steps.read(town, taken).get("caller").get("shown").textValue())
                .as("the next reading states no purpose")
                .isEqualTo("masked");
    }

    @Test
    void a_look_without_a_purpose_or_at_what_is_not_ones_own_leaves_nothing() {
        JsonNode taken = ours(COMPLAINT);
        JsonNode before = audit("?limit=1");

        assertThat(town.post(path(taken) + "/unmask", Map.of()).status()).isEqualTo(400);
        assertThat(look(town, taken, "curiosity").errors()).containsKey("/purpose");
        assertThat(look(door.as("department"), taken, "contact").status()).isEqualTo(404);
        assertThat(look(door.as("leader"), taken, "contact").status()).isEqualTo(403);
        assertThat(look(admin, taken, "contact").status()).isEqualTo(403);
        assertThat(town.get("/audit").status()).isEqualTo(403);
        assertThat(audit("?limit=1")).isEqualTo(before);
    }

    @Test
    void a_caller_who_stays_unknown_is_hidden_from_the_unit_and_called_by_the_hotline() {
        JsonNode taken = ours(Map.of(
                "text", COMPLAINT.get("text"),
                "caller", Map.of("phone", "19900000072", "anonymous", true),
                "place", COMPLAINT.get("place")));

        JsonNode seen = Steps.read(town, taken);
        assertThat(seen.get("caller").get("shown").textValue()).isEqualTo("hidden");
        assertThat(seen.get("caller").get("phone").isNull()).isTrue();
        assertThat(look(town, taken, "contact").problem()).isEqualTo("caller-hidden");
        assertThat(look(operator, taken, "callback")
                        .body()
                        .get("caller")
                        .get("phone")
                        .textValue())
                .isEqualTo("19900000072");
        JsonNode signed = Steps.done(town, "sign", seen, Map.of());
        assertThat(signed.get("nextStep").textValue())
                .as("whom nobody can call need not be called")
                .isEqualTo("reply");
    }

    @Test
    void a_township_whose_persons_are_accused_does_not_learn_who_complains() {
        JsonNode taken = operator.post(
                        "/cases",
                        Map.of(
                                "text", "大兴庄镇政府工作人员态度恶劣，办事推三阻四还骂人，我要投诉他们，我的电话19900000073",
                                "caller", Map.of("name", "王女士", "phone", "19900000073"),
                                "place", Map.of("district", "平谷区", "township", "大兴庄镇")))
                .body();
        assertThat(taken.get("decision").get("accused").textValue()).isEqualTo("镇街");
        String discipline = taken.get("decision").get("lead").get("code").textValue();
        JsonNode given = Steps.done(
                dispatcher,
                "dispatch",
                taken,
                Map.of("lead", discipline, "coHandlers", List.of("大兴庄镇"), "reason", "请上一级办理，镇里配合"));

        JsonNode seen = Steps.read(town, given);

        assertThat(seen.get("caller").get("shown").textValue()).isEqualTo("hidden");
        assertThat(seen.toString()).doesNotContain("王", "1990000");
        assertThat(look(town, given, "contact").problem()).isEqualTo("caller-hidden");
    }

    @Test
    void words_are_found_and_what_tells_who_called_is_not() {
        JsonNode taken = ours(COMPLAINT);

        assertThat(found(town, "电线杆")).contains(taken.get("id"));
        assertThat(found(town, "分红 电线杆也歪")).contains(taken.get("id"));
        assertThat(found(town, taken.get("number").textValue())).containsExactly(taken.get("id"));
        assertThat(found(town, taken.get("number").textValue().replace("-", "")))
                .containsExactly(taken.get("id"));
        assertThat(found(operator, "小明")).isEmpty();
        assertThat(found(operator, "19900000071")).isEmpty();
        assertThat(found(operator, "23号")).isEmpty();
        assertThat(found(door.as("department"), "电线杆")).as("of others").isEmpty();
        assertThat(town.get("/cases?q=%E7%BA%BF%20%E6%9D%86").errors()).containsKey("/query/q");
    }

    @Test
    void whoever_calls_again_is_known_by_number_alone() {
        JsonNode taken = ours(COMPLAINT);

        JsonNode found = operator.post("/callers/find", Map.of("phone", "+86 199-0000-0071", "purpose", "contact"))
                .body();

        assertThat(StreamSupport.stream(found.get("items").spliterator(), false).map(item -> item.get("id")))
                .first()
                .isEqualTo(taken.get("id"));
        assertThat(found.toString()).doesNotContain("小明", "0000071");
        assertThat(audit("?action=caller_found&limit=1").get(0).get("caller")).isEqualTo(found.get("caller"));
        JsonNode stranger = operator.post("/callers/find", Map.of("phone", "19900000999", "purpose", "contact"))
                .body();
        assertThat(stranger.get("caller").isNull()).isTrue();
        assertThat(stranger.get("items")).isEmpty();
    }

    private static JsonNode ours(Map<String, Object> complaint) {
        Door.Reply taken = operator.post("/cases", complaint);
        assertThat(taken.status()).isEqualTo(201);
        JsonNode view = taken.body();
        if (!view.get("holder").isNull()) {
            assertThat(view.get("holder").get("unit").textValue()).isEqualTo("大兴庄镇");
            return view;
        }
        return Steps.done(dispatcher, "dispatch", view, Map.of("lead", "大兴庄镇", "basis", "S114-1"));
    }

    private static Door.Reply look(Door.Visitor who, JsonNode seen, String purpose) {
        return who.post(path(seen) + "/unmask", Map.of("purpose", purpose));
    }

    private static JsonNode audit(String query) {
        Door.Reply reply = admin.get("/audit" + query);
        assertThat(reply.status()).isEqualTo(200);
        return reply.body().get("items");
    }

    private static List<JsonNode> found(Door.Visitor who, String words) {
        Door.Reply reply = who.get("/cases?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(200);
        return StreamSupport.stream(reply.body().get("items").spliterator(), false)
                .map(item -> item.get("id"))
                .toList();
    }
}
