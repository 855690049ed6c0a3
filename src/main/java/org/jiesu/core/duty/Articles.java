package org.jiesu.core.duty;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The text of a document, article by article, as quotes are held against it. An article may span several lines of its
 * gazette; blanks do not count, and full-width and half-width punctuation is the same.
 */
public final class Articles {
    private final Map<Integer, StringBuilder> words = new LinkedHashMap<>();
    private final Map<Integer, Map<Integer, Integer>> lineStarts = new LinkedHashMap<>();

    /** One line of the gazette. */
    public record Line(int number, int article, String words) {}

    public Articles(List<Line> lines) {
        for (Line line : lines) {
            StringBuilder article = words.computeIfAbsent(line.article(), unseen -> new StringBuilder());
            lineStarts
                    .computeIfAbsent(line.article(), unseen -> new LinkedHashMap<>())
                    .put(article.length(), line.number());
            article.append(comparable(line.words()));
        }
    }

    public SortedSet<Integer> numbers() {
        return new TreeSet<>(words.keySet());
    }

    /** The line on which quoted words begin; 0 when they do not stand in the article. */
    public int lineOf(int article, String quote) {
        StringBuilder text = words.get(article);
        int at = text == null ? -1 : text.indexOf(comparable(quote));
        if (at < 0 || quote.isBlank()) {
            return 0;
        }
        int line = 0;
        for (Map.Entry<Integer, Integer> start :
                lineStarts.getOrDefault(article, Map.of()).entrySet()) {
            line = start.getKey() <= at ? start.getValue() : line;
        }
        return line;
    }

    static String comparable(String text) {
        StringBuilder comparable = new StringBuilder(text.length());
        text.codePoints()
                .filter(unit -> !Character.isWhitespace(unit) && !Character.isSpaceChar(unit))
                .map(Articles::halfWidth)
                .forEach(comparable::appendCodePoint);
        return comparable.toString();
    }

    private static int halfWidth(int unit) {
        return switch (unit) {
            case '，' -> ',';
            case '；' -> ';';
            case '：' -> ':';
            case '（' -> '(';
            case '）' -> ')';
            default -> unit;
        };
    }
}
