package org.jiesu.core.text;

/** Numbers the runs of one to three characters of texts, in the order in which they are met; none reaches over punctuation. */
final class Grams {
    static final int LONGEST = 3;
    static final int UNKNOWN = -1;

    /** The number of a run is one less than that of its node. */
    private final Trie trie = new Trie();

    /** How many have a number. */
    int size() {
        return trie.nodes();
    }

    /** The number of a run, or {@link #UNKNOWN}. */
    int of(CharSequence words, int start, int end) {
        int node = trie.next(0, words.charAt(start));
        for (int i = start + 1; i < end && node != Trie.NOWHERE; i++) {
            node = trie.next(node, words.charAt(i));
        }
        return node - 1;
    }

    /** The runs of a text, each with how often it occurs; new ones get a number. */
    GramCounts numbered(CharSequence words) {
        GramCounts counts = new GramCounts(words.length() * LONGEST);
        for (int start = 0; start < words.length(); start++) {
            int node = 0;
            int latest = Math.min(words.length(), start + LONGEST);
            for (int end = start; end < latest && Character.isLetterOrDigit(words.charAt(end)); end++) {
                node = trie.plant(node, words.charAt(end));
                counts.add(node - 1);
            }
        }
        return counts;
    }

    /** The runs of a text that have a number, each with how often it occurs. A known run holds none that is not. */
    GramCounts known(CharSequence words) {
        GramCounts counts = new GramCounts(words.length() * LONGEST);
        for (int start = 0; start < words.length(); start++) {
            int latest = Math.min(words.length(), start + LONGEST);
            int node = trie.next(0, words.charAt(start));
            for (int end = start + 1; node != Trie.NOWHERE; end++) {
                counts.add(node - 1);
                node = end < latest ? trie.next(node, words.charAt(end)) : Trie.NOWHERE;
            }
        }
        return counts;
    }
}
