package org.jiesu.callers;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jiesu.crypto.MasterKey;
import org.jiesu.crypto.MasterKeyFile;
import org.jiesu.store.KeyHolderStore;

/**
 * The steps by which a new master key takes the place of the old one while nodes are at work:
 *
 * <pre>
 * add ─▶ every node holds it ─▶ promote ─▶ callers are put under it ─▶ retire
 * </pre>
 *
 * Each step may be repeated, and after a crash the file is as before it or as after it.
 */
public final class KeyTurning {
    /** A node says every few seconds what it holds; past this it has ended without a word. */
    private static final Duration SILENT = Duration.ofMinutes(2);

    /** Longer than any request or transaction lasts that began with the key before. */
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private static final KeyHolderStore.Patience PATIENCE = new KeyHolderStore.Patience(SILENT, SETTLED);

    private final Vertx vertx;
    private final MasterKeyFile file;
    private final KeyHolderStore holders;

    public KeyTurning(Vertx vertx, MasterKeyFile file, KeyHolderStore holders) {
        this.vertx = vertx;
        this.file = file;
        this.holders = holders;
    }

    /** Why a key cannot be turned now. */
    public static final class NotNow extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotNow(String why) {
            super(why, null, false, false);
        }
    }

    /** How far the turn is. */
    public Future<KeyHolderStore.Known> standing() {
        return read().compose(key -> holders.known(key, PATIENCE));
    }

    /** A new key beside the one in use; where there is one already, nothing is done. */
    public Future<MasterKey> add() {
        return turn(known -> {
            MasterKey key = known.key();
            if (!key.olderIds().isEmpty()) {
                throw new NotNow("the last turn has not ended: " + key.olderIds() + " is not retired yet");
            }
            return key.nextId().isPresent() ? key : key.add();
        });
    }

    /**
     * The added key wraps from now on; where it does so already, nothing is done.
     *
     * @return fails with {@link NotNow} if there is none, or a node does not hold it yet
     */
    public Future<MasterKey> promote() {
        return turn(known -> {
            MasterKey key = known.key();
            if (key.nextId().isEmpty()) {
                if (key.olderIds().isEmpty()) {
                    throw new NotNow("there is no key to promote: run jiesu keys add first");
                }
                return key;
            }
            List<KeyHolderStore.Holder> without = known.holders().stream()
                    .filter(holder -> !holder.keys().contains(key.nextId().get()))
                    .toList();
            if (!without.isEmpty()) {
                throw new NotNow(nodes(without) + " has not taken up "
                        + key.nextId().get() + " yet: it looks at the file every keys.watchInterval");
            }
            return key.promote();
        });
    }

    /**
     * The former key goes; where it is gone already, nothing is done.
     *
     * @return fails with {@link NotNow} if a caller is under it, or a node may still be at work with it
     */
    public Future<MasterKey> retire() {
        return turn(known -> {
            MasterKey key = known.key();
            if (key.olderIds().isEmpty()) {
                if (key.nextId().isPresent()) {
                    throw new NotNow("the new key is not promoted yet: run jiesu keys promote first");
                }
                return key;
            }
            long left = key.olderIds().stream()
                    .mapToLong(id -> known.under().getOrDefault(id, 0L))
                    .sum();
            if (left > 0) {
                throw new NotNow(left + " callers are under " + key.olderIds() + " still; a node at work rewraps them");
            }
            List<KeyHolderStore.Holder> unsettled = known.holders().stream()
                    .filter(holder -> !holder.primary().equals(key.id()) || !holder.settled())
                    .toList();
            if (!unsettled.isEmpty()) {
                throw new NotNow(nodes(unsettled) + " may have work under way by the former key: try again in "
                        + SETTLED.toSeconds() + " seconds");
            }
            return key.retire();
        });
    }

    private static String nodes(List<KeyHolderStore.Holder> some) {
        return some.stream().map(holder -> holder.node().toString()).collect(Collectors.joining(", ", "node ", ""));
    }

    private interface Step {
        MasterKey next(KeyHolderStore.Known known);
    }

    private Future<MasterKey> turn(Step step) {
        return holders.turn(this::read, PATIENCE, known -> {
            MasterKey next = step.next(known);
            return next == known.key() ? Future.succeededFuture(next) : replaced(next);
        });
    }

    private Future<MasterKey> read() {
        return vertx.executeBlocking(file::read, false);
    }

    private Future<MasterKey> replaced(MasterKey next) {
        return vertx.executeBlocking(
                () -> {
                    file.replace(next);
                    return next;
                },
                false);
    }
}
