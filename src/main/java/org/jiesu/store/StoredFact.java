package org.jiesu.store;

import io.vertx.core.buffer.Buffer;
import java.util.OptionalLong;
import org.jiesu.core.casefile.RecordedFact;

/**
 * A fact as it lies in the record.
 *
 * @param body the bytes that its hash covers
 * @param position in the feed, once the relay has moved it and as long as the feed keeps it
 */
public record StoredFact(int seq, Buffer body, Buffer hash, OptionalLong position) {
    public RecordedFact read() {
        return FactReading.read(body.getBytes());
    }
}
