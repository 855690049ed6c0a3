package org.jiesu.served;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jiesu.served.ConsolePages.choose;
import static org.jiesu.served.ConsolePages.press;
import static org.jiesu.served.ConsolePages.says;
import static org.jiesu.served.ConsolePages.submit;
import static org.jiesu.served.ConsolePages.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is typed survives whatever comes between the page and the server, and is done once. */
class LostAnswerE2E {
    private static final String TYPED = "约好明天上午九点到现场。";

    @RegisterExtension
    static final ServedConsole console = new ServedConsole();

    @Test
    void a_conflict_keeps_what_was_typed() {
        String id = signedCase("村委会东边的垃圾桶满了五天没人拉。");
        Page page = writingContact("村委会东边");
        AtomicBoolean first = new AtomicBoolean(true);
        page.route("**/contact", route -> {
            if (first.getAndSet(false)) {
                correct(id);
            }
            route.resume();
        });

        submit(page);

        assertThat(page.getByText("这件刚有变化")).isVisible();
        assertThat(page.locator("#command-words")).hasValue(TYPED);
        submit(page);
        says(page, "已记联系");
    }

    @Test
    void after_a_lost_answer_the_same_is_sent_again_and_done_once() {
        String id = signedCase("村委会西边的垃圾桶满了五天没人拉。");
        Page page = writingContact("村委会西边");
        AtomicBoolean first = new AtomicBoolean(true);
        page.route("**/contact", route -> {
            if (first.getAndSet(false)) {
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });

        submit(page);

        assertThat(page.getByText("已经办成的不会再办一遍")).isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("再发一次"))
                .click();
        says(page, "已记联系");
        assertThat(contacts(id)).isEqualTo(1);
    }

    private static Page writingContact(String beginning) {
        Page page = console.as("town");
        choose(page, beginning);
        press(page, "记联系", "c");
        write(page, TYPED);
        return page;
    }

    private static String signedCase(String text) {
        JsonNode opened = console.node()
                .call(
                        "POST",
                        "/cases",
                        Map.of(
                                "text",
                                text,
                                "place",
                                Map.of("district", "平谷区", "township", "大兴庄镇"),
                                "caller",
                                Map.of("phone", "19900000001")))
                .body();
        String id = opened.get("id").textValue();
        command(id, "sign", Map.of());
        return id;
    }

    private static void correct(String id) {
        command(id, "correct", Map.of("occurredAt", "2026-04-16T08:30:00+08:00"));
    }

    private static void command(String id, String command, Object body) {
        int version = console.node()
                .call("GET", "/cases/" + id, null)
                .body()
                .get("version")
                .intValue();
        int status = console.node()
                .call("POST", "/cases/" + id + "/" + command, body, "If-Match", "\"" + version + "\"")
                .status();
        assertThat(status).isEqualTo(200);
    }

    private static long contacts(String id) {
        JsonNode facts = console.node()
                .call("GET", "/cases/" + id + "/record", null)
                .body()
                .get("facts");
        return StreamSupport.stream(facts.spliterator(), false)
                .filter(fact -> fact.get("kind").textValue().equals("contacted"))
                .count();
    }
}
