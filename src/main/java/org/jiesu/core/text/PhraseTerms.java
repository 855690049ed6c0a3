package org.jiesu.core.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** The terms of many phrases, whose words have become numbers. */
final class PhraseTerms {
    /** A word of one letter more stands in so many times fewer texts, by and large. */
    private static final double RARER_BY_A_LETTER = 10;

    private static final int[] NONE = {};

    /**
     * Of every phrase, one behind the other in one array, its terms: how many words each has, negative where none of them
     * may occur, and the words; 0 after the last. Memory is read from front to back.
     */
    private final int[] terms;
    /** Where the terms of each phrase begin. */
    private final int[] starts;

    /** Numbers the words in the order in which they come. */
    PhraseTerms(List<Phrase> phrases, Map<String, Integer> words) {
        IntStream.Builder written = IntStream.builder();
        starts = new int[phrases.size()];
        int end = 0;
        for (int phrase = 0; phrase < starts.length; phrase++) {
            starts[phrase] = end;
            for (Phrase.Term term : phrases.get(phrase).terms()) {
                int many = term.alternatives().size();
                written.add(term.absent() ? -many : many);
                term.alternatives().forEach(word -> written.add(words.computeIfAbsent(word, unseen -> words.size())));
                end += many + 1;
            }
            written.add(0);
            end++;
        }
        terms = written.build().toArray();
    }

    /** For every word, the phrases that can only hold where it, or another word of the same term, occurs. */
    int[][] anchors(List<String> words) {
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

    /** Whether a phrase holds in two sentences taken together, or in one given twice. */
    boolean hold(int phrase, Occurring here, Occurring before) {
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
    List<Span> spans(int phrase, Occurring here, Occurring before) {
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
