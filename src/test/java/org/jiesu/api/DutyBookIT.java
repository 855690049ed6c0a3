package org.jiesu.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jiesu.store.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** 权责清单 as anybody may read it. */
class DutyBookIT {
    private static final String BEFORE_THE_CITY_BOOK = "2021-08-01";
    private static final String SINCE_THE_CITY_BOOK = "2026-04-16";

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static Door door;
    private static Door.Visitor nobody;

    @BeforeAll
    static void open(@TempDir Path data) throws Exception {
        door = Door.open(database, data, Map.of());
        nobody = door.nobody();
    }

    @AfterAll
    static void close() throws Exception {
        door.close();
    }

    @Test
    void the_pages_together_hold_every_rule_once() {
        List<String> order =
                all("").stream().map(each -> each.get("id").textValue()).toList();

        assertThat(order)
                .hasSize(list("limit=1").get("count").intValue())
                .doesNotHaveDuplicates()
                .contains("S49-1")
                .anyMatch(id -> id.startsWith("MY21-"));
    }

    @Test
    void a_district_names_departments_by_its_own_names_and_shows_no_other_districts_rules() {
        JsonNode page = list("district=" + coded("平谷区") + "&matter=S49-1&asOf=" + SINCE_THE_CITY_BOOK);

        JsonNode rule = item(page, "S49-1");
        assertThat(page.get("items"))
                .allMatch(each -> each.get("district").isNull()
                        || each.get("district").textValue().equals("平谷区"));
        assertThat(rule.get("source").get("article").textValue()).isEqualTo("第四十九条");
        assertThat(rule.get("source").get("quotes").get(0).get("line").intValue())
                .isPositive();
        assertThat(rule.get("parts").get("helpers"))
                .anyMatch(helper -> !helper.get("party").get("code").isNull());
    }

    @Test
    void a_unit_finds_the_rules_that_name_it_and_those_that_name_it_in_general() {
        JsonNode page = list("district=" + coded("平谷区") + "&unit=" + coded("区水务局") + "&limit=200");

        assertThat(page.get("count").intValue()).isPositive();
        assertThat(page.get("items"))
                .anyMatch(each -> each.get("tier").textValue().equals("city"));
        assertThat(page.get("items")).allMatch(each -> parties(each).contains("区水务局"));
    }

    @Test
    void words_are_found_folded_in_matter_quote_and_unit() {
        assertThat(ids(list("q=" + coded("第49条")))).contains("S49-1");
        assertThat(list("q=" + coded("噪聲")).get("count").intValue())
                .isPositive()
                .isEqualTo(list("q=" + coded("噪声")).get("count").intValue());
        assertThat(list("q=" + coded("噪声 没有这样的话")).get("count").intValue()).isZero();
    }

    @Test
    void a_section_holds_its_own_rules_alone() {
        String section = list("limit=1").get("choices").get("sections").get(0).textValue();

        assertThat(list("limit=200&section=" + coded(section)).get("items"))
                .isNotEmpty()
                .allMatch(each -> each.get("section").textValue().equals(section));
    }

    @Test
    void before_the_city_book_the_gazettes_are_the_ground_of_townships_and_afterwards_they_are_not() {
        List<JsonNode> before = all("district=" + coded("密云区") + "&asOf=" + BEFORE_THE_CITY_BOOK);
        List<JsonNode> after = all("district=" + coded("密云区") + "&asOf=" + SINCE_THE_CITY_BOOK);

        assertThat(before.get(0).get("district").textValue()).isEqualTo("密云区");
        assertThat(before)
                .filteredOn(DutyBookIT::letsTownshipsLead)
                .isNotEmpty()
                .allMatch(each -> each.get("district").isTextual());
        assertThat(before)
                .filteredOn(each -> each.get("tier").textValue().equals("city"))
                .allMatch(each -> !each.get("standing").get("inForce").booleanValue());
        assertThat(before)
                .noneMatch(each -> each.get("standing").get("cityFirst").booleanValue());
        assertThat(after).anyMatch(each -> each.get("standing").get("cityFirst").booleanValue());
        assertThat(after).filteredOn(DutyBookIT::letsTownshipsLead).isNotEmpty().allMatch(each -> each.get("tier")
                .textValue()
                .equals("city"));
    }

