package org.jiesu.served;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The console of a node for one test class: {@code @RegisterExtension static final ServedConsole console}. */
final class ServedConsole implements BeforeAllCallback, AfterAllCallback {
    private Optional<ConsolePages> pages = Optional.empty();

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        pages = Optional.of(ConsolePages.open(Files.createTempDirectory("console")));
    }

    /** There are no pages where there was no browser. */
    @Override
    public void afterAll(ExtensionContext context) {
        pages.ifPresent(ConsolePages::close);
    }

    ServedNode node() {
        return pages.orElseThrow().node();
    }

    Page as(String account) {
        return pages.orElseThrow().as(account);
    }

    Page visit(int width, int height) {
        return pages.orElseThrow().visit(width, height);
    }

    Page as(String account, int width, int height) {
        return pages.orElseThrow().as(account, width, height);
    }
}
