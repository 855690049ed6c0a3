package org.jiesu.store;

import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiesu.core.casefile.CaseFile;
import org.jiesu.core.casefile.CaseId;
import org.jiesu.core.casefile.RecordedFact;
import org.jiesu.json.Json;

/**
 * All that is stored of one case, as it lies there and not as it should be: nothing in it may be taken for granted.
 *
 * @param row empty if facts are there but no case
 * @param facts in the order of {@code seq}
 * @param contents sealed words by their ids
 */
public record CaseRecord(CaseId id, Optional<Row> row, List<Fact> facts, Map<UUID, Buffer> contents) {
    public CaseRecord {
        facts = List.copyOf(facts);
    }

    /**
     * The row of the case with its clocks.
     *
     * @param file empty if the row does not make a case
     * @param seq how many facts the case has, as the row says
     * @param head hash of the last fact, as the row says
     * @param wrappedKey the caller's key; empty once the caller is erased
     */
    public record Row(
            Optional<CaseFile> file,
            String number,
            UUID caller,
            int seq,
            Buffer head,
            Instant receivedAt,
            Instant changedAt,
            Buffer wrappedKey) {}

    /** A fact with the columns beside its bytes. */
    public record Fact(int seq, String kind, Instant at, Buffer body, Buffer hash) {
        /** What the bytes say; empty if they are not those of a fact. */
        public Optional<RecordedFact> read() {
            try {
                return Optional.of(FactReading.read(body.getBytes()));
            } catch (RuntimeException damaged) {
                return Optional.empty();
            }
        }

        /** Whether the columns say the same as the bytes. */
        public boolean agrees(RecordedFact told) {
            return kind.equals(Json.tree(body.getBytes()).get("kind").asText()) && at.equals(told.at());
        }
    }
}
