package org.jiesu.store;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jiesu.crypto.FactHash;
import org.jiesu.json.Json;

/** An entry of the audit as it is stored: its columns, and the bytes that were hashed. */
public record AuditRecord(long seq, Columns columns, Buffer body, Buffer hash) {
    /** What stands beside the bytes, for finding. */
    public record Columns(
            Instant at,
            String account,
            String action,
            Optional<UUID> caseId,
            Optional<UUID> callerId,
            Optional<String> subject) {}

    static AuditRecord of(Row row) {
        Columns columns = new Columns(
                CaseRows.instant(row, "at"),
                row.getString("account"),
                row.getString("action"),
                Optional.ofNullable(row.getUUID("case_id")),
                Optional.ofNullable(row.getUUID("caller_id")),
                Optional.ofNullable(row.getString("subject")));
        return new AuditRecord(row.getLong("seq"), columns, row.getBuffer("body"), row.getBuffer("hash"));
    }

    /** Whether its hash follows from its bytes and the entry before. */
    public boolean follows(Buffer previous) {
        return hash.equals(Buffer.buffer(FactHash.of(previous.getBytes(), body.getBytes())));
    }

    /** Whether the columns say what the bytes say. */
    public boolean agrees() {
        JsonNode told = Json.tree(body.getBytes());
        return told.path("seq").longValue() == seq
                && columns.at().toString().equals(told.path("at").textValue())
                && columns.account().equals(told.path("account").textValue())
                && columns.action().equals(told.path("action").textValue())
                && Objects.equals(
                        columns.caseId().map(UUID::toString).orElse(null),
                        told.path("case").textValue())
                && Objects.equals(
                        columns.callerId().map(UUID::toString).orElse(null),
                        told.path("caller").textValue())
                && Objects.equals(
                        columns.subject().orElse(null), told.path("subject").textValue());
    }
}
