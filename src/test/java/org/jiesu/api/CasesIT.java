package org.jiesu.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import org.jiesu.store.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The main job through the door: taken in, signed, contacted, replied. */
class CasesIT {
    /** The township answers by Art. 114. */
    static final Map<String, Object> COMPLAINT = Map.of(
            "text", "我拿地入了合作社，说年年分钱，三年了没见一分。",
            "caller", Map.of("name", "王女士", "phone", "19900000001"),
            "place", Map.of("district", "平谷区", "township", "大兴庄镇"));

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static Door door;
    private static Door.Visitor operator;
    private static Door.Visitor town;
    private static Door.Visitor dispatcher;

    @BeforeAll
    static void open(@TempDir Path data) throws Exception {
        door = Door.open(database, data, Map.of());
        operator = door.as("operator");
        town = door.as("town");
        dispatcher = door.as("dispatcher");
    }

    @AfterAll
    static void close() throws Exception {
        door.close();
    }

    @Test
    void a_case_is_taken_in_signed_contacted_and_replied() {
        Door.Reply taken = operator.post("/cases", COMPLAINT);
        assertThat(taken.status()).isEqualTo(201);
        JsonNode opened = taken.body();
        assertThat(opened.get("status").textValue()).isEqualTo("dispatched");
        assertThat(opened.get("holder").get("unit").textValue()).isEqualTo("大兴庄镇");
        assertThat(opened.get("caller").get("phone").textValue()).isEqualTo("1990000****");
        assertThat(opened.get("clocks")).isNotEmpty();
        assertThat(taken.header("Location"))
                .contains("/api/v1/cases/" + opened.get("id").textValue());

        String path = "/cases/" + opened.get("id").textValue();
        JsonNode seen = town.get(path).body();
        assertThat(seen.get("commands").toString()).isEqualTo("[\"sign\",\"return\",\"raise\",\"correct\",\"note\"]");
        JsonNode signed = command(path, "sign", seen, Map.of());
        assertThat(signed.get("status").textValue()).isEqualTo("signed");
        JsonNode contacted = command(path, "contact", signed, Map.of("reached", true, "note", "约好明天上午核对账目"));
        JsonNode replied = command(path, "reply", contacted, Map.of("text", "已公示账目并兑付分红。", "closingKind", "实事落实"));
        assertThat(replied.get("status").textValue()).isEqualTo("replied");
        assertThat(replied.get("notes")).hasSize(2);

        JsonNode record = operator.get(path + "/record").body();
        assertThat(record.get("intact").booleanValue()).isTrue();
        assertThat(record.get("facts").get(0).get("kind").textValue()).isEqualTo("received");
    }

