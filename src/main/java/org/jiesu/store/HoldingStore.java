package org.jiesu.store;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** All that is held of one caller, its words still sealed. */
public final class HoldingStore {
    private final Pool reads;

    public HoldingStore(Pool reads) {
        this.reads = reads;
    }

    /** A case of the caller with every content of it. */
    public record HeldCase(UUID id, About about, Instant receivedAt, Instant changedAt, List<Content> contents) {}

    /** What stands in clear. */
    public record About(
            String number,
            String kind,
            String channel,
            String status,
            Optional<String> district,
            Optional<String> township,
            Optional<String> village,
            Optional<String> matter) {}

    /** Sealed words. */
    public record Content(String kind, Instant at, StoredCase.Piece sealed) {}

    /** The caller's wrapped key; empty once it is erased. */
    public Future<Optional<Buffer>> key(UUID caller) {
        return reads.preparedQuery(HoldingSql.KEY)
                .execute(Tuple.of(caller))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.ofNullable(rows.iterator().next().getBuffer("wrapped_key")));
    }

    /** The next cases in the order of their intake. */
    public Future<List<HeldCase>> cases(UUID caller, Optional<UUID> after, int atMost) {
        return reads.preparedQuery(HoldingSql.CASES)
                .execute(Tuple.of(caller, after.orElse(null), atMost))
                .compose(rows -> {
                    List<Row> cases =
                            StreamSupport.stream(rows.spliterator(), false).toList();
                    UUID[] ids = cases.stream().map(row -> row.getUUID("id")).toArray(UUID[]::new);
                    return contents(ids).map(contents -> cases.stream()
                            .map(row -> held(row, contents.getOrDefault(row.getUUID("id"), List.of())))
                            .toList());
                });
    }

    private Future<Map<UUID, List<Content>>> contents(UUID[] cases) {
        return reads.preparedQuery(HoldingSql.CONTENTS).execute(Tuple.of(cases)).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .collect(Collectors.groupingBy(
                        row -> row.getUUID("case_id"),
                        Collectors.mapping(HoldingStore::content, Collectors.toList()))));
    }

    private static Content content(Row row) {
        return new Content(
                row.getString("kind"),
                CaseRows.instant(row, "at"),
                new StoredCase.Piece(row.getUUID("id"), row.getBuffer("sealed")));
    }

    private static HeldCase held(Row row, List<Content> contents) {
        About about = new About(
                row.getString("number"),
                row.getString("kind"),
                row.getString("channel"),
                row.getString("status"),
                Optional.ofNullable(row.getString("district")),
                Optional.ofNullable(row.getString("township")),
                Optional.ofNullable(row.getString("village")),
                Optional.ofNullable(row.getString("matter_name")));
        return new HeldCase(
                row.getUUID("id"),
                about,
                CaseRows.instant(row, "received_at"),
                CaseRows.instant(row, "changed_at"),
                contents);
    }
}
