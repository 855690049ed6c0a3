package org.jiesu.core.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Finds which of many phrases hold in a text, and the words that made them hold. Takes one pass of the {@link WordScan},
 * then a look at those phrases of which the rarest term was met.
 */
public final class PhraseIndex {
    /** A word of one letter more stands in so many times fewer texts, by and large. */
    private static final double RARER_BY_A_LETTER = 10;

    private static final int[] NONE = {};

    private final WordScan scan;
    /**
     * Of every phrase, one behind the other in one array, its terms: how many words each has, negative where none of them
     * may occur, and the words by their numbers; 0 after the last. Memory is read from front to back.
     */
    private final int[] terms;
    /** Where the terms of each phrase begin. */
    private final int[] starts;
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
        IntStream.Builder written = IntStream.builder();
        starts = new int[phrases.size()];
        int end = 0;
        for (int phrase = 0; phrase < starts.length; phrase++) {
            starts[phrase] = end;
            for (Phrase.Term term : phrases.get(phrase).terms()) {
                int many = term.alternatives().size();
                written.add(term.absent() ? -many : many);
                term.alternatives()
                        .forEach(word -> written.add(words.computeIfAbsent(word, unseen -> words.size())));
                end += many + 1;
            }
            written.add(0);
            end++;
        }
        terms = written.build().toArray();
        List<String> numbered = List.copyOf(words.keySet());
        anchored = anchors(numbered);
        scan = new WordScan(numbered);
    }

    private int[][] anchors(List<String> words) {
        double[] commonness = commonness(words);
        int[][] anchors = new int[words.size()][];
        Arrays.fill(anchors, NONE);
        for (int phrase = 0; phrase < starts.length; phrase++) {
            int term = rarest(phrase, commonness);
            for (int i = term + 1; i <= term + terms[term]; i++) {
                int[] before = anchors[terms[i]];
                anchors[terms[i]] = Arrays.copyOf(before, before.length + 1);
                anchors[terms[i]][before.length] = phrase;
            }
        }
        return anchors;
    }

    /** In how many texts each word will stand, as one can tell: the more phrases use it, and the shorter it is. */
    private double[] commonness(List<String> words) {
        double[] commonness = new double[words.size()];
        for (int start : starts) {
            for (int term = start; terms[term] != 0; term += Math.abs(terms[term]) + 1) {
                for (int at = term + 1; at <= term + Math.abs(terms[term]); at++) {
                    commonness[terms[at]] +=
                            Math.pow(RARER_BY_A_LETTER, -words.get(terms[at]).length());
                }
            }
        }
        return commonness;
    }

    /** The term, among those that must occur, of which the fewest texts will have any word. */
    private int rarest(int phrase, double[] commonness) {
        int rarest = starts[phrase];
        double least = Double.MAX_VALUE;
        for (int term = starts[phrase]; terms[term] != 0; term += Math.abs(terms[term]) + 1) {
            double sum = IntStream.rangeClosed(term + 1, term + terms[term])
                    .mapToDouble(at -> commonness[terms[at]])
                    .sum();
            if (terms[term] > 0 && sum < least) {
                least = sum;
                rarest = term;
            }
        }
        return rarest;
    }

    /** The phrases that hold, each once, in the order of the list given. */
    public List<Found> find(FoldedText text) {
        List<Found> found = new ArrayList<>();
        Occurring before = new Occurring(anchored.length);
        Occurring here = new Occurring(anchored.length);
        for (Span sentence : text.sentences()) {
            here.clear();
            scan.scan(text.words(), sentence.start(), sentence.end(), here);
            collect(here, here, here, found);
            if (before.size() > 0) {
                collect(here, here, before, found);
                collect(before, here, before, found);
            }
            Occurring read = here;
            here = before;
            before = read;
        }
        return found;
    }

    /** Looks at the phrases anchored in the words; {@code before} is the sentence itself when it is taken alone. */
    private void collect(Occurring words, Occurring here, Occurring before, List<Found> found) {
        boolean alone = here == before;
        for (int at = 0; at < words.size(); at++) {
            for (int phrase : anchored[words.word(at)]) {
                int place = place(phrase, found);
                boolean known = place < found.size() && found.get(place).phrase() == phrase;
                if ((alone || !known) && holds(phrase, here, before)) {
                    Found one = new Found(phrase, spans(phrase, here, before), alone);
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

    private boolean holds(int phrase, Occurring here, Occurring before) {
        int term = starts[phrase];
        while (terms[term] != 0) {
            int end = term + 1 + Math.abs(terms[term]);
            int at = term + 1;
            while (at < end && !here.occurs(terms[at]) && !before.occurs(terms[at])) {
                at++;
            }
            if ((at == end) == (terms[term] > 0)) {
                return false;
            }
            term = end;
        }
        return true;
    }

    /** The longest word found for each term of a phrase that holds. */
    private List<Span> spans(int phrase, Occurring here, Occurring before) {
        List<Span> spans = new ArrayList<>();
        int term = starts[phrase];
        while (terms[term] != 0) {
            int end = term + 1 + Math.abs(terms[term]);
            if (terms[term] > 0) {
                spans.add(longest(term + 1, end, here, before));
            }
            term = end;
        }
        return List.copyOf(spans);
    }

    private Span longest(int from, int to, Occurring here, Occurring before) {
        Span longest = null;
        for (int at = from; at < to; at++) {
            int word = terms[at];
            if (here.occurs(word) || before.occurs(word)) {
                Span span = (here.occurs(word) ? here : before).span(word);
                if (longest == null || span.length() > longest.length()) {
                    longest = span;
                }
            }
        }
        return Objects.requireNonNull(longest);
    }
}
