package org.jiesu.store;

/** More is asked of the database than it can do: nothing was done, and the same may well succeed a little later. */
public final class Overrun extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Overrun() {
        super("too many wait for the database", null, false, false);
    }
}
