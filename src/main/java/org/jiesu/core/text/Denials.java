package org.jiesu.core.text;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Leaves out what a caller says it is not, where he then says what it is: 不是投诉物业，是路灯不亮 speaks of a street light. A
 * denial alone leaves nothing out: 物业不是不修，是修不好, and 不是一天两天了, speak of what they name.
 */
public final class Denials {
    public static final Denials NONE = new Denials(List.of(), List.of(), Set.of());

    /** Whoever says more than so many characters in between has come to something else. */
    private static final int REACH = 24;

    private static final char LEFT_OUT = ',';

    private final List<String> denying;
    /** With which characters they begin: nearly every other place of a text is passed over by this alone. */
    private final String beginnings;

    private final List<String> meaning;
    private final Set<Character> asking;

    /**
     * All in folded spelling.
     *
     * @param denying words that deny what follows: 不是
     * @param meaning words that say, at the beginning of a part, what it is instead: 是, 我说的是
     * @param asking characters before a denying word with which it asks or stresses: 是不是, 这不是
     */
    public Denials(List<String> denying, List<String> meaning, Set<Character> asking) {
        this.denying = longestFirst(denying);
        this.beginnings =
                denying.stream().map(word -> word.substring(0, 1)).distinct().collect(Collectors.joining());
        this.meaning = longestFirst(meaning);
        this.asking = Set.copyOf(asking);
    }

    private static List<String> longestFirst(List<String> words) {
        return words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** The text without what it denies; the text itself where it denies nothing. Nothing changes its place. */
    public FoldedText meant(FoldedText text) {
        String words = text.words();
        StringBuilder meant = null;
        int at = 0;
        while (at < words.length()) {
            int from = at + denial(words, at);
            int to = from > at ? meant(words, from) : at;
            if (to > from) {
                meant = meant == null ? new StringBuilder(words) : meant;
                for (int denied = from; denied < to; denied++) {
                    meant.setCharAt(denied, LEFT_OUT);
                }
                at = to;
            } else {
                at++;
            }
        }
        return meant == null ? text : text.spelled(meant.toString());
    }

    /** How long the word is that denies there; 0 where none does. */
    private int denial(String words, int at) {
        if (beginnings.indexOf(words.charAt(at)) < 0) {
            return 0;
        }
        boolean asks = at > 0 && asking.contains(words.charAt(at - 1));
        return asks ? 0 : starts(denying, words, at).map(String::length).orElse(0);
    }

    /** Where it is said what it is instead; −1 where it is not. */
    private int meant(String words, int from) {
        for (int at = from + 1; at < Math.min(words.length(), from + REACH); at++) {
            char before = words.charAt(at - 1);
            if (FoldedText.endsSentence(before)) {
                return -1;
            }
            if (FoldedText.isComma(before) && starts(meaning, words, at).isPresent()) {
                return at - 1;
            }
            if (FoldedText.isComma(before) && starts(denying, words, at).isEmpty()) {
                return -1;
            }
        }
        return -1;
    }

    private static Optional<String> starts(List<String> said, String words, int at) {
        return said.stream().filter(word -> words.startsWith(word, at)).findFirst();
    }
}
