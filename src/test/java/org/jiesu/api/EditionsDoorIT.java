package org.jiesu.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jiesu.config.Mistakes;
import org.jiesu.config.TextFiles;
import org.jiesu.sheets.BookArchive;
import org.jiesu.store.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The life of a duty book from the outside: exported, changed, entered, checked, published, seen by everybody. */
class EditionsDoorIT {
    private static final String FILE = "duty/city-2022/3-building-b.yaml";
    private static final String FORMER = "S61-1\n    matter: 浪费用水";
    private static final Map<String, Object> WASTE =
            Map.of("text", "村口绿化带的喷灌坏了一直开着，浇草坪的水流一路没人管，浪费自来水", "district", "平谷区", "township", "大兴庄镇");

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static Door door;
    private static Door other;
    private static Door.Visitor admin;
    private static Door.Visitor nobody;

    @BeforeAll
    static void open(@TempDir Path data) throws Exception {
        door = Door.open(database, data, Map.of());
        other = Door.open(database, data, Map.of());
        admin = door.as("admin");
        nobody = door.nobody();
    }

    @AfterAll
    static void close() throws Exception {
        other.close();
        door.close();
    }

    @Test
    void a_changed_book_is_entered_checked_published_and_answers_on_every_node() throws IOException {
        String version = nobody.get("/duty-book?limit=1").body().get("version").textValue();
        Door.Visitor hotline = door.as("operator");
        String number = hotline.post(
                        "/cases",
                        Map.of(
                                "text", WASTE.get("text"),
                                "place", Map.of("district", "平谷区", "township", "大兴庄镇"),
                                "channel", "phone",
                                "caller", Map.of("phone", "19900000307")))
                .body()
                .get("number")
                .textValue();
        String before = lead(nobody);

        Door.Reply entered = admin.post("/duty-book/editions", draft(changed("改由城市管理部门负责")));
        assertThat(entered.status()).as(entered.body().toString()).isEqualTo(201);
        int draft = entered.body().get("number").intValue();
        JsonNode diff = admin.get("/duty-book/editions/" + draft).body().get("diff");
        assertThat(diff.at("/rules")).singleElement().satisfies(rule -> {
            assertThat(rule.get("id").textValue()).isEqualTo("S61-1");
            assertThat(rule.get("kind").textValue()).isEqualTo("changed");
            assertThat(rule.at("/fields/0/before/0").textValue()).isEqualTo("水务部门");
            assertThat(rule.at("/fields/0/after/0").textValue()).isEqualTo("城市管理部门");
        });
        assertThat(admin.post("/duty-book/editions/" + draft + "/publish", Map.of())
                        .problem())
                .isEqualTo("refusal/NOT_CHECKED");

        assertThat(admin.post("/duty-book/editions/" + draft + "/check", Map.of("lastCases", 20))
                        .status())
                .isEqualTo(202);
        Door.until(() -> state(draft).equals("checked"));
        assertThat(admin.get("/duty-book/editions/" + draft).body().at("/report/shifts"))
                .anyMatch(shift -> shift.get("number").textValue().equals(number));
        assertThat(lead(nobody)).isEqualTo(before);

        assertThat(admin.post("/duty-book/editions/" + draft + "/publish", Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(lead(nobody)).isNotEqualTo(before);
        Door.until(() -> lead(other.nobody()).equals(lead(nobody)));

        assertOldVersionIsReadAsItWas(version);
        Door.Visitor dispatcher = door.as("dispatcher");
        Door.until(() -> dispatcher
                .get("/duty-book/editions/" + draft + "/open-cases")
                .body()
                .get("compared")
                .booleanValue());
        assertThat(dispatcher
                        .get("/duty-book/editions/" + draft + "/open-cases")
                        .body()
                        .get("items"))
                .anyMatch(one -> one.get("number").textValue().equals(number));
        assertThat(admin.get("/duty-book/editions/" + draft + "/open-cases").status())
                .isEqualTo(403);
    }

    private static void assertOldVersionIsReadAsItWas(String version) {
        String matter = "?matter=S61-1&district=" + URLEncoder.encode("平谷区", StandardCharsets.UTF_8);
        JsonNode old = nobody.get("/duty-book/" + version + matter).body();
        assertThat(old.get("version").textValue()).isEqualTo(version);
        assertThat(old.toString()).contains("水务部门");
        assertThat(nobody.get("/duty-book/versions").body().get("items"))
                .hasSizeGreaterThan(1)
                .anyMatch(one -> one.get("version").textValue().equals(version)
                        && one.get("state").textValue().equals("superseded"))
                .allMatch(one -> !one.has("enteredBy"));
        assertThat(nobody.get("/duty-book/diff?from=" + version).body().get("rules"))
                .isNotEmpty();
        assertThat(nobody.get("/duty-book/nosuchversion").status()).isEqualTo(404);
        assertThat(nobody.get("/duty-book/diff?from=nosuchversion").status()).isEqualTo(404);
    }

    @Test
    void what_is_exported_is_the_same_book_again() {
        int published = edition("published");
        for (String format : List.of("xlsx", "zip")) {
            Door.Reply file = admin.get("/duty-book/editions/" + published + "/file?format=" + format);
            assertThat(file.header("Content-Disposition").orElseThrow()).endsWith("." + format + "\"");
            String part = format.equals("xlsx") ? "workbook" : "archive";
            Door.Reply entered = admin.post(
                    "/duty-book/editions",
                    Map.of("note", "原样", part, base64(file.raw().body())));
            assertThat(entered.problem()).as(format).isEqualTo("refusal/SAME_AS_PUBLISHED");
        }
    }

    @Test
    void a_wrong_book_is_refused_with_every_mistake_and_none_is_entered() throws IOException {
        int before = admin.get("/duty-book/editions").body().get("items").size();
        Door.Reply wrong = admin.post(
                "/duty-book/editions",
                draft(with(text().replace("urgency: 7d", "urgency: soon").replace("leads: [水务部门]", "leads: [水部]"))));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.problem()).isEqualTo("refusal/BOOK_WITH_MISTAKES");
        assertThat(wrong.body().get("errors"))
                .hasSizeGreaterThan(3)
                .allMatch(error -> error.get("pointer").textValue().startsWith(FILE));

        byte[] xlsx = admin.get("/duty-book/editions/" + edition("published") + "/file")
                .raw()
                .body();
        for (byte[] damaged :
                List.of(Arrays.copyOf(xlsx, xlsx.length / 2), "事项,单位\n甲,乙\n".getBytes(Charset.forName("GBK")))) {
            Door.Reply refused = admin.post("/duty-book/editions", Map.of("note", "坏的", "workbook", base64(damaged)));
            assertThat(refused.problem()).isEqualTo("refusal/BOOK_WITH_MISTAKES");
            assertThat(refused.errors()).isNotEmpty();
        }
        assertThat(admin.get("/duty-book/editions").body().get("items")).hasSize(before);
    }

    @Test
    void a_request_is_told_all_that_is_wrong_with_it() {
        assertThat(admin.post("/duty-book/editions", Map.of("note", " ", "colour", "red"))
                        .errors())
                .containsOnlyKeys("/note", "/colour");
        assertThat(admin.post("/duty-book/editions", Map.of("note", "无")).errors())
                .containsOnlyKeys("");
        assertThat(admin.post("/duty-book/editions", Map.of("note", "无", "workbook", "A", "archive", "B"))
                        .status())
                .isEqualTo(400);
        assertThat(admin.post("/duty-book/editions/1/check", Map.of("lastCases", -1))
                        .errors())
                .containsOnlyKeys("/lastCases");
        for (String number : List.of("0", "x", "99999", "-1")) {
            assertThat(admin.get("/duty-book/editions/" + number).problem()).isEqualTo("no-such-edition");
        }
    }

    @Test
    void a_whole_book_is_read_only_from_whom_may_enter_it() {
        String large = "A".repeat(3 << 20);
        Map<String, Object> body = Map.of("note", "大", "archive", large);
        assertThat(nobody.post("/duty-book/editions", body).status()).isEqualTo(401);
        assertThat(door.as("operator").post("/duty-book/editions", body).status())
                .isEqualTo(403);
        assertThat(admin.post("/duty-book/editions", body).problem()).isEqualTo("refusal/BOOK_WITH_MISTAKES");
        Map<String, Object> larger = Map.of("note", "太大", "archive", large.repeat(3));
        assertThat(admin.post("/duty-book/editions", larger).status()).isEqualTo(413);
    }

    @Test
    void the_health_of_rules_is_for_those_who_keep_them() {
        JsonNode health = admin.get("/duty-book/health").body();
        assertThat(health.get("items").size())
                .isEqualTo(nobody.get("/duty-book?limit=1").body().get("count").intValue());
        assertThat(door.as("town").get("/duty-book/health").status()).isEqualTo(403);
    }

    private static String lead(Door.Visitor visitor) {
        Door.Reply preview = visitor.post("/routing/preview", WASTE);
        assertThat(preview.status()).as(preview.body().toString()).isEqualTo(200);
        return preview.body().at("/lead/unit").textValue();
    }

    private static String state(int edition) {
        return admin.get("/duty-book/editions/" + edition)
                .body()
                .at("/edition/state")
                .textValue();
    }

    private static int edition(String state) {
        for (JsonNode one : admin.get("/duty-book/editions").body().get("items")) {
            if (one.get("state").textValue().equals(state)) {
                return one.get("number").intValue();
            }
        }
        throw new AssertionError("no edition is " + state);
    }

    private static Map<String, Object> draft(TextFiles files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BookArchive.write(files, out);
        return Map.of("note", "试改一条", "archive", base64(out.toByteArray()));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static TextFiles changed(String remark) throws IOException {
        String text = text();
        int from = text.indexOf(FORMER);
        int to = text.indexOf("  - id: ", from);
        String rule = text.substring(from, to).replace("leads: [水务部门]", "leads: [城市管理部门]");
        return with(text.substring(0, from) + rule + text.substring(to) + "# " + remark + "\n");
    }

    private static String text() throws IOException {
        return current().byName().getOrDefault(FILE, "");
    }

    private static TextFiles with(String text) throws IOException {
        SortedMap<String, String> files = new TreeMap<>(current().byName());
        files.put(FILE, text);
        return new TextFiles(files);
    }

    private static TextFiles current() throws IOException {
        byte[] zip = admin.get("/duty-book/editions/" + edition("published") + "/file?format=zip")
                .raw()
                .body();
        return BookArchive.read(new ByteArrayInputStream(zip), new Mistakes()).orElseThrow();
    }
}
