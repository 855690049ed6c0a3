package org.jiesu.callers;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jiesu.crypto.BlindIndex;
import org.jiesu.crypto.CallerKey;
import org.jiesu.crypto.CallerKeys;
import org.jiesu.crypto.KeyFailure;
import org.jiesu.crypto.KeyRing;
import org.jiesu.crypto.MasterKey;
import org.jiesu.crypto.PhoneMarks;
import org.jiesu.store.CallerStore;
import org.jiesu.store.KeyHolderStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts callers under the primary master key, batch by batch, beside the work. Any number of nodes may do it at once, and a
 * batch that breaks off is done again.
 */
public final class Rewrapping {
    private static final Logger LOG = LoggerFactory.getLogger(Rewrapping.class);
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Vertx vertx;
    private final CallerStore callers;
    private final KeyHolderStore holders;
    private final KeyRing ring;
    private final int batch;
    private volatile long left;

    /**
     * Rewraps with the ring's key of the moment.
     *
     * @param batch callers in one transaction
     */
    public Rewrapping(Vertx vertx, CallerStore callers, KeyHolderStore holders, KeyRing ring, int batch) {
        this.vertx = vertx;
        this.callers = callers;
        this.holders = holders;
        this.ring = ring;
        this.batch = batch;
    }

    /** How many callers were under older keys after the last run. */
    public long left() {
        return left;
    }

    /** Goes once through all callers under older keys; brings how many are left, which cannot be read or came meanwhile. */
    public Future<Long> run() {
        MasterKey key = ring.get();
        if (key.olderIds().isEmpty()) {
            left = 0;
            return Future.succeededFuture(0L);
        }
        return holders.follow(key)
                .compose(followed -> onwards(key, BEFORE_ALL))
                .compose(through -> holders.callersUnder(key.olderIds()))
                .map(under -> left =
                        under.values().stream().mapToLong(Long::longValue).sum());
    }

    private Future<Void> onwards(MasterKey key, UUID after) {
        return batch(key, after).compose(last -> last.isEmpty() ? Future.succeededFuture() : onwards(key, last.get()));
    }

    /** One batch of those after a caller; brings the last one, or nothing when there was none. */
    Future<Optional<UUID>> batch(MasterKey key, UUID after) {
        return callers.rewrap(
                key,
                after,
                batch,
                kept -> vertx.executeBlocking(
                        () -> kept.stream().flatMap(one -> rewrapped(one, key)).toList(), false));
    }

    private static Stream<CallerStore.Rewrapped> rewrapped(CallerStore.Kept one, MasterKey key) {
        try {
            byte[] wrapped = one.wrappedKey().getBytes();
            Buffer under = Buffer.buffer(CallerKeys.rewrap(wrapped, key));
            if (one.phoneIndex().isEmpty()) {
                return Stream.of(new CallerStore.Rewrapped(one.id(), under, Optional.empty()));
            }
            CallerKey open = new CallerKeys(key).unwrap(wrapped);
            Optional<Buffer> index = index(one, open, key);
            if (index.isEmpty()) {
                LOG.warn("the number of caller {} is in none of its cases: it stays under its old key", one.id());
            }
            return index.map(found -> new CallerStore.Rewrapped(one.id(), under, Optional.of(found))).stream();
        } catch (KeyFailure damaged) {
            LOG.warn("caller {} stays under its old key: {}", one.id(), damaged.getMessage());
            return Stream.empty();
        }
    }

    /** The index by the primary key of that number by which the caller is found now. */
    private static Optional<Buffer> index(CallerStore.Kept one, CallerKey open, MasterKey key) {
        byte[] now = one.phoneIndex().orElseThrow().getBytes();
        BlindIndex phones = new BlindIndex(key);
        return CallerWords.phones(open, one.told())
                .flatMap(phone -> phones.marks(phone, key).stream())
                .filter(marks -> marks.has(now))
                .map(PhoneMarks::primary)
                .map(Buffer::buffer)
                .findFirst();
    }
}
