package org.jiesu.served;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiesu.served.ConsolePages.choose;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The console works under the strictest policy, shows each role its own, and leaves nothing behind on the machine. */
class StrictPagesE2E {
    @RegisterExtension
    static final ServedConsole console = new ServedConsole();

    private static final String LISTEN = "window.broken = []; addEventListener('securitypolicyviolation',"
            + " (e) => window.broken.push(e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sample))";
    private static final String KEPT =
            "JSON.stringify([{...localStorage}, {...sessionStorage}, location.href, history.state, document.cookie])";
    private static final List<String> CANARIES = List.of("矞翯", "00004271", "试金里弄", "霡霂桥头");
    private static final String TEXT = "霡霂桥头，我拿地入了合作社，说年年分钱，三年了没见一分。";

    @BeforeAll
    static void openACase() {
        int status = console.node()
                .call(
                        "POST",
                        "/cases",
                        Map.of(
                                "text", TEXT,
                                "caller", Map.of("name", "欧阳矞翯", "phone", "19900004271"),
                                "place", Map.of("district", "平谷区", "township", "大兴庄镇", "address", "试金里弄1号")))
                .status();
        assertThat(status).isEqualTo(201);
    }

    @Test
    void no_page_of_any_role_breaks_the_policy() {
        for (String account : List.of("operator", "dispatcher", "town", "leader", "callback", "admin")) {
            Page page = console.as(account);
            page.addInitScript(LISTEN);
            page.reload();
            List<String> visited = walk(page);
            assertThat(visited).as(account).isNotEmpty();
            assertThat(page.evaluate("window.broken"))
                    .as(account + " at " + visited)
                    .isEqualTo(List.of());
            page.context().close();
        }
    }

    @Test
    void what_the_policy_forbids_is_seen_when_it_is_tried() {
        Page page = console.visit(800, 600);
        page.addInitScript(LISTEN);
        page.reload();
        page.evaluate("() => { try { document.createElement('div').innerHTML = '<b>x</b>'; } catch (refused) { } }");
        page.evaluate(
                "() => { const s = document.createElement('style'); s.textContent = 'b{}'; document.head.append(s); }");
        page.waitForFunction("window.broken.length >= 2");
        assertThat(page.evaluate("window.broken").toString()).contains("require-trusted-types-for", "style-src");
        page.context().close();
    }

    @Test
    void the_pages_of_other_roles_hold_nothing_of_the_case_and_its_own_no_phone() {
        Page town = console.as("town");
        choose(town, "霡霂桥头");
        assertThat(town.content()).contains("霡霂桥头").doesNotContain("19900004271", "00004271");
        town.context().close();
        for (String account : List.of("department", "admin")) {
            Page page = console.as(account);
            walk(page);
            assertThat(page.content()).as(account).doesNotContain(CANARIES);
            assertThat(page.evaluate(KEPT).toString()).doesNotContain(CANARIES);
            page.context().close();
        }
    }

    @Test
    void after_logging_out_nothing_is_left_for_the_next_person() {
        Page page = console.as("town");
        choose(page, "霡霂桥头");
        assertThat(page.evaluate(KEPT).toString()).doesNotContain(CANARIES).doesNotContain("jiesu_session");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("退出"))
                .click();
        page.locator("#username").waitFor();
        assertThat(page.content()).doesNotContain(CANARIES);

        page.locator("#username").fill("department");
        page.locator("#password").fill(ServedNode.PASSWORD);
        page.locator("#password").press("Enter");
        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("主导航"))
                .waitFor();
        assertThat(page.content()).doesNotContain(CANARIES);
        page.goBack();
        assertThat(page.content()).doesNotContain(CANARIES);
        page.context().close();
    }

    /** Goes to every page that the account has; the names of those. */
    private static List<String> walk(Page page) {
        Locator links = page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("主导航"))
                .getByRole(AriaRole.LINK);
        links.first().waitFor();
        List<String> visited = new ArrayList<>();
        for (int link = 0; link < links.count(); link++) {
            visited.add(links.nth(link).textContent().strip());
            links.nth(link).click();
            page.locator("main").first().waitFor();
        }
        return visited;
    }
}
