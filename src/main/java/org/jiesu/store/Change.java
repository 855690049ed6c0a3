package org.jiesu.store;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiesu.core.casefile.Actor;
import org.jiesu.core.casefile.CaseFact;

/**
 * What a command adds to a case.
 *
 * @param facts in order, those about clocks included
 * @param contents the encrypted words that the facts point to
 * @param matter the matter a person settled on, where one did
 */
public record Change(Actor by, List<CaseFact> facts, List<SealedWords> contents, Optional<NamedMatter> matter) {
    public Change {
        facts = List.copyOf(facts);
        contents = List.copyOf(contents);
    }

    /** Encrypted words on their way into the table of contents. */
    public record SealedWords(UUID id, String kind, Buffer sealed) {}

    /** A matter by its code and by the name it has in the book that decided. */
    public record NamedMatter(String code, String name) {}
}
