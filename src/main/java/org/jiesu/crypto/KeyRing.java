package org.jiesu.crypto;

import java.util.function.Supplier;

/** The master key as this process knows it now. Safe to use from several threads. */
public final class KeyRing implements Supplier<MasterKey> {
    private volatile MasterKey now;

    public KeyRing(MasterKey first) {
        this.now = first;
    }

    @Override
    public MasterKey get() {
        return now;
    }

    /** From now on it is this one; what is under way ends with the one that it began with. */
    public void adopt(MasterKey next) {
        now = next;
    }
}
