package org.jiesu.core.duty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiesu.core.text.FoldedText;
import org.jiesu.core.text.Phrase;
import org.jiesu.core.text.PhraseIndex;

/** Finds whom a text accuses of misconduct, whatever matter it is about. */
final class AccusationFinder {
    private final List<Accused> accusedBy = new ArrayList<>();
    private final PhraseIndex phrases;

    AccusationFinder(List<Signals.Accusation> accusations) {
        List<Phrase> written = new ArrayList<>();
        for (Signals.Accusation accusation : accusations) {
            for (Phrase phrase : accusation.words()) {
                written.add(phrase);
                accusedBy.add(accusation.accused());
            }
        }
        phrases = new PhraseIndex(written);
    }

    /** The first of the book's order; words that accuse stand in one sentence. */
    Optional<Accused> find(FoldedText text) {
        return phrases.find(text).stream()
                .filter(PhraseIndex.Found::sameSentence)
                .map(found -> accusedBy.get(found.phrase()))
                .findFirst();
    }
}