    @Test
    void the_day_is_the_databases_unless_one_is_asked_for() {
        LocalDate today = LocalDate.parse(
                nobody.get("/time").body().get("now").textValue().substring(0, 10));

        assertThat(list("limit=1").get("asOf").textValue()).isEqualTo(today.toString());
        assertThat(nobody.get("/duty-book/rules/S49-1").body().get("asOf").textValue())
                .isEqualTo(today.toString());
    }

    @Test
    void one_rule_is_read_by_its_id_and_what_is_none_is_not_found() {
        Door.Reply one = nobody.get("/duty-book/rules/S49-1?district=" + coded("密云区") + "&asOf=2021-01-01");

        assertThat(one.status()).isEqualTo(200);
        assertThat(one.body().get("rule").get("id").textValue()).isEqualTo("S49-1");
        assertThat(one.body().get("rule").get("standing").get("inForce").booleanValue())
                .isFalse();
        assertThat(nobody.get("/duty-book/rules/S490-1").status()).isEqualTo(404);
        assertThat(nobody.get("/duty-book/rules/S490-1").problem()).isEqualTo("no-such-rule");
    }

    @Test
    void every_mistake_of_a_query_is_named() {
        assertThat(nobody.get("/duty-book?limit=0&asOf=2026-02-30&colour=red&cursor=")
                        .errors())
                .containsOnlyKeys("/query/limit", "/query/asOf", "/query/colour", "/query/cursor");
        Door.Reply reply = nobody.get("/duty-book?district=" + coded("昌明区") + "&unit=" + coded("区月亮局")
                + "&matter=S490-1" + "&section=" + coded("天上") + "&q=%20%E3%80%80&cursor=abc");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.errors())
                .containsOnlyKeys(
                        "/query/district",
                        "/query/unit",
                        "/query/matter",
                        "/query/section",
                        "/query/q",
                        "/query/cursor");
    }

    @Test
    void a_cursor_of_another_day_is_refused() {
        String next = list("limit=1&asOf=2026-04-16").get("next").textValue();

        assertThat(nobody.get("/duty-book?limit=1&asOf=2026-04-17&cursor=" + next)
                        .errors())
                .containsOnlyKeys("/query/cursor");
    }

    private static boolean letsTownshipsLead(JsonNode rule) {
        return rule.get("standing").get("townshipsMayLead").booleanValue();
    }

    private static Set<String> parties(JsonNode rule) {
        Set<String> names = new HashSet<>();
        Function<JsonNode, String> unit = party -> party.get("unit").textValue();
        rule.get("parts").get("leads").forEach(party -> names.add(unit.apply(party)));
        rule.get("parts").get("main").forEach(party -> names.add(unit.apply(party)));
        rule.get("parts").get("helpers").forEach(helper -> names.add(unit.apply(helper.get("party"))));
        return names;
    }

    /** The rules of all pages, one after the other. */
    private static List<JsonNode> all(String query) {
        List<JsonNode> items = new ArrayList<>();
        JsonNode page = list("limit=200&" + query);
        page.get("items").forEach(items::add);
        while (!page.get("next").isNull()) {
            page = list("limit=200&" + query + "&cursor=" + page.get("next").textValue());
            page.get("items").forEach(items::add);
        }
        return items;
    }

    private static JsonNode list(String query) {
        Door.Reply reply = nobody.get("/duty-book?" + query);
        assertThat(reply.status()).isEqualTo(200);
        return reply.body();
    }

    private static JsonNode item(JsonNode page, String id) {
        for (JsonNode item : page.get("items")) {
            if (item.get("id").textValue().equals(id)) {
                return item;
            }
        }
        throw new AssertionError(id + " is not among " + ids(page));
    }

    private static List<String> ids(JsonNode page) {
        List<String> ids = new ArrayList<>();
        page.get("items").forEach(item -> ids.add(item.get("id").textValue()));
        return ids;
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
