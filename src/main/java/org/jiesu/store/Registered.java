package org.jiesu.store;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.Instant;
import java.util.Optional;

/**
 * An account as those see it who keep the accounts.
 *
 * @param waitsUntil until when it must wait after failed logins
 */
public record Registered(StoredAccount account, Optional<Instant> waitsUntil) {
    static Registered of(Row row) {
        return new Registered(StoredAccount.of(row), StoredAccount.instant(row, "waits_until"));
    }

    static Optional<Registered> first(RowSet<Row> rows) {
        return rows.size() == 0
                ? Optional.empty()
                : Optional.of(of(rows.iterator().next()));
    }
}
