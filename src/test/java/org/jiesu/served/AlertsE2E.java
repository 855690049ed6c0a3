package org.jiesu.served;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jiesu.served.ConsolePages.says;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever runs the server moves the clock far; the desk and its leader see who was told of what has run out. */
class AlertsE2E {
    private static final int MORE_THAN_COME_SINGLY = 25;
    private static final int PHONE_WIDTH = 390;
    private static final int PHONE_HEIGHT = 844;

    @RegisterExtension
    static final ServedConsole console = new ServedConsole();

    @Test
    void many_alerts_of_a_minute_stand_as_one_that_leads_to_what_is_overdue() {
        for (int i = 0; i < MORE_THAN_COME_SINGLY; i++) {
            takeIn("大兴庄镇周村第 " + i + " 排房后头有人乱倒建筑垃圾。");
        }
        Page town = console.as("town");
        Locator bell = town.locator(".bell");
        int before = unread(bell);

        moveClockADay();

        says(town, "提醒");
        assertThat(bell).not().hasText(Integer.toString(before));
        assertThat(unread(bell)).isGreaterThan(before);
        bell.click();
        Locator digest = town.locator(".alr li", new Page.LocatorOptions().setHasText("起一分钟内"))
                .first();
        assertThat(digest).containsText("报区领导");
        assertThat(bell).hasText("0");
        digest.locator("a").click();
        assertThat(town.locator(".tabs [aria-pressed=true]")).containsText("超时");
        assertThat(town.locator("tr[data-case] .is-over").first()).isVisible();
        theLeaderReadsItOnATelephone();
    }

    /** Nothing about cases, only the clock and what everybody may read. */
    private static void moveClockADay() {
        Page page = console.as("admin");
        assertThat(page.locator(".mast-nav a")).hasText(new String[] {"运行", "审计", "清单维护", "权责清单"});
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("＋1 天"))
                .click();
        says(page, "时钟已拨到");
    }

    private static void theLeaderReadsItOnATelephone() {
        Page page = console.as("leader", PHONE_WIDTH, PHONE_HEIGHT);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("超时")))
                .isVisible();
        assertThat(page.locator(".alr li").first()).isVisible();
        Number width = (Number) page.evaluate("document.documentElement.scrollWidth");
        assertThat(width.intValue()).isLessThanOrEqualTo(PHONE_WIDTH);
    }

    private static int unread(Locator bell) {
        return Integer.parseInt(bell.innerText().strip());
    }

    private static void takeIn(String text) {
        Map<String, Object> place = Map.of("district", "平谷区", "township", "大兴庄镇");
        int status = console.node()
                .call("POST", "/cases", Map.of("text", text, "place", place))
                .status();
        assertThat(status).isEqualTo(201);
    }
}
