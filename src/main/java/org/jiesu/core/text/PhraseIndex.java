package org.jiesu.core.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds which of many phrases hold in a text, and the words that made them hold. */
public final class PhraseIndex {
    private final List<Phrase> phrases;
    private final WordScan scan;
    /** For every term of every phrase, its alternatives as numbers of words. */
    private final List<List<int[]>> terms = new ArrayList<>();
    /** For every word, the phrases that can only hold where it, or another word of the same term, occurs. */
    private final List<List<Integer>> anchored = new ArrayList<>();

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
        int[] uses = countUses(words);
        for (int word = 0; word < words.size(); word++) {
            anchored.add(new ArrayList<>());
        }
        for (int phrase = 0; phrase < phrases.size(); phrase++) {
            for (int word : rarest(phrase, uses)) {
                anchored.get(word).add(phrase);
            }
        }
        scan = new WordScan(List.copyOf(words.keySet()));
    }

    /** Numbers the words, writes down every term by these numbers, and counts in how many terms each word stands. */
    private int[] countUses(Map<String, Integer> words) {
        for (Phrase phrase : phrases) {
            List<int[]> numbered = new ArrayList<>();
            for (Phrase.Term term : phrase.terms()) {
                numbered.add(term.alternatives().stream()
                        .mapToInt(word -> words.computeIfAbsent(word, unseen -> words.size()))
                        .toArray());
            }
            terms.add(numbered);
        }
        int[] uses = new int[words.size()];
        terms.forEach(numbered -> numbered.forEach(term -> Arrays.stream(term).forEach(word -> uses[word]++)));
        return uses;
    }

    /** The term, among those that must occur, whose words are used least: the fewest texts have any of them. */
    private int[] rarest(int phrase, int[] uses) {
        int[] rarest = {};
        int least = Integer.MAX_VALUE;
        for (int term = 0; term < terms.get(phrase).size(); term++) {
            int[] words = terms.get(phrase).get(term);
            int sum = Arrays.stream(words).map(word -> uses[word]).sum();
            if (!absent(phrase, term) && sum < least) {
                least = sum;
                rarest = words;
            }
        }
        return rarest;
    }

    private boolean absent(int phrase, int term) {
        return phrases.get(phrase).terms().get(term).absent();
    }

    /** The phrases that hold, each once, in the order of the list given. */
    public List<Found> find(FoldedText text) {
        TreeMap<Integer, Found> found = new TreeMap<>();
        Occurring before = new Occurring(anchored.size());
        Occurring here = new Occurring(anchored.size());
        for (Span sentence : text.sentences()) {
            here.read(scan, text.words(), sentence);
            collect(here.words, here, here, found);
            if (!before.words.isEmpty()) {
                collect(here.words, here, before, found);
                collect(before.words, here, before, found);
            }
            Occurring read = here;
            here = before;
            before = read;
        }
        return List.copyOf(found.values());
    }

    /** Where each word occurs first in one sentence; used again for the sentence after the next. */
    private static final class Occurring {
        private final Span[] spans;
        private final List<Integer> words = new ArrayList<>();

        Occurring(int known) {
            spans = new Span[known];
        }

        void read(WordScan scan, String text, Span sentence) {
            words.forEach(word -> spans[word] = null);
            words.clear();
            scan.scan(text, sentence.start(), sentence.end(), (word, start, end) -> {
                if (spans[word] == null) {
                    spans[word] = new Span(start, end);
                    words.add(word);
                }
            });
        }
    }

    /** Looks at the phrases anchored in the words; {@code before} is the sentence itself when it is taken alone. */
    private void collect(List<Integer> words, Occurring here, Occurring before, Map<Integer, Found> found) {
        boolean alone = here == before;
        for (int word : words) {
            for (int phrase : anchored.get(word)) {
                if (alone || !found.containsKey(phrase)) {
                    spans(phrase, here, before).ifPresent(spans -> found.put(phrase, new Found(phrase, spans, alone)));
                }
            }
        }
    }

    /** The longest word found for each term, where the phrase holds. */
    private Optional<List<Span>> spans(int phrase, Occurring here, Occurring before) {
        List<Span> spans = new ArrayList<>();
        for (int term = 0; term < terms.get(phrase).size(); term++) {
            Span longest = null;
            for (int word : terms.get(phrase).get(term)) {
                Span span = here.spans[word] == null ? before.spans[word] : here.spans[word];
                if (span != null && (longest == null || span.end() - span.start() > longest.end() - longest.start())) {
                    longest = span;
                }
            }
            if ((longest != null) == absent(phrase, term)) {
                return Optional.empty();
            }
            if (longest != null) {
                spans.add(longest);
            }
        }
        return Optional.of(List.copyOf(spans));
    }
}
