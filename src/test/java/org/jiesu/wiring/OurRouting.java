package org.jiesu.wiring;

import java.nio.file.Path;
import org.jiesu.config.ConfigFolder;
import org.jiesu.config.Mistakes;

/** The routing of the project's own files, read once for all tests: reading takes seconds. */
public final class OurRouting {
    public static final Path CONFIG = Path.of("config");

    private static final Routing ROUTING = read();

    private OurRouting() {}

    public static Routing get() {
        return ROUTING;
    }

    private static Routing read() {
        Mistakes mistakes = new Mistakes();
        return Routing.open(ConfigFolder.at(CONFIG), mistakes)
                .orElseThrow(() -> new AssertionError("our own files have mistakes: " + mistakes.all()));
    }
}
