package org.jiesu.store;

import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.Optional;
import org.jiesu.core.casefile.CaseFile;

/**
 * A case whose row is locked until the transaction ends.
 *
 * @param head hash of its last fact
 * @param receivedAt the day of intake is the day whose law is asked
 * @param wrappedKey the caller's key under which its contents are encrypted; empty once erased
 * @param at the instant that new facts carry: PostgreSQL's time, never before the last fact
 */
public record LockedCase(
        CaseFile file,
        String number,
        Optional<String> district,
        Buffer head,
        Instant receivedAt,
        Buffer wrappedKey,
        Instant at) {}
