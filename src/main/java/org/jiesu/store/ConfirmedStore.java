package org.jiesu.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Finds the cases whose owner was the right one. */
public final class ConfirmedStore {
    private final Pool reads;

    public ConfirmedStore(Pool reads) {
        this.reads = reads;
    }

    /**
     * Cases before one, the newest first; those before none are the newest of all.
     *
     * @param since if there is one, only those that were closed later
     */
    public Future<List<ConfirmedCase>> before(Optional<UUID> border, Optional<Instant> since, int limit) {
        Tuple values = Tuple.of(
                border.orElse(null),
                since.map(instant -> instant.atOffset(ZoneOffset.UTC)).orElse(null),
                limit);
        return reads.preparedQuery(ModelSql.CONFIRMED).execute(values).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(ConfirmedCase::of)
                .toList());
    }
}
