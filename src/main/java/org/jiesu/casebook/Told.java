package org.jiesu.casebook;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiesu.core.casefile.CaseFact;
import org.jiesu.core.casefile.ContentRef;
import org.jiesu.core.casefile.RecordedFact;
import org.jiesu.json.Json;
import org.jiesu.store.StoredFact;
import org.jspecify.annotations.Nullable;

/** What was said about one case: its facts together with the words they point to. */
final class Told {
    private final List<RecordedFact> facts;
    private final Map<UUID, Buffer> contents;
    private final Unsealing unsealing;

    Told(List<StoredFact> facts, Map<UUID, Buffer> contents, Unsealing unsealing) {
        this.facts = facts.stream().map(StoredFact::read).toList();
        this.contents = contents;
        this.unsealing = unsealing;
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

    CaseView.CallerView caller() {
        CaseFact.Caller caller = received().caller();
        Optional<JsonNode> details =
                caller.details().flatMap(this::words).map(words -> Json.tree(words.getBytes(StandardCharsets.UTF_8)));
        return new CaseView.CallerView(
                Masked.name(details.flatMap(node -> text(node, "name"))).orElse(null),
                Masked.phone(details.flatMap(node -> text(node, "phone"))).orElse(null),
                caller.anonymous());
    }

    List<CaseView.Note> notes(UnitNames names) {
        List<CaseView.Note> notes = new ArrayList<>();
        for (RecordedFact recorded : facts) {
            if (recorded.fact() instanceof CaseFact.Contacted contacted) {
                notes.add(note("contact", recorded, names, contacted.note(), contacted.reached(), null));
            } else if (recorded.fact() instanceof CaseFact.Replied replied) {
                String kind = replied.closingKind().official();
                notes.add(note("reply", recorded, names, replied.text(), null, kind));
            } else if (recorded.fact() instanceof CaseFact.Dispatched dispatched) {
                dispatched
                        .assignment()
                        .words()
                        .ifPresent(words -> notes.add(note("dispatch", recorded, names, words, null, null)));
            }
        }
        return notes;
    }

    private CaseView.Note note(
            String kind,
            RecordedFact recorded,
            UnitNames names,
            ContentRef words,
            @Nullable Boolean reached,
            @Nullable String closing) {
        return new CaseView.Note(
                kind,
                recorded.at(),
                recorded.by().unit().map(names::of).map(UnitView::unit).orElse(null),
                recorded.by().post(),
                words(words).orElse(null),
                reached,
                closing);
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.ofNullable(node.get(field)).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }
}
