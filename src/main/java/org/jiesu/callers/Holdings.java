package org.jiesu.callers;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiesu.core.casefile.Actor;
import org.jiesu.crypto.CallerKey;
import org.jiesu.crypto.CallerKeys;
import org.jiesu.crypto.ContentCipher;
import org.jiesu.json.Json;
import org.jiesu.store.AuditAction;
import org.jiesu.store.AuditEntry;
import org.jiesu.store.AuditStore;
import org.jiesu.store.HoldingStore;

/** 查阅、复制: all that is held of one caller, in the clear, for a stated purpose and into the audit. */
public final class Holdings {
    private static final int CASES_AT_ONCE = 100;
    private static final int SEEN_AT_MOST = 1000;

    private final HoldingStore store;
    private final AuditStore audit;
    private final CallerKeys keys;
    private final CallerFlags flags;

    public Holdings(HoldingStore store, AuditStore audit, CallerKeys keys, CallerFlags flags) {
        this.store = store;
        this.audit = audit;
        this.keys = keys;
        this.flags = flags;
    }

    /**
     * What is held.
     *
     * @param erased then there are no words
     * @param seen who looked at or changed what, from the audit, the newest first
     * @param flag what stands against the number, if anything does
     * @param next the last case of this page; empty at the end
     */
    public record Held(
            UUID caller,
            boolean erased,
            List<HeldCase> cases,
            List<Seen> seen,
            Optional<CallerFlags.Standing> flag,
            Optional<UUID> next) {}

    /** A case with its words. */
    public record HeldCase(
            UUID id, HoldingStore.About about, Instant receivedAt, Instant changedAt, List<Content> contents) {}

    /** Words of a case by their kind; JSON where they are no text. */
    public record Content(String kind, Instant at, JsonNode words) {}

    /** An entry of the audit about this caller. */
    public record Seen(Instant at, Optional<String> number, JsonNode entry) {}

    /** Writes the audit first, then brings what is held, from after a case on. */
    public Future<Held> export(UUID caller, Optional<UUID> after, String purpose, Actor by) {
        AuditEntry entry = new AuditEntry(
                by, AuditAction.CALLER_EXPORTED, AuditEntry.About.caller(caller), Map.of("purpose", purpose));
        return audit.write(entry)
                .compose(written -> store.key(caller))
                .map(wrapped -> wrapped.map(Buffer::getBytes).map(keys::unwrap))
                .compose(key -> store.cases(caller, after, CASES_AT_ONCE).compose(cases -> held(caller, key, cases)));
    }

    private Future<Held> held(UUID caller, Optional<CallerKey> key, List<HoldingStore.HeldCase> cases) {
        List<HeldCase> opened = cases.stream().map(one -> opened(one, key)).toList();
        Optional<UUID> next = cases.size() < CASES_AT_ONCE
                ? Optional.empty()
                : Optional.of(cases.get(cases.size() - 1).id());
        return seen(caller).compose(seen -> flags.standing(phone(opened))
                .map(flag -> new Held(caller, key.isEmpty(), opened, seen, flag, next)));
    }

    private static HeldCase opened(HoldingStore.HeldCase one, Optional<CallerKey> key) {
        List<Content> contents = key.isEmpty()
                ? List.of()
                : one.contents().stream()
                        .map(content -> new Content(content.kind(), content.at(), words(key.get(), content)))
                        .toList();
        return new HeldCase(one.id(), one.about(), one.receivedAt(), one.changedAt(), contents);
    }

    /** What was sealed as JSON is shown as such. */
    private static JsonNode words(CallerKey key, HoldingStore.Content content) {
        String words = ContentCipher.open(
                key, content.sealed().id(), content.sealed().bytes().getBytes());
        return switch (content.kind()) {
            case "caller", "decision", "position" -> Json.tree(words.getBytes(StandardCharsets.UTF_8));
            default -> Json.MAPPER.getNodeFactory().textNode(words);
        };
    }

    private static Optional<String> phone(List<HeldCase> cases) {
        return cases.stream()
                .flatMap(one -> one.contents().stream())
                .filter(content -> content.kind().equals("caller"))
                .map(content -> content.words().path("phone"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .findFirst();
    }

    private Future<List<Seen>> seen(UUID caller) {
        AuditStore.Filter about = new AuditStore.Filter(
                Optional.empty(),
                Optional.empty(),
                Optional.of(caller),
                Optional.empty(),
                Optional.empty(),
                SEEN_AT_MOST);
        return audit.list(about).map(lines -> lines.stream()
                .map(line -> new Seen(line.at(), line.number(), line.body()))
                .toList());
    }
}
