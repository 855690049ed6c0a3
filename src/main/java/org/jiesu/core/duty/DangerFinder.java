package org.jiesu.core.duty;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiesu.core.text.FoldedText;
import org.jiesu.core.text.Phrase;
import org.jiesu.core.text.PhraseIndex;
import org.jiesu.core.text.Span;

/** Finds the signs that someone may come to harm now. */
final class DangerFinder {
    private final List<Signals.Danger> dangerOf = new ArrayList<>();
    private final PhraseIndex phrases;

    /**
     * What was found.
     *
     * @param why the signs, in the order of the book; empty when there is none
     * @param urgency what the most urgent of them asks for
     * @param transfer all numbers to call, with the advice of the first sign
     */
    record Danger(Optional<String> why, Optional<Urgency> urgency, Optional<Transfer> transfer, List<Span> spans) {}

    DangerFinder(List<Signals.Danger> dangers) {
        List<Phrase> written = new ArrayList<>();
        for (Signals.Danger danger : dangers) {
            for (Phrase phrase : danger.words()) {
                written.add(phrase);
                dangerOf.add(danger);
            }
        }
        phrases = new PhraseIndex(written);
    }

    Danger find(FoldedText text) {
        Set<String> whys = new LinkedHashSet<>();
        Set<String> numbers = new LinkedHashSet<>();
        List<Span> spans = new ArrayList<>();
        Optional<String> advice = Optional.empty();
        Optional<Urgency> urgency = Optional.empty();
        for (PhraseIndex.Found found : phrases.find(text)) {
            if (found.sameSentence()) {
                Signals.Danger danger = dangerOf.get(found.phrase());
                whys.add(danger.sign());
                numbers.addAll(danger.transfer().to());
                spans.addAll(found.spans());
                advice = advice.or(() -> Optional.of(danger.transfer().advice()));
                urgency = urgency.filter(known -> !danger.raises().moreUrgentThan(known))
                        .or(() -> Optional.of(danger.raises()));
            }
        }
        Optional<String> why = whys.isEmpty() ? Optional.empty() : Optional.of(String.join("，", whys));
        Optional<Transfer> transfer = advice.map(words -> new Transfer(List.copyOf(numbers), words));
        return new Danger(why, urgency, transfer, spans);
    }
}
