package org.jiesu.store;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.sqlclient.Row;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jiesu.json.Json;

/**
 * One model, without its bytes.
 *
 * @param number counts the models
 * @param substance empty while it is learned, and if that failed
 * @param failure why it could not be learned, in words for a person
 * @param evaluation the newest
 * @param turns into use and out of it, the oldest first
 */
public record StoredModel(
        int number,
        State state,
        Source source,
        Begun begun,
        Optional<Substance> substance,
        Optional<String> failure,
        Optional<Evaluation> evaluation,
        List<Turn> turns) {
    /** Where it stands in its life. */
    public enum State {
        LEARNING,
        DRAFT,
        ACTIVE,
        RETIRED,
        FAILED;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What it learned from: confirmed owners of cases, labelled texts, or what nobody here knows. */
    public enum Source {
        CASES,
        TEXTS,
        MODEL;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Who began it, and why. */
    public record Begun(String by, Instant at, String note) {}

    /**
     * What was learned.
     *
     * @param fingerprint SHA-256 of labels and texts; empty where it learned elsewhere
     * @param texts how many they were; empty where it learned elsewhere
     * @param bytes how large it is
     */
    public record Substance(
            Instant at, Optional<String> fingerprint, Optional<Integer> texts, List<String> labels, int bytes) {}

    /** How it was evaluated. */
    public enum Kind {
        /** On the texts it learned from, each answered by one that learned from the others. */
        FOLDS,
        /** It was asked itself about texts that it did not learn from. */
        ASKED;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What an evaluation found.
     *
     * @param fingerprint of the texts
     */
    public record Evaluation(Kind kind, String by, Instant at, String fingerprint, JsonNode figures) {}

    /** Into use or out of it. */
    public record Turn(String turn, String by, Instant at, Optional<String> reason) {}

    /** Whether it may be taken into use, if it does well. */
    public boolean isReady() {
        return state == State.DRAFT || state == State.RETIRED;
    }

    static StoredModel of(Row row) {
        return new StoredModel(
                row.getInteger("number"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                Source.valueOf(row.getString("source").toUpperCase(Locale.ROOT)),
                new Begun(row.getString("begun_by"), CaseRows.instant(row, "begun_at"), row.getString("note")),
                substance(row),
                Optional.ofNullable(row.getString("failure")),
                evaluation(row),
                turns(row));
    }

    private static Optional<Substance> substance(Row row) {
        return Optional.ofNullable(row.getArrayOfStrings("labels"))
                .map(labels -> new Substance(
                        CaseRows.instant(row, "learned_at"),
                        Optional.ofNullable(row.getString("fingerprint")),
                        Optional.ofNullable(row.getInteger("texts")),
                        Arrays.asList(labels),
                        row.getInteger("size")));
    }

    private static Optional<Evaluation> evaluation(Row row) {
        return Optional.ofNullable(row.getString("evaluation"))
                .map(kind -> new Evaluation(
                        Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                        row.getString("evaluated_by"),
                        CaseRows.instant(row, "evaluated_at"),
                        row.getString("evaluated_on"),
                        Json.tree(row.getString("figures").getBytes(StandardCharsets.UTF_8))));
    }

    private static List<Turn> turns(Row row) {
        List<Turn> turns = new ArrayList<>();
        Optional.ofNullable(row.getString("turns"))
                .map(text -> Json.tree(text.getBytes(StandardCharsets.UTF_8)))
                .ifPresent(all -> all.forEach(one -> turns.add(new Turn(
                        one.get("turn").textValue(),
                        one.get("by").textValue(),
                        OffsetDateTime.parse(one.get("at").textValue()).toInstant(),
                        Optional.ofNullable(one.get("reason").textValue())))));
        return turns;
    }
}
