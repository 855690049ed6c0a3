package org.jiesu.store;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jiesu.crypto.KeyFailure;
import org.jiesu.crypto.MasterKey;

/** Lets a node start only with the master key under which its database was written. */
public final class MasterKeyStore {
    private final Vertx vertx;
    private final Pool pool;

    public MasterKeyStore(Vertx vertx, Pool pool) {
        this.vertx = vertx;
        this.pool = pool;
    }

    /**
     * The key in the file. Only for a database that has seen no key yet is a missing file made.
     *
     * @return fails with a {@link KeyFailure} if the file is missing though the database knows a key, if it is another
     *     key, or if it is damaged
     */
    public Future<MasterKey> admit(Path file) {
        return pool.query(MasterKeySql.RECALL).execute().compose(known -> {
            boolean isNew = known.size() == 0;
            if (!isNew && !Files.exists(file)) {
                return Future.failedFuture(missing(file, known.iterator().next()));
            }
            return vertx.executeBlocking(() -> Files.exists(file) ? MasterKey.read(file) : MasterKey.create(file))
                    .compose(key -> isNew ? remember(key).compose(done -> check(file, key)) : check(file, key));
        });
    }

    /**
     * Whether the database was written under this key.
     *
     * @return fails with a {@link KeyFailure} if it was not
     */
    public Future<Void> confirm(MasterKey key, Path file) {
        return check(file, key).mapEmpty();
    }

    private Future<Void> remember(MasterKey key) {
        return pool.preparedQuery(MasterKeySql.REMEMBER)
                .execute(Tuple.of(key.id(), Buffer.buffer(key.proof())))
                .mapEmpty();
    }

    private Future<MasterKey> check(Path file, MasterKey key) {
        return pool.query(MasterKeySql.RECALL).execute().compose(rows -> {
            Row row = rows.iterator().next();
            return key.made(row.getBuffer("proof").getBytes())
                    ? Future.succeededFuture(key)
                    : Future.failedFuture(new KeyFailure("the database was written under master key "
                            + row.getString("id") + ", but " + file + " holds " + key.id()
                            + ": give keys.masterFile the right file"));
        });
    }

    private static KeyFailure missing(Path file, Row row) {
        return new KeyFailure("the database was written under master key " + row.getString("id")
                + ", but there is no file " + file + ": put it back, or give keys.masterFile the right file");
    }
}
