package org.jiesu.core.casefile;

import java.time.Instant;
import java.util.UUID;

/** Identity of a case: a UUID of version 7 (RFC 9562), so that ids sort by the time of intake. */
public record CaseId(UUID value) {
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000000000000000L;

    /**
     * The id of a case taken in at {@code at}.
     *
     * @param random two random numbers; the core draws none itself
     */
    public static CaseId at(Instant at, long random, long moreRandom) {
        long time = (at.toEpochMilli() << 16) | VERSION_7 | (random & 0xFFFL);
        return new CaseId(new UUID(time, VARIANT | (moreRandom >>> 2)));
    }
}
