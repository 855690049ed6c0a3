package org.jiesu.served;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A citizen without an account reads who answers for what; so does a desk. */
class DutyBookE2E {
    private static final int PHONE_WIDTH = 390;
    private static final int PHONE_HEIGHT = 844;

    @RegisterExtension
    static final ServedConsole console = new ServedConsole();

    @Test
    void a_citizen_without_an_account_finds_a_rule_with_its_words() {
        Page page = console.visit(PHONE_WIDTH, PHONE_HEIGHT);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("看权责清单"))
                .click();
        page.locator("#book-q").fill("噪声");
        Locator rule = page.locator("[data-rule=S49-1]");
        assertThat(rule).isVisible();
        fits(page);

        rule.click();
        assertThat(page.locator(".du-rule .law").first()).containsText("第四十九条");
        assertThat(page.locator(".du-rule")).containsText("原文第");
        fits(page);
        page.locator(".du-back").click();
        assertThat(rule).isVisible();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("登录")).click();
        assertThat(page.locator("#username")).isVisible();
    }

    @Test
    void a_desk_reads_the_law_of_another_day_in_its_own_districts_names() {
        Page page = console.as("town");
        page.locator(".mast-nav a", new Page.LocatorOptions().setHasText("权责清单"))
                .click();
        assertThat(page.locator(".du-rows li").first()).isVisible();
        page.locator("#book-district").selectOption("密云区");
        page.locator("#book-day").fill("2021-08-01");
        assertThat(page.locator(".du-list .ph .sub")).containsText("2021年8月1日");
        assertThat(page.locator(".du-rule .sub").first()).containsText("密云区");
        String first = page.locator(".du-rule h1").innerText();

        page.locator(".du-rows [aria-current] button").focus();
        page.keyboard().press("j");
        assertThat(page.locator(".du-rule h1")).not().hasText(first);
        assertThat(page.locator(".du-rows [aria-current]")).hasCount(1);
    }

    private static void fits(Page page) {
        Number width = (Number) page.evaluate("document.documentElement.scrollWidth");
        assertThat(width.intValue()).isLessThanOrEqualTo(PHONE_WIDTH);
    }
}
