package org.jiesu.store;

import java.util.Locale;

/** What is written into the audit. */
public enum AuditAction {
    /** 查看号码: somebody saw a caller's data for a stated purpose. */
    UNMASKED,
    /** Somebody looked a caller up by telephone number. */
    CALLER_FOUND,
    /** Somebody entered with a password after so many wrong ones that they had to wait. */
    ENTERED_AFTER_WAITING,
    /** Somebody chose a password of their own. */
    PASSWORD_CHANGED,
    ACCOUNT_MADE,
    ACCOUNT_CHANGED,
    ACCOUNT_DISABLED,
    ACCOUNT_ENABLED,
    /** An account need not wait any more after wrong passwords. */
    ACCOUNT_UNLOCKED,
    /** An account got a one-time password. */
    PASSWORD_RESET,
    /** An account was bound to somebody at the provider of identities, or the binding was ended. */
    SUBJECT_BOUND,
    KEY_MADE,
    KEY_REVOKED,
    /** A master key was added, made the primary one, or retired. */
    KEYS_TURNED,
    /** Somebody asked that a caller be erased. */
    ERASURE_ASKED,
    /** Somebody else said that it is not to be. */
    ERASURE_TURNED_DOWN,
    /** A caller's words cannot be read any more. */
    CALLER_ERASED,
    /** Somebody was shown all that is held of a caller. */
    CALLER_EXPORTED,
    /** 恶意来电标记: a number is to be flagged, was flagged, was not, or is not any more. */
    FLAG_PROPOSED,
    FLAG_CONFIRMED,
    FLAG_REJECTED,
    FLAG_LIFTED;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
