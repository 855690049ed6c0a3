package org.jiesu.core.duty;

/**
 * Why a candidate was not chosen.
 *
 * @param brief for who has two seconds, at most {@value #BRIEF_AT_MOST} characters
 * @param whole the same with its article, its words and what was stronger
 */
public record WhyNot(Kind kind, String brief, String whole) {
    public static final int BRIEF_AT_MOST = 24;

    /** What kept a candidate from being chosen, the strongest first. */
    public enum Kind {
        /** Nothing is lost: it is the same unit's. */
        SAME_OWNER("same"),
        /** The law: whatever the words say, it may not, or not before another. */
        LAW("law"),
        /** An answer that is still open would make it the owner. */
        QUESTION("question"),
        /** The words of the text. */
        WORDS("words");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public WhyNot {
        brief = clipped(brief, BRIEF_AT_MOST);
    }

    /** The same, with what else there is to say. */
    WhyNot and(String more) {
        return new WhyNot(kind, brief, whole + "；" + more);
    }

    /** The beginning of words that are longer than so many units. */
    static String clipped(String words, int most) {
        if (words.length() <= most) {
            return words;
        }
        int end = Character.isHighSurrogate(words.charAt(most - 2)) ? most - 2 : most - 1;
        return words.substring(0, end) + "…";
    }
}
