package org.jiesu.served;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Measures in the page how long an operator waits: from the end of the pause after the last key to the frame in which the
 * owner stands on the card. Started by {@code load-tests/pause.sh}; it asserts nothing.
 */
final class PauseToCard {
    private static final Path COMPLAINTS = Path.of("src/test/resources/cases/held-out.tsv");
    private static final int TEXT_COLUMN = 4;
    private static final int TYPED = 4;
    private static final int BETWEEN_KEYS_MILLIS = 40;

    /** The pause that the page waits for before it asks, {@code PAUSE} in live-route.js. */
    private static final double PAUSE_MILLIS = 250;

    /** What is wanted of every text. */
    private static final int ENOUGH_MILLIS = 150;

    /** The card is no longer busy, and a frame has been painted since. */
    private static final String WATCH =
            """
            () => {
              const card = document.querySelector(".op-own");
              let key = 0;
              window.wait = new Promise((told) => { window.told = told; });
              document.querySelector("#complaint").addEventListener("input", () => { key = performance.now(); }, true);
              new MutationObserver(() => {
                if (card.getAttribute("aria-busy") !== "false" || !card.querySelector(".own")) return;
                requestAnimationFrame(() => {
                  const painted = new MessageChannel();
                  painted.port1.onmessage = () => {
                    const asked = performance.getEntriesByType("resource").filter(({ name }) => name.endsWith("/routing/preview"));
                    window.told([performance.now() - key, asked.at(-1).duration]);
                    performance.clearResourceTimings();
                  };
                  painted.port2.postMessage(0);
                });
              }).observe(card, { attributes: true, attributeFilter: ["aria-busy"] });
            }""";

    private PauseToCard() {}

    /** One text: from its last key to the painted card, and how much of that the server's answer took. */
    private record Wait(double millis, double answerMillis) {
        double afterPause() {
            return millis - PAUSE_MILLIS;
        }

        double inThePage() {
            return afterPause() - answerMillis;
        }
    }

    /** Takes how many texts to write. */
    public static void main(String[] arguments) throws IOException {
        int texts = Integer.parseInt(arguments[0]);
        List<String> complaints = Files.readAllLines(COMPLAINTS).stream()
                .skip(1)
                .map(line -> line.split("\t", -1)[TEXT_COLUMN])
                .distinct()
                .limit(texts)
                .toList();
        try (ConsolePages pages = ConsolePages.open(Files.createTempDirectory("pause"))) {
            Page page = pages.as("operator");
            assertThat(page.locator("#complaint")).isVisible();
            page.evaluate(WATCH);
            List<Wait> waits = new ArrayList<>();
            for (String complaint : complaints) {
                waits.add(write(page, complaint));
            }
            tell(waits);
        }
    }

    private static Wait write(Page page, String complaint) {
        page.locator("#complaint").fill("");
        assertThat(page.locator(".op-own .empty")).isVisible();
        page.evaluate("() => { window.wait = new Promise((told) => { window.told = told; }); }");
        int typed = complaint.length() - TYPED;
        page.keyboard().insertText(complaint.substring(0, typed));
        page.keyboard().type(complaint.substring(typed), new Keyboard.TypeOptions().setDelay(BETWEEN_KEYS_MILLIS));
        @Nullable Object wait = page.evaluate("window.wait");
        return wait instanceof List<?> both ? new Wait(number(both.get(0)), number(both.get(1))) : new Wait(0, 0);
    }

    private static double number(@Nullable Object told) {
        return told instanceof Number number ? number.doubleValue() : 0;
    }

    private static void tell(List<Wait> waits) {
        say(waits, "end of the pause to the painted card", Wait::afterPause);
        say(waits, "of it the server's answer", Wait::answerMillis);
        say(waits, "of it the page", Wait::inThePage);
        List<Integer> slow = IntStream.range(0, waits.size())
                .filter(text -> waits.get(text).afterPause() > ENOUGH_MILLIS)
                .mapToObj(text -> text + 1)
                .toList();
        String which = slow.isEmpty() ? "" : ", not the texts " + slow;
        System.out.println(waits.size() - slow.size() + " within " + ENOUGH_MILLIS + " ms" + which);
    }

    private static void say(List<Wait> waits, String what, ToDoubleFunction<Wait> part) {
        List<Double> sorted = waits.stream()
                .map(part::applyAsDouble)
                .sorted(Comparator.naturalOrder())
                .toList();
        int last = sorted.size() - 1;
        System.out.println(String.format(
                Locale.ROOT,
                "%-38s %3d texts  p50 %6.1f ms  p95 %6.1f ms  max %6.1f ms",
                what,
                sorted.size(),
                sorted.get(last / 2),
                sorted.get((int) Math.ceil(0.95 * sorted.size()) - 1),
                sorted.get(last)));
    }
}
