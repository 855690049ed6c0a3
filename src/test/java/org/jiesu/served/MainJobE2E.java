package org.jiesu.served;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
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

    @Test
    void the_operator_and_the_desk_see_why_it_is_nobody_else() {
        String number = lookAsOperator();
        lookAsTown(number);
    }

    private static String lookAsOperator() {
        Page page = console.as("operator");
        page.locator("#complaint").fill("大兴庄镇路灯坏了好几天没人修，天一黑就看不见路");
        Locator card = page.locator(".op-own");
        Locator runnerUp = card.locator(".alt button").first();
        assertThat(runnerUp).isVisible();
        Locator why = runnerUp.locator(".alt-w");
        String brief = why.innerText();
        Assertions.assertThat(brief).isNotBlank().hasSizeLessThanOrEqualTo(24);
        assertThat(page.locator(".ta-b .ev-matter").first()).isVisible();

        runnerUp.focus();
        assertThat(runnerUp).hasAttribute("aria-expanded", "true");
        assertThat(why).not().hasText(brief);
        assertThat(page.locator(".ta-b .ev-other").first()).isVisible();
        assertThat(page.locator(".ta-b .ev-matter")).hasCount(0);
        page.locator("#complaint").focus();
        assertThat(why).hasText(brief);
        assertThat(page.locator(".ta-b .ev-other")).hasCount(0);

        Locator further = card.locator(".alt-more");
        assertThat(further.locator("li").first()).isHidden();
        further.locator("summary").click();
        Locator another = further.locator("button").first();
        assertThat(another).isVisible();
        another.hover();
        assertThat(page.locator(".ta-b .ev-other").first()).isVisible();

        page.keyboard().press("Control+Enter");
        Locator accepted = page.getByRole(AriaRole.STATUS, new Page.GetByRoleOptions().setName("已受理"));
        assertThat(accepted).containsText("派大兴庄镇");
        return accepted.locator("b.num").innerText();
    }

    private static void lookAsTown(String number) {
        Page page = console.as("town");
        page.locator("tr", new Page.LocatorOptions().setHasText("路灯坏了好几天没人修"))
                .first()
                .click();
        assertThat(page.locator(".sd-h")).containsText(number);
        Locator how = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("受理时怎么判的"));
        assertThat(how).containsText("可直接派");
        Locator runnerUp = how.locator(".alt button").first();
        runnerUp.focus();
        assertThat(runnerUp).hasAttribute("aria-expanded", "true");
        assertThat(page.locator(".sd-b .rd .ev-other").first()).isVisible();
        assertThat(how.locator(".alt-more summary")).containsText("条规则");
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
