package org.jiesu.store;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jiesu.core.casefile.CaseFact;
import org.jiesu.core.casefile.ContentRef;
import org.jiesu.core.casefile.RecordedFact;
import org.jiesu.core.casefile.Verdict;

/**
 * A case as it was written a moment ago: the same that the tables hold, so that whoever opened it is answered without
 * reading it back.
 *
 * @param said its words in clear, by the ids of their contents
 */
public record Written(StoredCase stored, List<RecordedFact> facts, Map<UUID, String> said) {

    static Written of(NewCase.Begun intake, FactChain chain) {
        CaseFact.Received received = intake.received();
        Map<UUID, Buffer> contents = intake.change().contents().stream()
                .collect(Collectors.toMap(Change.SealedWords::id, Change.SealedWords::sealed));
        StoredCase.About about = new StoredCase.About(
                received.number().value(),
                received.intake().kind(),
                received.intake().channel(),
                received.place().district(),
                received.place().township(),
                received.place().village(),
                intake.change().matter());
        StoredCase.Sealed sealed = new StoredCase.Sealed(
                intake.moment().caller().wrappedKey(),
                piece(received.intake().text(), contents),
                piece(received.decision(), contents),
                received.intake().title().map(title -> piece(title, contents)),
                received.caller().details().map(details -> piece(details, contents)),
                received.caller().id());
        StoredCase stored = new StoredCase(chain.file(), about, sealed, intake.at(), intake.at());
        return new Written(stored, List.copyOf(chain.recorded()), intake.said());
    }

    private static StoredCase.Piece piece(ContentRef ref, Map<UUID, Buffer> contents) {
        return new StoredCase.Piece(
                ref.id(), Optional.ofNullable(contents.get(ref.id())).orElseThrow());
    }

    /** What the router said of it. */
    public Verdict verdict() {
        return ((CaseFact.Received) facts.get(0).fact()).verdict();
    }
}
