package org.jiesu.architecture;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Where a package stands in the house; arrows between layers only point down. */
enum Layer {
    /** Builds everything and is known by nobody. */
    TOP("", "cli", "demo", "imports", "wiring"),
    DOOR("http", "api", "console", "ops"),
    ROOM(
            "intake",
            "dispatch",
            "casebook",
            "clocks",
            "feed",
            "callers",
            "record",
            "duty",
            "sheets",
            "places",
            "library",
            "editions",
            "learning",
            "accounts"),
    FLOOR("store", "bus", "config", "crypto", "json"),
    CORE("core");

    /** What the doors share. */
    private static final String VESTIBULE = "http";

    /** From {@code Set.of}, which nothing changes. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<String> parts;

    Layer(String... parts) {
        this.parts = Set.of(parts);
    }

    /**
     * The layer of a part.
     *
     * @param part first package below the root; empty for the root itself
     */
    static Optional<Layer> of(String part) {
        return Arrays.stream(values())
                .filter(layer -> layer.parts.contains(part))
                .findFirst();
    }

    /** Whether classes of one part may know classes of another; a part that stands nowhere may not and is not known. */
    static boolean mayKnow(String from, String to) {
        Optional<Layer> lower = of(to);
        return of(from).flatMap(upper -> lower.map(below -> from.equals(to) || upper.mayKnow(below, to)))
                .orElse(false);
    }

    private boolean mayKnow(Layer below, String to) {
        return switch (this) {
            case TOP -> true;
            case DOOR -> below.compareTo(DOOR) > 0 || to.equals(VESTIBULE);
            case ROOM, CORE -> below.compareTo(this) > 0;
            case FLOOR -> below.compareTo(ROOM) > 0;
        };
    }
}
