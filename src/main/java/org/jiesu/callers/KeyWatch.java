package org.jiesu.callers;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Optional;
import java.util.UUID;
import org.jiesu.crypto.KeyFailure;
import org.jiesu.crypto.KeyRing;
import org.jiesu.crypto.MasterKey;
import org.jiesu.crypto.MasterKeyFile;
import org.jiesu.store.KeyHolderStore;
import org.jiesu.store.MasterKeyStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has a node take up the file of the master key when it changes, and say which keys it holds. A file that is damaged or
 * holds another key than the database knows is refused; the key before stays in use.
 */
public final class KeyWatch {
    private static final Logger LOG = LoggerFactory.getLogger(KeyWatch.class);

    private final Vertx vertx;
    private final MasterKeyFile file;
    private final KeyRing ring;
    private final MasterKeyStore known;
    private final KeyHolderStore holders;
    private final UUID node = UUID.randomUUID();
    private volatile Optional<String> refused = Optional.empty();

    public KeyWatch(Vertx vertx, MasterKeyFile file, KeyRing ring, MasterKeyStore known, KeyHolderStore holders) {
        this.vertx = vertx;
        this.file = file;
        this.ring = ring;
        this.known = known;
        this.holders = holders;
    }

    /** Before the node writes anything. It says first what it holds: from then on no key is turned without it. */
    public Future<Void> begin() {
        return holders.note(node, ring.get()).compose(noted -> look());
    }

    /** Takes up the file if it has changed, and says what the node holds. */
    public Future<Void> look() {
        return vertx.executeBlocking(file::read, false)
                .compose(found -> isAnother(found) ? take(found) : Future.succeededFuture())
                .recover(this::refuse)
                .compose(taken -> holders.note(node, ring.get()));
    }

    /** The node is not at work any more. */
    public Future<Void> end() {
        return holders.leave(node);
    }

    private boolean isAnother(MasterKey found) {
        MasterKey now = ring.get();
        return !found.ids().equals(now.ids()) || !found.id().equals(now.id()) || found.flags() != now.flags();
    }

    private Future<Void> take(MasterKey found) {
        return known.confirm(found, file.path()).map(confirmed -> {
            ring.adopt(found);
            refused = Optional.empty();
            LOG.info("the master key is {} now, of {}", found.id(), found.ids());
            return null;
        });
    }

    /** Said once for each reason: the file is looked at every few seconds. */
    private Future<Void> refuse(Throwable failure) {
        if (!(failure instanceof KeyFailure)) {
            return Future.failedFuture(failure);
        }
        Optional<String> why = Optional.ofNullable(failure.getMessage());
        if (!refused.equals(why)) {
            LOG.error(
                    "the changed master key is refused, {} stays in use: {}",
                    ring.get().id(),
                    why.orElse(""));
            refused = why;
        }
        return Future.succeededFuture();
    }
}
