package org.jiesu.accounts;

import java.util.List;

/** What was asked of the keepers of accounts and keys cannot be done: every reason, each with where it stands. */
public final class Mistaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Mistake> mistakes;

    Mistaken(List<Mistake> mistakes) {
        super("not as asked", null, false, false);
        this.mistakes = List.copyOf(mistakes);
    }

    /**
     * One reason.
     *
     * @param pointer into what was asked, {@code /unit}
     * @param detail for the person who asked
     */
    public record Mistake(String pointer, String detail) {}

    public List<Mistake> mistakes() {
        return mistakes;
    }
}
