package org.jiesu.store;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jiesu.core.casefile.CaseFact;
import org.jiesu.core.casefile.CaseId;

/**
 * A case about to be opened. What depends on the instant and on the caller's key is worked out by {@code compose}, once
 * PostgreSQL has told both.
 *
 * @param callerId id the caller gets if the number has not called before
 * @param wrappedKey key the caller gets then
 * @param phoneIndex blind index of the telephone number, if one was left
 */
public record NewCase(
        UUID callerId,
        Buffer wrappedKey,
        Optional<Buffer> phoneIndex,
        Optional<Key> key,
        Function<Moment, Begun> compose) {
    /**
     * The idempotency key of an account, with the hash of the request it came with.
     *
     * @param lasting whether it is never forgotten
     */
    public record Key(String account, String key, Buffer bodyHash, boolean lasting) {
        /** A key that is forgotten after its time. */
        public Key(String account, String key, Buffer bodyHash) {
            this(account, key, bodyHash, false);
        }
    }

    /**
     * What PostgreSQL has told when the transaction began.
     *
     * @param serial the running number for the number of the case
     * @param callerId of a known number the id it had before
     */
    public record Moment(Instant at, long serial, UUID callerId, Buffer wrappedKey) {}

    /**
     * The case as it will be written.
     *
     * @param received the first fact
     * @param change what follows it in the same transaction: dispatch and clocks, if the owner is sure
     */
    public record Begun(CaseId id, Instant at, CaseFact.Received received, Change change, Optional<Key> key) {
        /** The last fact that it is opened with. */
        int seq() {
            return 1 + change.facts().size();
        }
    }

    Tuple callerRow() {
        return Tuple.of(callerId, wrappedKey, phoneIndex.orElse(null));
    }

    Begun at(Row row) {
        return compose.apply(new Moment(
                CaseRows.instant(row, "now"), row.getLong("serial"), row.getUUID("id"), row.getBuffer("wrapped_key")));
    }
}
