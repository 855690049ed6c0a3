package org.jiesu.served;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The main job in a browser: the operator takes a complaint in, the township's desk signs, calls and replies. */
class MainJobE2E {
    /** Row R114-1 of the labelled complaints: the township answers by Art. 114. */
    private static final String COMPLAINT = "我拿地入了合作社，说年年分钱，三年了没见一分。";

    @RegisterExtension
    static final ServedConsole console = new ServedConsole();

    @Test
    void a_complaint_finds_its_owner_and_is_signed_contacted_and_replied() {
        String number = takeInAsOperator();
        handleAsTown(number);
    }

    private static String takeInAsOperator() {
        Page page = console.as("operator");
        page.locator("#complaint").fill(COMPLAINT);
        page.locator("#place-district").fill("平谷区");
        page.locator("#place-township").fill("大兴庄镇");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("大兴庄镇")))
                .isVisible();
        assertThat(page.locator(".law").first()).containsText("第一百一十四条");
        page.locator("#caller-name").fill("王女士");
        page.locator("#caller-phone").fill("19900000001");

        page.keyboard().press("Control+Enter");

        Locator accepted = page.getByRole(AriaRole.STATUS, new Page.GetByRoleOptions().setName("已受理"));
        assertThat(accepted).containsText("派大兴庄镇");
        return accepted.locator("b.num").innerText();
    }

    private static void handleAsTown(String number) {
        Page page = console.as("town");
        page.locator("tr", new Page.LocatorOptions().setHasText(COMPLAINT.substring(0, 8)))
                .first()
                .click();
        assertThat(page.getByText(number).first()).isVisible();
        ConsolePages.press(page, "签收", "s");
        ConsolePages.press(page, "记联系", "c");
        page.locator("#command-words").fill("已与来电人通话，约定明天上午到合作社核对账目。");
        page.keyboard().press("Control+Enter");
        ConsolePages.press(page, "写反馈", "r");
        page.getByLabel("实事落实").check();
        page.locator("#command-words").fill("已督促合作社公示三年账目并兑付分红，来电人到场确认。");
        page.keyboard().press("Control+Enter");
        assertThat(page.getByText("已反馈，等回访。")).isVisible();
    }
}
