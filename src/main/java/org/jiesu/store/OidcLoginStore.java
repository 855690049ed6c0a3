package org.jiesu.store;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;

/** Logins under way at the provider of identities, whichever node began them. */
public final class OidcLoginStore {
    private static final double LONGEST_SECONDS = Duration.ofMinutes(10).toSeconds();

    private final Pool pool;

    OidcLoginStore(Pool pool) {
        this.pool = pool;
    }

    /** Begins one, and forgets those that nobody came back from. */
    public Future<Void> begin(byte[] stateHash, byte[] browserHash) {
        return pool.preparedQuery(OidcLoginSql.BEGIN)
                .execute(Tuple.of(Buffer.buffer(stateHash), Buffer.buffer(browserHash), LONGEST_SECONDS))
                .mapEmpty();
    }

    /** Ends one; false if this browser has begun none by that state, or it was ended already. */
    public Future<Boolean> end(byte[] stateHash, byte[] browserHash) {
        return pool.preparedQuery(OidcLoginSql.END)
                .execute(Tuple.of(Buffer.buffer(stateHash), Buffer.buffer(browserHash), LONGEST_SECONDS))
                .map(rows -> rows.size() == 1);
    }
}
