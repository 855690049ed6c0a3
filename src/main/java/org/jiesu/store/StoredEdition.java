package org.jiesu.store;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jiesu.json.Json;

/**
 * One entry of a duty book into the database.
 *
 * @param number counts the entries
 * @param version hash of its files
 * @param compared whether all open cases have been compared with it
 */
public record StoredEdition(
        int number, String version, State state, String note, Acts acts, Optional<Check> check, boolean compared) {
    /** Where it stands in its life. */
    public enum State {
        DRAFT,
        CHECKED,
        PUBLISHED,
        SUPERSEDED,
        DISCARDED;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State ofWire(String wire) {
            return Arrays.stream(values())
                    .filter(state -> state.wire().equals(wire))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no such state: " + wire));
        }

        /** Whether it was in force at some time, so that everybody may read it. */
        public boolean isPublic() {
            return this == PUBLISHED || this == SUPERSEDED;
        }
    }

    /** An act of an account. */
    public record Act(String by, Instant at) {
        static Optional<Act> of(Row row, String what) {
            return Optional.ofNullable(row.getString(what + "_by"))
                    .map(by -> new Act(by, CaseRows.instant(row, what + "_at")));
        }
    }

    /** Who did what to it; {@code ended} when another took its place or it was discarded. */
    public record Acts(Act entered, Optional<Act> published, Optional<Act> ended) {}

    /**
     * What its last check found.
     *
     * @param against the version that was published then
     */
    public record Check(Act act, String against, JsonNode report) {}

    static StoredEdition of(Row row) {
        Optional<Check> check = Act.of(row, "checked")
                .map(act -> new Check(
                        act,
                        row.getString("checked_against"),
                        Json.tree(row.getJsonObject("report").toBuffer().getBytes())));
        return new StoredEdition(
                row.getInteger("number"),
                row.getString("version"),
                State.ofWire(row.getString("state")),
                row.getString("note"),
                new Acts(Act.of(row, "entered").orElseThrow(), Act.of(row, "published"), Act.of(row, "ended")),
                check,
                row.getOffsetDateTime("compared_at") != null);
    }
}
