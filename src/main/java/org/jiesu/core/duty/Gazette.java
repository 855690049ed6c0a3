package org.jiesu.core.duty;

import java.util.List;
import java.util.TreeMap;

/** The quoted lines of a district's gazette, as quotes are held against them: each quote within one line. */
public final class Gazette {
    private final TreeMap<Integer, String> words = new TreeMap<>();
    private final StringBuilder all = new StringBuilder();
    private final TreeMap<Integer, Integer> lineAt = new TreeMap<>();

    /** One line; its document is the one of the gazette's that it belongs to. */
    public record Line(int number, String document, String words) {}

    public Gazette(List<Line> lines) {
        for (Line line : lines) {
            String comparable = Articles.comparable(line.words());
            words.put(line.number(), comparable);
            lineAt.put(all.length(), line.number());
            all.append(comparable).append('\n');
        }
    }

    public boolean has(int line) {
        return words.containsKey(line);
    }

    /** Whether the words stand on that line. */
    public boolean says(int line, String quote) {
        return !quote.isBlank() && words.getOrDefault(line, "").contains(Articles.comparable(quote));
    }

    /** The line on which the words stand, the given one first; 0 when they stand on none. */
    public int lineOf(int first, String quote) {
        if (quote.isBlank() || says(first, quote)) {
            return quote.isBlank() ? 0 : first;
        }
        int at = all.indexOf(Articles.comparable(quote));
        return at < 0 ? 0 : lineAt.floorEntry(at).getValue();
    }
}
