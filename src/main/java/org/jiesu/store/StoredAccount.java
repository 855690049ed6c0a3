package org.jiesu.store;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * An account as it is stored.
 *
 * @param unit code of its unit
 * @param disabledAt since when it lets nobody in
 */
public record StoredAccount(
        String username,
        String role,
        String post,
        Optional<String> unit,
        Ways ways,
        Optional<Instant> disabledAt,
        Instant createdAt) {

    /**
     * How one enters.
     *
     * @param passwordHash empty for machines, and for those who enter elsewhere only
     * @param oneTimeUntil until when the password lets in, if it is a one-time password
     * @param ended whether that is over
     * @param oidcSubject who it is at the provider of identities
     */
    public record Ways(
            Optional<String> passwordHash,
            Optional<Instant> oneTimeUntil,
            boolean ended,
            Optional<String> oidcSubject) {}

    static StoredAccount of(Row row) {
        Optional<Instant> oneTimeUntil = instant(row, "one_time_until");
        Instant now = row.getOffsetDateTime("now").toInstant();
        return new StoredAccount(
                row.getString("username"),
                row.getString("role"),
                row.getString("post"),
                Optional.ofNullable(row.getString("unit")),
                new Ways(
                        Optional.ofNullable(row.getString("password_hash")),
                        oneTimeUntil,
                        oneTimeUntil.filter(until -> !until.isAfter(now)).isPresent(),
                        Optional.ofNullable(row.getString("oidc_subject"))),
                instant(row, "disabled_at"),
                row.getOffsetDateTime("created_at").toInstant());
    }

    static Optional<StoredAccount> first(RowSet<Row> rows) {
        return rows.size() == 0
                ? Optional.empty()
                : Optional.of(of(rows.iterator().next()));
    }

    static Optional<Instant> instant(Row row, String column) {
        return Optional.ofNullable(row.getOffsetDateTime(column)).map(OffsetDateTime::toInstant);
    }
}
