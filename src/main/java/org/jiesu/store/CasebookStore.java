package org.jiesu.store;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jiesu.core.casefile.CaseId;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.core.sla.Clock;
import org.jspecify.annotations.Nullable;

/** Reads cases for those who may see them. */
public final class CasebookStore {
    private static final int COUNTED_AT_MOST = 10_000;

    private final Pool reads;

    public CasebookStore(Pool reads) {
        this.reads = reads;
    }

    /** A page of cases in the order of their due times, those without a running clock last. */
    public Future<List<StoredCase>> list(Optional<UnitCode> eyes, CaseFilter filter) {
        return reads.preparedQuery(CasebookSql.LIST).execute(filter.row(eyes)).compose(this::withClocks);
    }

    /** The cases of a caller. */
    public Future<List<StoredCase>> ofCaller(UUID caller, int limit) {
        return list(Optional.empty(), of(caller, limit));
    }

    public Future<CaseCounts> counts(Optional<UnitCode> eyes) {
        return reads.preparedQuery(CasebookSql.COUNTS)
                .execute(Tuple.of(code(eyes), COUNTED_AT_MOST))
                .map(rows -> CaseCounts.of(rows.iterator().next()));
    }

    /** One case, empty when there is none or these eyes may not see it: the two cannot be told apart. */
    public Future<Optional<StoredCase>> one(CaseId id, Optional<UnitCode> eyes) {
        return reads.preparedQuery(CasebookSql.ONE)
                .execute(Tuple.of(id.value(), code(eyes)))
                .compose(this::withClocks)
                .map(cases -> cases.stream().findFirst());
    }

    /** Who calls from a number, by its blind index. */
    public Future<Optional<UUID>> caller(List<Buffer> phoneIndexes) {
        return reads.preparedQuery(CasebookSql.CALLER_OF_PHONE)
                .execute(Tuple.of((Object) phoneIndexes.toArray(Buffer[]::new)))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(rows.iterator().next().getUUID("id")));
    }

    /** The record of a case as it is stored, in order. */
    public Future<List<StoredFact>> facts(CaseId id) {
        return reads.preparedQuery(CasebookSql.FACTS)
                .execute(Tuple.of(id.value()))
                .map(rows -> {
                    List<StoredFact> facts = new ArrayList<>();
                    rows.forEach(row -> facts.add(new StoredFact(
                            row.getInteger("seq"),
                            row.getBuffer("body"),
                            row.getBuffer("hash"),
                            row.getLong("position") == null
                                    ? OptionalLong.empty()
                                    : OptionalLong.of(row.getLong("position")))));
                    return facts;
                });
    }

    /** The sealed contents of a case by their ids. */
    public Future<Map<UUID, Buffer>> contents(CaseId id) {
        return reads.preparedQuery(CasebookSql.CONTENTS)
                .execute(Tuple.of(id.value()))
                .map(rows -> {
                    Map<UUID, Buffer> contents = new HashMap<>();
                    rows.forEach(row -> contents.put(row.getUUID("id"), row.getBuffer("sealed")));
                    return contents;
                });
    }

    private Future<List<StoredCase>> withClocks(RowSet<Row> rows) {
        if (rows.size() == 0) {
            return Future.succeededFuture(List.of());
        }
        List<UUID> ids = new ArrayList<>();
        rows.forEach(row -> ids.add(row.getUUID("id")));
        return reads.preparedQuery(CaseSql.CLOCKS)
                .execute(Tuple.of(ids.toArray(UUID[]::new)))
                .map(clockRows -> {
                    Map<CaseId, List<Clock>> clocks = ClockRows.read(clockRows);
                    List<StoredCase> cases = new ArrayList<>();
                    rows.forEach(row -> cases.add(
                            StoredCase.of(row, clocks.getOrDefault(new CaseId(row.getUUID("id")), List.of()))));
                    return cases;
                });
    }

    private static @Nullable String code(Optional<UnitCode> unit) {
        return unit.map(UnitCode::value).orElse(null);
    }

    /**
     * What is asked for; empty means any.
     *
     * @param holder in whose queue
     * @param takenBy the account that took it in
     * @param unit which unit has to do with it: holds it, has signed it or helps
     * @param sought by what the cases are looked for
     * @param after where the page before ended
     */
    public record CaseFilter(
            Optional<String> status,
            Optional<String> holder,
            Optional<String> unit,
            Optional<String> clock,
            Optional<String> takenBy,
            Area area,
            Span received,
            Sought sought,
            Optional<Cursor> after,
            int limit) {
        Tuple row(Optional<UnitCode> eyes) {
            return Tuple.tuple()
                    .addValue(code(eyes))
                    .addValue(status.orElse(null))
                    .addValue(holder.orElse(null))
                    .addValue(unit.orElse(null))
                    .addValue(area.district().orElse(null))
                    .addValue(area.township().orElse(null))
                    .addValue(area.matter().orElse(null))
                    .addValue(received.from().map(CaseWriting::utc).orElse(null))
                    .addValue(received.to().map(CaseWriting::utc).orElse(null))
                    .addValue(clock.orElse(null))
                    .addValue(takenBy.orElse(null))
                    .addValue(after.map(Cursor::bound).orElse(null))
                    .addValue(after.map(Cursor::id).orElse(null))
                    .addValue(limit)
                    .addValue(sought.words().orElse(null))
                    .addValue(sought.number().orElse(null))
                    .addValue(sought.caller().orElse(null));
        }
    }

    /**
     * What is looked for.
     *
     * @param words as {@link SearchWords#query} wrote them
     * @param number of one case
     * @param caller whose cases
     */
    public record Sought(Optional<String> words, Optional<String> number, Optional<UUID> caller) {
        /** Anything. */
        public static final Sought ANY = new Sought(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** What there is of one caller, whatever its state. */
    static CaseFilter of(UUID caller, int limit) {
        return new CaseFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Area(Optional.empty(), Optional.empty(), Optional.empty()),
                new Span(Optional.empty(), Optional.empty()),
                new Sought(Optional.empty(), Optional.empty(), Optional.of(caller)),
                Optional.empty(),
                limit);
    }

    /** Where, and about what. */
    public record Area(Optional<String> district, Optional<String> township, Optional<String> matter) {}

    /** From inclusive, to exclusive. */
    public record Span(Optional<Instant> from, Optional<Instant> to) {}
}
