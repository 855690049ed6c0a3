package org.jiesu.served;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartE2E {
    /** The pauses between two attempts of a page to reach the server grow up to half a minute. */
    private static final double LONGEST_PAUSE_MS = 60_000;

    @Test
    void an_open_page_goes_on_by_itself_when_the_server_is_back(@TempDir Path data) throws Exception {
        String[] port = {"--port", Integer.toString(freePort())};
        try (ConsolePages console = ConsolePages.open(data, port)) {
            Page page = console.as("town");
            assertThat(page.locator("tr[data-case]").first()).isVisible();

            console.restart(data, port);
            Map<String, Object> place = Map.of("district", "平谷区", "township", "大兴庄镇");
            console.node().call("POST", "/cases", Map.of("text", "村小学门口的路灯黑了半个月。", "place", place));

            assertThat(page.locator("tr[data-case]", new Page.LocatorOptions().setHasText("村小学门口")))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONGEST_PAUSE_MS));
            assertThat(page.getByText("连线断了")).isHidden();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