    @Test
    void a_command_out_of_date_is_told_the_case_as_it_is_now() {
        JsonNode opened = operator.post("/cases", COMPLAINT).body();
        String path = "/cases/" + opened.get("id").textValue();
        command(path, "sign", town.get(path).body(), Map.of());

        Door.Reply stale = town.post(path + "/sign", Map.of(), "If-Match", "\"1\"");

        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.problem()).isEqualTo("stale");
        assertThat(stale.body().get("case").get("status").textValue()).isEqualTo("signed");
    }

    @Test
    void a_command_without_a_version_is_not_done() {
        JsonNode opened = operator.post("/cases", COMPLAINT).body();

        Door.Reply reply = town.post("/cases/" + opened.get("id").textValue() + "/sign", Map.of());

        assertThat(reply.status()).isEqualTo(428);
    }

    @Test
    void a_refusal_names_its_rule() {
        JsonNode opened = operator.post("/cases", COMPLAINT).body();
        String version = opened.get("version").toString();

        Door.Reply reply = town.post(
                "/cases/" + opened.get("id").textValue() + "/reply",
                Map.of("text", "办好了", "closingKind", "实事落实"),
                "If-Match",
                version);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.problem()).isEqualTo("refusal/NOT_NOW");
        assertThat(reply.body().get("detail").textValue()).isNotEmpty();
    }

    @Test
    void a_desk_neither_sees_nor_acts_on_the_case_of_another() {
        JsonNode opened = operator.post("/cases", COMPLAINT).body();
        String path = "/cases/" + opened.get("id").textValue();
        Door.Visitor department = door.as("department");

        assertThat(department.get(path).status()).isEqualTo(404);
        assertThat(department.get(path + "/record").status()).isEqualTo(404);
        assertThat(department.post(path + "/sign", Map.of(), "If-Match", "1").status())
                .isEqualTo(404);
        assertThat(department.post(path + "/sign", Map.of(), "If-Match", "2").status())
                .isEqualTo(404);
        assertThat(department.get("/cases").body().get("count").intValue()).isZero();
    }

    @Test
    void a_case_that_is_not_there_is_not_found() {
        assertThat(operator.get("/cases/019d9999-0000-7000-8000-000000000000").status())
                .isEqualTo(404);
        assertThat(operator.get("/cases/no-id").status()).isEqualTo(404);
        assertThat(dispatcher
                        .post(
                                "/cases/019d9999-0000-7000-8000-000000000000/dispatch",
                                Map.of("lead", "PG-T05"),
                                "If-Match",
                                "1")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_same_key_and_body_open_one_case_and_another_body_none() {
        Door.Reply first = operator.post("/cases", COMPLAINT, "Idempotency-Key", "k1");
        Door.Reply again = operator.post("/cases", COMPLAINT, "Idempotency-Key", "k1");
        Door.Reply other = operator.post("/cases", Map.of("text", "另一件事"), "Idempotency-Key", "k1");
        Door.Reply of_another_account = dispatcher.post("/cases", COMPLAINT, "Idempotency-Key", "k1");

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body().get("id")).isEqualTo(first.body().get("id"));
        assertThat(first.header("Idempotent-Replayed")).isEmpty();
        assertThat(again.header("Idempotent-Replayed")).contains("true");
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.problem()).isEqualTo("key-of-another-body");
        assertThat(of_another_account.body().get("id"))
                .isNotEqualTo(first.body().get("id"));
    }

    @Test
    void a_dispatcher_decides_by_article_or_with_a_written_reason() {
        JsonNode unclear =
                operator.post("/cases", Map.of("text", "有个事想反映，也说不清归谁管。")).body();
        assertThat(unclear.get("status").textValue()).isEqualTo("reviewing");
        String path = "/cases/" + unclear.get("id").textValue() + "/dispatch";
        String version = unclear.get("version").toString();

        Door.Reply unknown =
                dispatcher.post(path, Map.of("lead", "天上人间", "basis", Map.of("rule", "S999-9")), "If-Match", version);
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.errors()).containsOnlyKeys("/lead", "/basis/rule");

        Door.Reply township = dispatcher.post(path, Map.of("lead", "PG-T05", "reason", "请镇里看看"), "If-Match", version);
        assertThat(township.problem()).isEqualTo("refusal/TOWNSHIP_WITHOUT_ARTICLE");

        String code = dispatcher
                .get("/units?district=平谷区&kind=部门")
                .body()
                .get("items")
                .get(0)
                .get("code")
                .textValue();
        Door.Reply done = dispatcher.post(path, Map.of("lead", code, "reason", "区领导批示由该局牵头"), "If-Match", version);
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.body().get("holder").get("code").textValue()).isEqualTo(code);
    }

    /** The page sends the matter that the router found, also one on which every article is silent. */
    @Test
    void a_matter_no_article_covers_is_dispatched_to_a_department_with_a_written_reason() {
        JsonNode bus = operator.post(
                        "/cases",
                        Map.of(
                                "text",
                                "早上七点那趟公交车连着一个礼拜都甩站不停，赶着上班的人都干瞪眼。",
                                "place",
                                Map.of("district", "密云区", "township", "密云镇")))
                .body();
        assertThat(bus.get("status").textValue()).isEqualTo("reviewing");
        Map<String, Object> order = Map.of(
                "lead",
                bus.get("decision").get("lead").get("code").textValue(),
                "matter",
                bus.get("matter").get("code").textValue(),
                "reason",
                "公交运营没有条款，由交通部门牵头");

        Door.Reply done = dispatcher.post(
                "/cases/" + bus.get("id").textValue() + "/dispatch",
                order,
                "If-Match",
                bus.get("version").toString());

        assertThat(done.status()).isEqualTo(200);
        assertThat(done.body().get("status").textValue()).isEqualTo("dispatched");
    }

    @Test
    void pages_of_a_list_follow_one_another_without_a_gap() {
        for (int i = 0; i < 3; i++) {
            operator.post("/cases", COMPLAINT);
        }
        JsonNode first = operator.get("/cases?limit=2").body();
        JsonNode second = operator.get(
                        "/cases?limit=200&cursor=" + first.get("next").textValue())
                .body();

        assertThat(first.get("items")).hasSize(2);
        int all = operator.get("/cases?limit=200").body().get("items").size();
        assertThat(second.get("items").size()).isEqualTo(all - 2);
        assertThat(operator.get("/cases?cursor=nonsense").errors()).containsOnlyKeys("/query/cursor");
        assertThat(operator.get("/cases?district=平谷&township=大兴庄镇&status=dispatched&clock=running")
                        .body()
                        .get("items"))
                .isNotEmpty();
    }

    private static JsonNode command(String path, String name, JsonNode before, Object body) {
        Door.Reply reply = town.post(path + "/" + name, body, "If-Match", "\"" + before.get("version") + "\"");
        assertThat(reply.status()).as(name + " " + reply.body()).isEqualTo(200);
        return reply.body();
    }
}
