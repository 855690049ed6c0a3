package org.jiesu.core.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Finds which of many phrases hold in a text, and the words that made them hold. Takes one pass of the {@link WordScan},
 * then a look at those phrases of which the rarest term was met.
 */
public final class PhraseIndex {
    private static final int[] NONE = {};

    private final WordScan scan;
    /** Of every phrase, for every term its alternatives as numbers of words. */
    private final int[][][] terms;
    /** Of every phrase, a bit for each term of which no word may occur. */
    private final int[] absent;
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
                letters += span.end() - span.start();
            }
            return letters;
        }
    }

    public PhraseIndex(List<Phrase> phrases) {
        Map<String, Integer> words = new LinkedHashMap<>();
        terms = new int[phrases.size()][][];
        absent = new int[phrases.size()];
        for (int phrase = 0; phrase < terms.length; phrase++) {
            List<Phrase.Term> written = phrases.get(phrase).terms();
            terms[phrase] = new int[written.size()][];
            for (int term = 0; term < written.size(); term++) {
                absent[phrase] |= written.get(term).absent() ? 1 << term : 0;
                terms[phrase][term] = written.get(term).alternatives().stream()
                        .mapToInt(word -> words.computeIfAbsent(word, unseen -> words.size()))
                        .toArray();
            }
        }
        anchored = anchors(words.size());
        scan = new WordScan(List.copyOf(words.keySet()));
    }

    private int[][] anchors(int words) {
        int[] uses = new int[words];
        for (int[][] phrase : terms) {
            Arrays.stream(phrase).flatMapToInt(Arrays::stream).forEach(word -> uses[word]++);
        }
        int[][] anchors = new int[words][];
        Arrays.fill(anchors, NONE);
        for (int phrase = 0; phrase < terms.length; phrase++) {
            for (int word : rarest(phrase, uses)) {
                anchors[word] = Arrays.copyOf(anchors[word], anchors[word].length + 1);
                anchors[word][anchors[word].length - 1] = phrase;
            }
        }
        return anchors;
    }

    /** The term, among those that must occur, whose words are used least: the fewest texts have any of them. */
    private int[] rarest(int phrase, int[] uses) {
        int[] rarest = NONE;
        int least = Integer.MAX_VALUE;
        for (int term = 0; term < terms[phrase].length; term++) {
            int sum = Arrays.stream(terms[phrase][term]).map(word -> uses[word]).sum();
            if (!absent(phrase, term) && sum < least) {
                least = sum;
                rarest = terms[phrase][term];
            }
        }
        return rarest;
    }

    private boolean absent(int phrase, int term) {
        return (absent[phrase] >> term & 1) != 0;
    }

    /** The phrases that hold, each once, in the order of the list given. */
    public List<Found> find(FoldedText text) {
        List<Found> found = new ArrayList<>();
        Occurring before = new Occurring();
        Occurring here = new Occurring();
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
        int[][] needed = terms[phrase];
        for (int term = 0; term < needed.length; term++) {
            if (occurs(needed[term], here, before) == absent(phrase, term)) {
                return false;
            }
        }
        return true;
    }

    private static boolean occurs(int[] words, Occurring here, Occurring before) {
        for (int word : words) {
            if (here.find(word) != Occurring.NOWHERE || (here != before && before.find(word) != Occurring.NOWHERE)) {
                return true;
            }
        }
        return false;
    }

    /** The longest word found for each term of a phrase that holds. */
    private List<Span> spans(int phrase, Occurring here, Occurring before) {
        List<Span> spans = new ArrayList<>(terms[phrase].length);
        for (int term = 0; term < terms[phrase].length; term++) {
            if (!absent(phrase, term)) {
                spans.add(longest(terms[phrase][term], here, before));
            }
        }
        return List.copyOf(spans);
    }

    private static Span longest(int[] words, Occurring here, Occurring before) {
        Span longest = null;
        for (int word : words) {
            int now = here.find(word);
            int at = now == Occurring.NOWHERE ? before.find(word) : now;
            Occurring where = now == Occurring.NOWHERE ? before : here;
            if (at != Occurring.NOWHERE && (longest == null || where.length(at) > longest.end() - longest.start())) {
                longest = where.span(at);
            }
        }
        return Objects.requireNonNull(longest);
    }
}
