package org.jiesu.served;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jiesu.served.ConsolePages.choose;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A desk looks at a number for a purpose, the operator knows a caller again, and whoever runs the machine reads the audit. */
class SightE2E {
    private static final String PHONE = "19900000081";

    @RegisterExtension
    static final ServedConsole console = new ServedConsole();

    @Test
    void a_number_is_seen_for_a_purpose_only_and_the_audit_tells_who_saw_it() {
        takeIn("大兴庄镇周村东头第三排房后倒了一车渣土，我叫王小明，电话" + PHONE);
        Page town = console.as("town");
        choose(town, "第三排房后");
        Locator panel = town.locator("#case");
        assertThat(panel).containsText("我叫＊＊＊");
        assertThat(panel).containsText("1990000****");
        assertThat(town.content()).doesNotContain(PHONE, "王小明");

        town.keyboard().press("v");
        button(town, "联系诉求人").click();

        assertThat(panel).containsText(PHONE);
        assertThat(panel).containsText("我叫王小明");
        button(town, "遮回去").click();
        assertThat(panel).not().containsText(PHONE);
        theAuditTells();
        theCallerIsKnownAgain();
        itIsFoundByItsWords();
    }

    private static void theAuditTells() {
        Page admin = console.as("admin");
        admin.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("审计"))
                .click();
        Locator row = admin.locator(".au-t tbody tr").first();
        assertThat(row).containsText("town");
        assertThat(row).containsText("查看来电人");
        assertThat(row).containsText("联系诉求人");
        assertThat(admin.content()).doesNotContain(PHONE, "王小明");
    }

    private static void theCallerIsKnownAgain() {
        Page operator = console.as("operator");
        operator.locator("#caller-phone").fill("199 0000 0081");
        operator.locator("#caller-phone").press("Tab");
        Locator earlier = operator.locator(".op-who");
        assertThat(earlier).containsText("这个号码反映过");
        assertThat(earlier).containsText("第三排房后");
    }

    private static void itIsFoundByItsWords() {
        Page dispatcher = console.as("dispatcher");
        dispatcher.locator("#find").fill("一车渣土");
        dispatcher.locator("#find").press("Enter");
        assertThat(dispatcher.locator("tr[data-case]")).hasCount(1);
        dispatcher.locator("#find").fill("王小明");
        dispatcher.locator("#find").press("Enter");
        assertThat(dispatcher.locator(".qu-f")).containsText("有 0 件");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static void takeIn(String text) {
        Map<String, Object> place = Map.of("district", "平谷区", "township", "大兴庄镇");
        Map<String, Object> caller = Map.of("name", "王小明", "phone", PHONE);
        int status = console.node()
                .call("POST", "/cases", Map.of("text", text, "place", place, "caller", caller))
                .status();
        assertThat(status).isEqualTo(201);
    }
}
