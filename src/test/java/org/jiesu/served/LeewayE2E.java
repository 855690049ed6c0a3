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
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A case that is returned, ruled on, extended and held, each step at the page of the account whose step it is. */
class LeewayE2E {
    private static final String COMPLAINT = "我拿地入了合作社，说年年分钱，三年了没见一分。";
    private static final String BEGINNING = COMPLAINT.substring(0, 8);
    private static final String DEPARTMENT = "区城市管理委";

    @RegisterExtension
    static final ServedConsole console = new ServedConsole();

    @Test
    void a_township_returns_a_case_and_the_department_that_gets_it_asks_for_time() {
        takeIn("24h");
        Page town = console.as("town");
        choose(town, BEGINNING);
        giveBack(town);
        Page dispatcher = console.as("dispatcher");
        dispatcher
                .locator(".mast-nav a", new Page.LocatorOptions().setHasText("待办"))
                .click();
        rule(dispatcher);

        Page department = console.as("department");
        choose(department, BEGINNING);
        press(department, "签收", "s");
        says(department, "已签收");
        extend(department);
        approve(dispatcher, "申请延期到", "已批准延期。");
        assertThat(clock(department, "反馈")).containsText("到期");
        clock(department, "反馈").locator("summary").click();
        assertThat(clock(department, "反馈").locator(".work")).containsText("批准延期到");

        hold(department);
        approve(dispatcher, "申请挂账", "已批准挂账。");
        assertThat(clock(department, "反馈")).containsText("停走");
        assertThat(clock(department, "反馈").locator(".ck-due")).hasText("挂账");
        queue(department, "挂账");
        choose(department, BEGINNING);
        resume(department);
    }

    @Test
    void a_due_time_that_waits_for_a_list_of_holidays_is_provisional() {
        moveToTheLastDayOfTheYear();
        takeIn("7d");
        Page town = console.as("town");
        choose(town, BEGINNING);
        Locator window = clock(town, "退单窗口");
        assertThat(window.locator(".ck-due")).containsText("暂定");
        window.locator("summary").click();
        assertThat(window.locator(".work")).containsText("放假安排还没有公布");
    }

    private static void giveBack(Page town) {
        press(town, "退单", "t");
        write(town, "账目由主管部门监管，本镇没有处罚权。");
        town.locator("#command-article").fill("《北京市乡镇职责规定》第一百一十四条");
        submit(town);
        says(town, "已退单，指挥中心");
        assertThat(town.locator(".sd-h .tag", new Page.LocatorOptions().setHasText("退单")))
                .isVisible();
    }

    private static void rule(Page dispatcher) {
        queue(dispatcher, "待裁定");
        choose(dispatcher, BEGINNING);
        press(dispatcher, "裁定", "l");
        assertThat(dispatcher.locator(".cmd-p")).containsText("第一百一十四条");
        assertThat(dispatcher.locator(".cmd-p")).containsText("本镇没有处罚权");
        dispatcher.getByLabel("成立，改派").check();
        dispatcher.getByLabel("另派部门、街道").fill(DEPARTMENT);
        write(dispatcher, "请该委牵头核账。");
        submit(dispatcher);
        says(dispatcher, "已裁定，由" + DEPARTMENT + "办。");
    }

    private static void extend(Page department) {
        press(department, "延期", "e");
        Locator until = department.locator("#command-until");
        until.fill(LocalDateTime.parse(until.inputValue()).plusDays(2).toString());
        write(department, "需逐户核对。");
        submit(department);
        says(department, "已申请延期到");
    }

    private static void hold(Page department) {
        press(department, "挂账", "h");
        department.locator("#command-reviewOn").fill(today().plusDays(30).toString());
        write(department, "分三步清账。");
        submit(department);
        says(department, "等审批");
    }

    private static void approve(Page dispatcher, String asked, String told) {
        queue(dispatcher, "待审批");
        choose(dispatcher, BEGINNING);
        press(dispatcher, "审批", "y");
        assertThat(dispatcher.locator(".cmd-p")).containsText(asked);
        dispatcher
                .getByRole(
                        AriaRole.RADIO,
                        new Page.GetByRoleOptions().setName("批准").setExact(true))
                .check();
        submit(dispatcher);
        says(dispatcher, told);
    }

    private static void resume(Page department) {
        press(department, "销号", "x");
        write(department, "第一步已办完。");
        submit(department);
        says(department, "已销号。");
        assertThat(clock(department, "反馈")).not().containsText("停走");
    }

    private static void queue(Page page, String name) {
        page.locator(".tabs button", new Page.LocatorOptions().setHasText(name)).click();
    }

    private static Locator clock(Page page, String name) {
        return page.locator(".cks > li", new Page.LocatorOptions().setHasText(name))
                .first();
    }

    private static void takeIn(String urgency) {
        Map<String, Object> complaint = Map.of(
                "text",
                COMPLAINT,
                "urgency",
                urgency,
                "caller",
                Map.of("name", "王女士", "phone", "19900000001"),
                "place",
                Map.of("district", "平谷区", "township", "大兴庄镇"));
        Assertions.assertEquals(
                201, console.node().call("POST", "/cases", complaint).status());
    }

    private static LocalDate today() {
        return now().toLocalDate();
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.parse(
                console.node().call("GET", "/time", null).body().get("now").textValue());
    }

    private static void moveToTheLastDayOfTheYear() {
        OffsetDateTime last = now().withMonth(12).withDayOfMonth(31).withHour(12);
        if (last.isAfter(now())) {
            Assertions.assertEquals(
                    200,
                    console.node()
                            .call("POST", "/clock", Map.of("now", last.toString()))
                            .status());
        }
    }
}
