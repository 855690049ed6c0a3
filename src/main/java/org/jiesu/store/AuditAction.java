package org.jiesu.store;

import java.util.Locale;

/** What is written into the audit. */
public enum AuditAction {
    /** 查看号码: somebody saw a caller's data for a stated purpose. */
    UNMASKED,
    /** Somebody looked a caller up by telephone number. */
    CALLER_FOUND;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
