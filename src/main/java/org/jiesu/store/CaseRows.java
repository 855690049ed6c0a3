package org.jiesu.store;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jiesu.core.casefile.CaseFile;
import org.jiesu.core.casefile.CaseId;
import org.jiesu.core.casefile.CaseStatus;
import org.jiesu.core.casefile.Reach;
import org.jiesu.core.casefile.Standing;
import org.jiesu.core.casefile.Tally;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.core.duty.Urgency;
import org.jiesu.core.sla.Clock;
import org.jiesu.core.sla.Subject;

/** Rows of cases and clocks as the core's values. */
final class CaseRows {
    private CaseRows() {}

    static LockedCase locked(Row row, List<Clock> clocks) {
        Instant now = instant(row, "now");
        Instant last = instant(row, "changed_at");
        Buffer key = row.getBuffer("wrapped_key");
        return new LockedCase(
                file(row, clocks),
                row.getString("number"),
                Optional.ofNullable(row.getString("district")),
                row.getBuffer("head"),
                instant(row, "received_at"),
                key == null ? Buffer.buffer() : key,
                now.isBefore(last) ? last : now);
    }

    static CaseFile file(Row row, List<Clock> clocks) {
        Standing standing = new Standing(
                CaseStatus.ofWire(row.getString("status")).orElseThrow(),
                unit(row, "holder"),
                unit(row, "responsible"),
                units(row.getArrayOfStrings("helpers")),
                new Tally(
                        row.getInteger("period"),
                        row.getInteger("attempts"),
                        row.getInteger("callbacks"),
                        instantIfAny(row, "called_back_at"),
                        row.getInteger("urges")),
                ProceedingsJson.read(row.getJsonObject("proceedings")));
        return new CaseFile(
                new CaseId(row.getUUID("id")),
                row.getInteger("version"),
                row.getInteger("seq"),
                new Subject(
                        row.getString("kind"),
                        Urgency.ofWire(row.getString("urgency")).orElseThrow(),
                        Optional.ofNullable(row.getString("assigned_matter")),
                        Optional.ofNullable(row.getString("district")),
                        instantIfAny(row, "deadline")),
                Reach.ofWire(row.getString("reach")),
                standing,
                clocks);
    }

    static Instant instant(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }

    static Optional<Instant> instantIfAny(Row row, String column) {
        return row.getValue(column) == null ? Optional.empty() : Optional.of(instant(row, column));
    }

    private static Optional<UnitCode> unit(Row row, String column) {
        return Optional.ofNullable(row.getString(column)).map(UnitCode::new);
    }

    private static List<UnitCode> units(String[] codes) {
        return Arrays.stream(codes).map(UnitCode::new).toList();
    }
}
