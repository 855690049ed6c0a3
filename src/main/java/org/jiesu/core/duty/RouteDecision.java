package org.jiesu.core.duty;

import java.util.Locale;

/** What is to be done with a complaint once its owner has been looked for. */
public enum RouteDecision {
    /** One owner, and sure: it may be dispatched at once. */
    ROUTE,
    /** One answer about the place would settle the lead. */
    ASK_PLACE,
    /** No rule owns it, or it is not sure which: a person decides. */
    REVIEW,
    /** Nothing is left to dispatch. */
    INTERNAL;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
