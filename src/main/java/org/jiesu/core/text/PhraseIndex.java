package org.jiesu.core.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds which of many phrases hold in a text, and the words that made them hold. Takes one pass of the {@link WordScan},
 * then a look at those phrases of which the rarest term was met.
 */
public final class PhraseIndex {
    private final WordScan scan;
    private final PhraseTerms terms;
    /** For every word, the phrases that can only hold where it, or another word of the same term, occurs. */
    private final int[][] anchored;

    /**
     * A phrase that holds.
     *
     * @param phrase its place in the list given
     * @param spans the words that made it hold, one a term, in folded spelling's positions
     * @param sameSentence false when its terms stand in two neighbouring sentences
     */
    public record Found(int phrase, List<Span> spans, boolean sameSentence) {
        /** Letters of the words found: the more were needed, the less likely it was by chance. */
        public int letters() {
            int letters = 0;
            for (Span span : spans) {
                letters += span.length();
            }
            return letters;
        }
    }

    public PhraseIndex(List<Phrase> phrases) {
        Map<String, Integer> words = new LinkedHashMap<>();
        terms = new PhraseTerms(phrases, words);
        List<String> numbered = List.copyOf(words.keySet());
        anchored = terms.anchors(numbered);
        scan = new WordScan(numbered);
    }

    /** The phrases that hold, each once, in the order of the list given. */
    public List<Found> find(FoldedText text) {
        List<Found> found = new ArrayList<>();
        Occurring before = null;
        Occurring free = null;
        for (Span sentence : text.sentences()) {
            Occurring here = free == null ? new Occurring(anchored.length) : free;
            read(text, sentence, here, found);
            if (before != null) {
                collect(here, here, before, found);
                collect(before, here, before, found);
            }
            free = before;
            before = here;
        }
        return found;
    }

    /** For each of the parts of a text, the phrases that hold in it taken alone. */
    public List<List<Found>> findApart(FoldedText text, List<Span> parts) {
        Occurring here = new Occurring(anchored.length);
        List<List<Found>> apart = new ArrayList<>();
        for (Span part : parts) {
            List<Found> found = new ArrayList<>();
            read(text, part, here, found);
            apart.add(found);
        }
        return apart;
    }

    private void read(FoldedText text, Span sentence, Occurring here, List<Found> found) {
        here.clear();
        scan.scan(text.words(), sentence.start(), sentence.end(), here);
        collect(here, here, here, found);
    }

    /** Looks at the phrases anchored in the words; {@code before} is the sentence itself when it is taken alone. */
    private void collect(Occurring words, Occurring here, Occurring before, List<Found> found) {
        boolean alone = here == before;
        for (int at = 0; at < words.size(); at++) {
            for (int phrase : anchored[words.word(at)]) {
                int place = place(phrase, found);
                boolean known = place < found.size() && found.get(place).phrase() == phrase;
                if ((alone || !known) && terms.hold(phrase, here, before)) {
                    Found one = new Found(phrase, terms.spans(phrase, here, before), alone);
                    if (known) {
                        found.set(place, one);
                    } else {
                        found.add(place, one);
                    }
                }
            }
        }
    }

    /** Where the phrase stands, or would stand, among those found: they are few. */
    private static int place(int phrase, List<Found> found) {
        int place = found.size();
        while (place > 0 && found.get(place - 1).phrase() >= phrase) {
            place--;
        }
        return place;
    }
}
