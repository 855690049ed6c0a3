package org.jiesu.core.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An entry of a rule's word list: terms that must all (or, after “-”, must not) occur in one sentence, each with its
 * alternatives. Written {@code 路灯|街灯 不亮|黑 -家里}.
 *
 * @param written the entry as it stands in the file
 */
public record Phrase(String written, List<Term> terms) {
    /** More terms in one entry are a slip of the pen, and would not fit the matcher's bit set. */
    public static final int TERMS_AT_MOST = 24;

    public Phrase {
        terms = List.copyOf(terms);
    }

    /** One term: any of the alternatives, in folded spelling; {@code absent} when none of them may occur. */
    public record Term(List<String> alternatives, boolean absent) {
        public Term {
            alternatives = List.copyOf(alternatives);
        }
    }

    /**
     * Reads an entry.
     *
     * @throws IllegalArgumentException with what is wrong, for the person who wrote it
     */
    public static Phrase parse(String written, Folding folding) {
        List<Term> terms = new ArrayList<>();
        for (String part : written.split(" ", -1)) {
            terms.add(term(part, written, folding));
        }
        if (terms.stream().allMatch(Term::absent)) {
            throw new IllegalArgumentException("“" + written + "” names only what must not occur");
        }
        if (terms.size() > TERMS_AT_MOST) {
            throw new IllegalArgumentException("“" + written + "” has more than " + TERMS_AT_MOST + " terms");
        }
        Term only = terms.get(0);
        if (terms.size() == 1 && only.alternatives().stream().anyMatch(word -> word.length() < 2)) {
            throw new IllegalArgumentException("“" + written + "”: a single character alone matches far too much");
        }
        return new Phrase(written, terms);
    }

    private static Term term(String part, String written, Folding folding) {
        boolean absent = part.startsWith("-");
        List<String> alternatives = Arrays.stream((absent ? part.substring(1) : part).split("\\|", -1))
                .map(folding::plain)
                .distinct()
                .toList();
        if (alternatives.contains("")) {
            throw new IllegalArgumentException(
                    "“" + written + "” has an empty term (two blanks, “||”, or only filler sounds)");
        }
        return new Term(alternatives, absent);
    }
}
