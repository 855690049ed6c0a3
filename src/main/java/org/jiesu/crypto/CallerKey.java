package org.jiesu.crypto;

import com.google.crypto.tink.Aead;

/** The key of one caller, unwrapped: it lives in memory for the length of one task and is never stored like this. */
public final class CallerKey {
    private final Aead aead;

    CallerKey(Aead aead) {
        this.aead = aead;
    }

    Aead aead() {
        return aead;
    }
}
