package org.jiesu.served;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.jiesu.served.ConsolePages.choose;
import static org.jiesu.served.ConsolePages.press;
import static org.jiesu.served.ConsolePages.says;
import static org.jiesu.served.ConsolePages.submit;
import static org.jiesu.served.ConsolePages.write;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A case from the first call to its closing, each step at the page of the account whose step it is. */
class WholeLifeE2E {
    /** Row R114-1 of the labelled complaints: the township answers by Art. 114. */
    private static final String COMPLAINT = "我拿地入了合作社，说年年分钱，三年了没见一分。";

    private static final String BEGINNING = COMPLAINT.substring(0, 8);

    @RegisterExtension
    static final ServedConsole console = new ServedConsole();

    @Test
    void a_case_that_is_not_resolved_goes_back_to_its_unit_and_closes_only_when_the_citizen_says_so() {
        Page operator = console.as("operator");
        takeIn(operator);
        Page town = console.as("town");
        choose(town, BEGINNING);
        press(town, "签收", "s");
        says(town, "已签收");
        urgeAsLeader();
        assertThat(town.locator(".sd-h .tag", new Page.LocatorOptions().setHasText("催")))
                .isVisible();
        handle(town, "已督促合作社公示三年账目。");

        Page callback = console.as("callback");
        callBackUnresolved(callback);

        assertThat(town.locator(".sd-h .tag", new Page.LocatorOptions().setHasText("重办")))
                .isVisible();
        assertThat(town.locator(".cks-p > summary")).containsText("第 1 次办理");
        assertThat(town.locator(".cks-p .cks").first()).isHidden();
        press(town, "签收", "s");
        says(town, "已签收");
        handle(town, "分红已到户，市民当面确认。");

        callBackResolved(callback);
        findAmongTheClosed(operator);
    }

    private static void takeIn(Page page) {
        page.locator("#complaint").fill(COMPLAINT);
        page.locator("#place-district").fill("平谷区");
        page.locator("#place-township").fill("大兴庄镇");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("大兴庄镇")))
                .isVisible();
        page.locator("#caller-name").fill("王女士");
        page.locator("#caller-phone").fill("19900000001");
        submit(page);
        Locator accepted = page.getByRole(AriaRole.STATUS, new Page.GetByRoleOptions().setName("已受理"));
        assertThat(accepted).containsText("派大兴庄镇");
    }

    /** The leader lands on the alerts and may urge, but not sign. */
    private static void urgeAsLeader() {
        Page page = console.as("leader");
        assertThat(page.locator(".mast-nav a[aria-current]")).hasText("提醒");
        page.locator(".mast-nav a", new Page.LocatorOptions().setHasText("待办")).click();
        choose(page, BEGINNING);
        assertThat(ConsolePages.button(page, "签收")).isHidden();
        press(page, "催单", "u");
        write(page, "老人等着用钱，请今天就去合作社。");
        submit(page);
        says(page, "已催大兴庄镇，第 1 次");
    }

    private static void handle(Page page, String reply) {
        press(page, "记联系", "c");
        write(page, "已与来电人通话，约定明天上午到合作社核对账目。");
        submit(page);
        says(page, "已记联系");
        press(page, "写反馈", "r");
        page.getByLabel("实事落实").check();
        write(page, reply);
        submit(page);
        says(page, "已反馈，等回访。");
    }

    /** Reached, had been contacted, not resolved, not satisfied, because it is not solved: all by the keyboard. */
    private static void callBackUnresolved(Page page) {
        choose(page, BEGINNING);
        Locator form = page.locator("form.cmd");
        assertThat(page.locator(".cb-tel")).containsText("1990000****");
        answer(page, "电话", "1");
        answer(page, "单位联系过您吗", "1");
        assertThat(form.locator("button", new Locator.LocatorOptions().setHasText("没解决")))
                .containsText("重办，第 2 次");
        answer(page, "解决了吗", "3");
        answer(page, "满意吗", "3");
        answer(page, "为什么", "3");
        page.keyboard().press("0");
        write(page, "市民说只看了账，钱没到。");
        assertThat(page.locator(".cb-then")).hasText("退回大兴庄镇重办，第 2 次办理，时钟重新起算。");
        submit(page);
        says(page, "已退回大兴庄镇重办，第 2 次办理。");
    }

    private static void callBackResolved(Page page) {
        choose(page, BEGINNING);
        answer(page, "电话", "1");
        answer(page, "单位联系过您吗", "1");
        answer(page, "解决了吗", "1");
        answer(page, "满意吗", "1");
        assertThat(page.locator(".cb-then")).hasText("办结。");
        submit(page);
        says(page, "已办结。");
    }

    /** Answers the question whose turn it is. */
    private static void answer(Page page, String question, String digit) {
        assertThat(page.locator(".cb-q.is-turn legend")).hasText(question);
        page.keyboard().press(digit);
    }

    private static void findAmongTheClosed(Page page) {
        page.locator(".mast-nav a", new Page.LocatorOptions().setHasText("待办")).click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("近期办结"))
                .click();
        choose(page, BEGINNING);
        assertThat(page.locator(".sd-h")).containsText("办结");
        assertThat(ConsolePages.button(page, "重办")).isVisible();
    }
}
