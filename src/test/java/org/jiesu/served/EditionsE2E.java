package org.jiesu.served;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jiesu.served.ConsolePages.says;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever keeps the duty book enters a changed one, sees what it does, and publishes it; the dispatcher looks after it. */
class EditionsE2E {
    private static final Path CONFIG = Path.of("config");
    private static final String RULE = "  - id: S61-1\n";
    private static final Pattern LEADS = Pattern.compile("leads: \\[[^]]*]");
    private static final String BEFORE = "区水务局";
    private static final String AFTER = "区城市管理委";
    /** Whole books are read and all their examples tried. */
    private static final double LONG = 120_000;

    private static final int PHONE_WIDTH = 390;
    private static final int PHONE_HEIGHT = 844;

    @RegisterExtension
    static final ServedConsole console = new ServedConsole();

    @Test
    void a_published_book_answers_from_then_on_and_the_dispatcher_sees_what_is_open() throws IOException {
        JsonNode open = takeIn();
        assertThat(open.at("/holder/unit").textValue()).isEqualTo(BEFORE);

        Page admin = console.as("admin");
        enter(admin, "leads: [城市管理部门]", "浪费用水改由城市管理部门牵头");
        assertThat(admin.locator(".ed-h h1")).hasText("第 2 版", new LocatorAssertions.HasTextOptions().setTimeout(LONG));
        Locator change = admin.locator(".ed-e", new Page.LocatorOptions().setHasText("S61-1"));
        assertThat(change.locator("del")).hasText("水务部门", new LocatorAssertions.HasTextOptions().setTimeout(LONG));
        assertThat(change.locator("ins")).hasText("城市管理部门");

        check(admin, open.get("number").textValue());
        publish(admin);
        assertThat(takeIn().at("/holder/unit").textValue()).isEqualTo(AFTER);
        theDispatcherSees(open);
    }

    private static void check(Page admin, String number) {
        admin.keyboard().press("Control+Enter");
        Locator turn = admin.locator(".ed-g", new Page.LocatorOptions().setHasText(number.substring(4)));
        assertThat(turn).containsText(BEFORE, new LocatorAssertions.ContainsTextOptions().setTimeout(LONG));
        assertThat(turn).containsText(AFTER);
        assertThat(turn).containsText("第六十一条");
    }

    private static void publish(Page admin) {
        assertThat(admin.locator(".ed-then")).containsText("在办的件一件也不改派");
        button(admin, "发布").click();
        assertThat(admin.locator("#keep-not")).isFocused();
        assertThat(admin.locator(".ed-rows [aria-current] .tag")).hasText("已核对");
        button(admin, "确定发布").click();
        assertThat(admin.locator(".ed-rows [aria-current] .tag"))
                .hasText("现行", new LocatorAssertions.HasTextOptions().setTimeout(LONG));
        assertThat(admin.locator(".ed-keep")).hasCount(0);
    }

    private static void theDispatcherSees(JsonNode open) {
        Page page = console.as("dispatcher", PHONE_WIDTH, PHONE_HEIGHT);
        page.locator(".mast-nav a", new Page.LocatorOptions().setHasText("清单维护"))
                .click();
        page.locator("[data-edition='2']").click();
        Locator row = page.locator(
                ".ed-open li",
                new Page.LocatorOptions()
                        .setHasText(open.get("number").textValue().substring(4)));
        assertThat(row)
                .containsText("现在由" + BEFORE + "办", new LocatorAssertions.ContainsTextOptions().setTimeout(LONG));
        assertThat(page.getByText("报新版")).hasCount(0);
        Number width = (Number) page.evaluate("document.documentElement.scrollWidth");
        assertThat(width.intValue()).isLessThanOrEqualTo(PHONE_WIDTH);

        row.locator("a").first().click();
        assertThat(page.locator("#case"))
                .containsText(open.get("number").textValue().substring(4));
    }

    @Test
    void a_wrong_book_comes_back_with_every_mistake_and_nothing_is_entered() throws IOException {
        Page admin = console.as("admin");
        enter(admin, "leads: [没有的部门]\n    urgency_of_it: soon", "写错的");
        Locator mistakes = admin.locator(".ed-bad-t tbody tr");
        assertThat(mistakes.filter(new Locator.FilterOptions().setHasText("没有的部门"))
                        .first())
                .containsText(".yaml:", new LocatorAssertions.ContainsTextOptions().setTimeout(LONG));
        assertThat(mistakes.filter(new Locator.FilterOptions().setHasText("urgency_of_it")))
                .hasCount(1);
        button(admin, "全部复制").click();
        says(admin, "处错误已复制");
        assertThat(admin.locator(".ed-rows").getByText("写错的")).hasCount(0);
        assertThat(admin.locator("#book-note")).hasValue("写错的");
    }

    @Test
    void rules_that_were_never_used_are_found_among_all() {
        Page page = console.as("dispatcher");
        page.locator(".mast-nav a", new Page.LocatorOptions().setHasText("清单维护"))
                .click();
        page.keyboard().press("2");
        Locator rows = page.locator(".ed-ht tbody tr");
        assertThat(rows.first()).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONG));
        page.keyboard().press("/");
        page.keyboard().type("S49-1");
        assertThat(rows.filter(new Locator.FilterOptions().setHasText("S49-1")).first())
                .isVisible();
        assertThat(rows.filter(new Locator.FilterOptions().setHasText("S50-1"))).hasCount(0);
        page.locator("#health-q").fill("");
        page.locator("#health-use").selectOption("never");
        assertThat(rows.first()).containsText("从未");
        page.locator("#health-use").selectOption("used");
        assertThat(rows.filter(new Locator.FilterOptions().setHasText("从未"))).hasCount(0);
    }

    private static void enter(Page admin, String leads, String note) throws IOException {
        admin.locator(".mast-nav a", new Page.LocatorOptions().setHasText("清单维护"))
                .click();
        assertThat(admin.locator(".ed-rows li").first()).isVisible();
        admin.keyboard().press("n");
        admin.locator("#book-file").setInputFiles(new FilePayload("book.zip", "application/zip", book(leads)));
        admin.locator("#book-note").fill(note);
        admin.keyboard().press("Control+Enter");
    }

    /** The book of the config folder, with other words where rule S61-1 names its lead. */
    private static byte[] book(String leads) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(CONFIG.resolve("duty"))) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Path file : files) {
                zip.putNextEntry(new ZipEntry(CONFIG.relativize(file).toString()));
                zip.write(led(Files.readString(file), leads).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static String led(String text, String leads) {
        int rule = text.indexOf(RULE);
        return rule < 0
                ? text
                : text.substring(0, rule) + LEADS.matcher(text.substring(rule)).replaceFirst(leads);
    }

    private static Locator button(Page page, String name) {
        return page.locator(".ed-p button", new Page.LocatorOptions().setHasText(name))
                .first();
    }

    private static JsonNode takeIn() {
        Map<String, Object> place = Map.of("district", "平谷区", "township", "大兴庄镇");
        String text = "绿化队在大兴庄镇周村村口浇草坪，喷灌开着没人看，水漫一路，浪费自来水。";
        ServedNode.Answer answer = console.node().call("POST", "/cases", Map.of("text", text, "place", place));
        assertThat(answer.status()).isEqualTo(201);
        return answer.body();
    }
}
