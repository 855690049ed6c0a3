package org.jiesu.served;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;

/** The console of one node in one browser: each account at a screen of its own. */
final class ConsolePages implements AutoCloseable {
    private static final int WIDTH = 1366;
    private static final int HEIGHT = 768;

    private final Chromium chromium;
    private ServedNode node;

    private ConsolePages(Chromium chromium, ServedNode node) {
        this.chromium = chromium;
        this.node = node;
    }

    /** Starts browser and node; without a browser the test says that it did not run. */
    static ConsolePages open(Path data, String... options) throws IOException {
        Chromium chromium = Chromium.start();
        try {
            return new ConsolePages(chromium, ServedNode.start(data, options));
        } catch (IOException | RuntimeException e) {
            chromium.close();
            throw e;
        }
    }

    ServedNode node() {
        return node;
    }

    /** Stops the node under the open pages and starts it again. */
    void restart(Path data, String... options) throws IOException {
        node.close();
        node = ServedNode.start(data, options);
    }

    /** A screen at which this demo account has logged in. */
    Page as(String account) {
        return as(account, WIDTH, HEIGHT);
    }

    /** A screen of so many pixels at which nobody has logged in. */
    Page visit(int width, int height) {
        BrowserContext context =
                chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(width, height));
        Page page = context.newPage();
        page.navigate(node.address());
        return page;
    }

    /** A screen of so many pixels at which this demo account has logged in. */
    Page as(String account, int width, int height) {
        Page page = visit(width, height);
        page.locator("#username").fill(account);
        page.locator("#password").fill(ServedNode.PASSWORD);
        page.locator("#password").press("Enter");
        assertThat(page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("主导航")))
                .isVisible();
        return page;
    }

    /** Opens the case of the list whose row or entry holds these words, and waits until the page stands at it. */
    static void choose(Page page, String words) {
        Locator entry = page.locator("[data-case]", new Page.LocatorOptions().setHasText(words))
                .first();
        entry.click();
        assertThat(entry).hasAttribute("aria-current", "true");
    }

    /** A key works once the page offers the act: as soon as the server has said that this account may do it. */
    static void press(Page page, String act, String key) {
        assertThat(button(page, act)).isEnabled();
        page.keyboard().press(key);
    }

    static Locator button(Page page, String act) {
        return page.locator(".bar button", new Page.LocatorOptions().setHasText(act))
                .first();
    }

    /** Writes into the open form. */
    static void write(Page page, String words) {
        page.locator("#command-words").fill(words);
    }

    static void submit(Page page) {
        page.keyboard().press("Control+Enter");
    }

    /** The sentence that stands at the foot of the page after an act. */
    static void says(Page page, String words) {
        assertThat(page.locator(".toast.is-on")).containsText(words);
    }

    @Override
    public void close() {
        node.close();
        chromium.close();
    }
}
