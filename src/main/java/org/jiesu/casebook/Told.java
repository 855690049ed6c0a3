package org.jiesu.casebook;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jiesu.core.casefile.CaseFact;
import org.jiesu.core.casefile.CaseFile;
import org.jiesu.core.casefile.ContentRef;
import org.jiesu.core.casefile.Correction;
import org.jiesu.core.casefile.RecordedFact;
import org.jiesu.core.casefile.RemarkFact;
import org.jiesu.json.Json;
import org.jiesu.store.Change;
import org.jiesu.store.StoredCase;
import org.jiesu.store.StoredFact;
import org.jiesu.store.Written;

/** What was said about one case: its facts together with the words they point to. */
final class Told {
    private final List<RecordedFact> facts;
    private final Map<UUID, Buffer> contents;
    private final Unsealing unsealing;

    private Told(Unsealing unsealing, Map<UUID, Buffer> contents, List<RecordedFact> facts) {
        this.facts = facts;
        this.contents = contents;
        this.unsealing = unsealing;
    }

    Told(List<StoredFact> facts, Map<UUID, Buffer> contents, Unsealing unsealing) {
        this(unsealing, contents, facts.stream().map(StoredFact::read).toList());
    }

    static Told of(Written written) {
        return new Told(Unsealing.heard(written.said()), Map.of(), written.facts());
    }

    /** Only what was said until that fact. */
    Told until(int seq) {
        return new Told(unsealing, contents, facts.subList(0, seq));
    }

    /** The case as it was right after that fact. */
    StoredCase stored(StoredCase now, int seq) {
        RecordedFact last = facts.get(seq - 1);
        if (now.file().seq() == seq) {
            return new StoredCase(now.file(), now.about(), now.sealed(), now.receivedAt(), last.at());
        }
        Told then = until(seq);
        CaseFact.Place place = then.place();
        StoredCase.About about = now.about();
        StoredCase.About before = new StoredCase.About(
                about.number(),
                about.kind(),
                about.channel(),
                place.district(),
                place.township(),
                place.village(),
                then.matter(now));
        return new StoredCase(CaseFile.told(then.facts), before, now.sealed(), now.receivedAt(), last.at());
    }

    /** Where the trouble is, by the last word on it. */
    CaseFact.Place place() {
        return corrections(Correction::place).orElseGet(() -> received().place());
    }

    /** When the trouble was, by the last word on it. */
    Optional<Instant> occurredAt() {
        return corrections(Correction::occurredAt).or(() -> received().intake().occurredAt());
    }

    private <T> Optional<T> corrections(Function<Correction, Optional<T>> what) {
        return facts.stream()
                .flatMap(recorded -> recorded.fact() instanceof RemarkFact.Corrected corrected
                        ? what.apply(corrected.correction()).stream()
                        : Stream.empty())
                .reduce((before, after) -> after);
    }

    /** The matter that was settled by then, else the one that the router had found. */
    private Optional<Change.NamedMatter> matter(StoredCase now) {
        Optional<String> settled = facts.stream()
                .flatMap(recorded -> matter(recorded.fact()).stream())
                .reduce((before, after) -> after);
        Optional<Change.NamedMatter> found = decision(now)
                .flatMap(decision -> Optional.ofNullable(decision.get("matter")))
                .filter(JsonNode::isObject)
                .map(matter -> new Change.NamedMatter(
                        matter.get("code").textValue(), matter.get("name").textValue()));
        return settled.isEmpty()
                ? found
                : Stream.concat(now.about().matter().stream(), found.stream())
                        .filter(matter -> matter.code().equals(settled.get()))
                        .findFirst()
                        .or(() -> settled.map(code -> new Change.NamedMatter(code, code)));
    }

    private static Optional<String> matter(CaseFact fact) {
        if (fact instanceof CaseFact.Dispatched dispatched) {
            return dispatched.assignment().matter();
        }
        if (fact instanceof CaseFact.Transferred transferred) {
            return transferred.assignment().matter();
        }
        return fact instanceof RemarkFact.Corrected corrected
                ? corrected.correction().matter()
                : Optional.empty();
    }

    private Optional<JsonNode> decision(StoredCase now) {
        return unsealing.words(now.sealed().decision()).map(words -> Json.tree(words.getBytes(StandardCharsets.UTF_8)));
    }

    Unsealing unsealing() {
        return unsealing;
    }

    CaseFact.Received received() {
        return (CaseFact.Received) facts.get(0).fact();
    }

    Optional<String> words(ContentRef ref) {
        return unsealing.words(ref.id(), contents.get(ref.id()));
    }

    /** What the caller left. */
    Optional<JsonNode> caller() {
        return received()
                .caller()
                .details()
                .flatMap(this::words)
                .map(words -> Json.tree(words.getBytes(StandardCharsets.UTF_8)));
    }

    List<RecordedFact> facts() {
        return facts;
    }
}
