package org.jiesu.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jiesu.core.duty.UnitCode;

/** Reads which posts were told of clocks running out. */
public final class AlertStore {
    private static final int LOOKED_AT = 10_000;

    private final Pool reads;
    private final int singleAlerts;

    /**
     * Reads through a pool.
     *
     * @param singleAlerts what reaches one receiver more often within a minute is one digest
     */
    public AlertStore(Pool reads, int singleAlerts) {
        this.reads = reads;
        this.singleAlerts = singleAlerts;
    }

    /**
     * One alert, or a digest of many.
     *
     * @param owes with {@code rung} the receiver: a post of the unit that owed the act
     * @param alerts how many; more than one in a digest
     * @param open of how many of them the act is owed still
     * @param about empty in a digest
     * @param tie tells rows of one instant apart
     */
    public record Told(
            Instant at, UnitCode owes, String rung, int alerts, int open, Optional<About> about, String tie) {
        /** Where the page that follows begins. */
        public After behind() {
            return new After(at, tie);
        }
    }

    /** What a single alert is about. */
    public record About(
            UUID caseId,
            String number,
            Optional<String> matter,
            Optional<String> village,
            String clock,
            String level,
            Optional<Instant> dueAt) {}

    /** Where the page before ended. */
    public record After(Instant at, String tie) {
        /** As it travels; opaque to whoever carries it. */
        public String text() {
            byte[] plain = (at + " " + tie).getBytes(StandardCharsets.UTF_8);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
        }

        /** Empty if no page ever ended so. */
        public static Optional<After> read(String text) {
            try {
                String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 2);
                return parts.length == 2 ? Optional.of(new After(Instant.parse(parts[0]), parts[1])) : Optional.empty();
            } catch (IllegalArgumentException | DateTimeException garbled) {
                return Optional.empty();
            }
        }
    }

    /** The newest first; of the eyes' own unit, or of all. */
    public Future<List<Told>> list(Optional<UnitCode> eyes, Optional<After> after, int limit) {
        return reads.preparedQuery(AlertSql.LIST)
                .execute(Tuple.of(
                        eyes.map(UnitCode::value).orElse(null),
                        after.map(last -> CaseWriting.utc(last.at())).orElse(null),
                        after.map(After::tie).orElse(null),
                        singleAlerts,
                        LOOKED_AT,
                        limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(AlertStore::told)
                        .toList());
    }

    private static Told told(Row row) {
        Optional<About> about = Optional.ofNullable(row.getUUID("case_id"))
                .map(id -> new About(
                        id,
                        row.getString("number"),
                        Optional.ofNullable(row.getString("matter_name")),
                        Optional.ofNullable(row.getString("village")),
                        row.getString("kind"),
                        row.getString("level"),
                        CaseRows.instantIfAny(row, "due_at")));
        return new Told(
                CaseRows.instant(row, "at"),
                new UnitCode(row.getString("owes")),
                row.getString("rung"),
                row.getInteger("alerts"),
                row.getInteger("open"),
                about,
                row.getString("tie"));
    }
}
