package org.jiesu.core.duty;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jiesu.core.text.FoldedText;
import org.jiesu.core.text.Phrase;
import org.jiesu.core.text.PhraseIndex;

/** Reads the circumstances from a text. */
final class CircumstanceFinder {
    private record Said(String name, String value) {}

    private final List<Said> saidBy = new ArrayList<>();
    private final PhraseIndex phrases;

    CircumstanceFinder(List<Circumstance> circumstances) {
        List<Phrase> written = new ArrayList<>();
        for (Circumstance circumstance : circumstances) {
            for (Circumstance.Value value : circumstance.values()) {
                for (Phrase phrase : value.words()) {
                    written.add(phrase);
                    saidBy.add(new Said(circumstance.name(), value.value()));
                }
            }
        }
        phrases = new PhraseIndex(written);
    }

    /**
     * What the text says, and what was answered; an answer counts more than words.
     *
     * @param answers values by the name of the circumstance
     */
    Circumstances find(FoldedText text, Map<String, String> answers) {
        Map<String, Set<String>> told = new LinkedHashMap<>();
        for (PhraseIndex.Found found : phrases.find(text)) {
            if (found.sameSentence()) {
                Said said = saidBy.get(found.phrase());
                told.computeIfAbsent(said.name(), unseen -> new TreeSet<>()).add(said.value());
            }
        }
        answers.forEach((name, value) -> told.put(name, Set.of(value)));
        return new Circumstances(told, answers.keySet());
    }
}
