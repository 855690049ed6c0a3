package org.jiesu.callers;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Optional;
import org.jiesu.crypto.BlindIndex;
import org.jiesu.crypto.KeyRing;
import org.jiesu.store.CallerCases;
import org.jiesu.store.ErasureStore;

/** Finds the caller that somebody means: by its pseudonym, by a case, or by telephone number. */
public final class CallerLookup {
    private final ErasureStore store;
    private final KeyRing ring;

    public CallerLookup(ErasureStore store, KeyRing ring) {
        this.store = store;
        this.ring = ring;
    }

    /** By a pseudonym or a case. */
    public Future<Optional<CallerCases>> find(CallerCases.Meant meant) {
        return store.find(meant);
    }

    /** By a number however it is written, under whichever key it stands. */
    public Future<Optional<CallerCases>> find(String phone) {
        List<Buffer> indexes =
                new BlindIndex(ring).every(phone).stream().map(Buffer::buffer).toList();
        return store.find(new CallerCases.Meant.ByPhone(indexes));
    }
}
