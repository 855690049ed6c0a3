package org.jiesu.core.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds which of many phrases hold in a text, and the words that made them hold. */
public final class PhraseIndex {
    private final List<Phrase> phrases;
    private final WordScan scan;
    private final List<List<Use>> uses = new ArrayList<>();

    /** A word used as an alternative of the n-th term of a phrase. */
    private record Use(int phrase, int term, boolean absent) {}

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
            return spans.stream().mapToInt(span -> span.end() - span.start()).sum();
        }
    }

    public PhraseIndex(List<Phrase> phrases) {
        this.phrases = List.copyOf(phrases);
        Map<String, Integer> words = new LinkedHashMap<>();
        for (int phrase = 0; phrase < phrases.size(); phrase++) {
            List<Phrase.Term> terms = phrases.get(phrase).terms();
            for (int term = 0; term < terms.size(); term++) {
                register(words, phrase, term, terms.get(term));
            }
        }
        scan = new WordScan(List.copyOf(words.keySet()));
    }

    private void register(Map<String, Integer> words, int phrase, int number, Phrase.Term term) {
        for (String alternative : term.alternatives()) {
            int word = words.computeIfAbsent(alternative, unseen -> {
                uses.add(new ArrayList<>());
                return uses.size() - 1;
            });
            uses.get(word).add(new Use(phrase, number, term.absent()));
        }
    }

    /** The phrases that hold, each once, in the order of the list given. */
    public List<Found> find(FoldedText text) {
        TreeMap<Integer, Found> found = new TreeMap<>();
        Map<Integer, Span[]> before = Map.of();
        for (Span sentence : text.sentences()) {
            Map<Integer, Span[]> here = termsOf(text.words(), sentence);
            collect(here, true, found);
            collect(joined(before, here), false, found);
            before = here;
        }
        return List.copyOf(found.values());
    }

    private void collect(Map<Integer, Span[]> terms, boolean sameSentence, Map<Integer, Found> found) {
        terms.forEach((phrase, spans) -> {
            if (holds(phrase, spans)) {
                found.merge(phrase, new Found(phrase, needed(phrase, spans), sameSentence), PhraseIndex::surer);
            }
        });
    }

    private static Found surer(Found first, Found second) {
        return second.sameSentence() && !first.sameSentence() ? second : first;
    }

    private boolean holds(int phrase, Span[] spans) {
        List<Phrase.Term> terms = phrases.get(phrase).terms();
        for (int i = 0; i < spans.length; i++) {
            if (terms.get(i).absent() == (spans[i] != null)) {
                return false;
            }
        }
        return true;
    }

    private List<Span> needed(int phrase, Span[] spans) {
        List<Span> needed = new ArrayList<>();
        for (int i = 0; i < spans.length; i++) {
            if (!phrases.get(phrase).terms().get(i).absent()) {
                needed.add(spans[i]);
            }
        }
        return List.copyOf(needed);
    }

    /** For every phrase met in the sentence, the longest word found for each of its terms. */
    private Map<Integer, Span[]> termsOf(String words, Span sentence) {
        Map<Integer, Span[]> terms = new HashMap<>();
        scan.scan(words, sentence.start(), sentence.end(), (word, start, end) -> {
            for (Use use : uses.get(word)) {
                Span[] spans = terms.computeIfAbsent(
                        use.phrase(), met -> new Span[phrases.get(met).terms().size()]);
                Span known = spans[use.term()];
                if (known == null || known.end() - known.start() < end - start) {
                    spans[use.term()] = new Span(start, end);
                }
            }
        });
        return terms;
    }

    private static Map<Integer, Span[]> joined(Map<Integer, Span[]> first, Map<Integer, Span[]> second) {
        Map<Integer, Span[]> both = new HashMap<>();
        second.forEach((phrase, spans) -> {
            Span[] earlier = first.get(phrase);
            if (earlier != null) {
                Span[] either = spans.clone();
                for (int i = 0; i < either.length; i++) {
                    either[i] = either[i] == null ? earlier[i] : either[i];
                }
                both.put(phrase, either);
            }
        });
        return both;
    }
}
