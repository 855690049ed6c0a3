package org.jiesu.core.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A stretch of a text, counted in UTF-16 units: {@code start} belongs to it, {@code end} does not. */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("not a stretch of text: " + start + " to " + end);
        }
    }

    public int length() {
        return end - start;
    }

    public boolean touches(Span other) {
        return start <= other.end && other.start <= end;
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** The spans in order, those that overlap or adjoin joined into one. */
    public static List<Span> merged(List<Span> spans) {
        List<Span> sorted = new ArrayList<>(spans);
        sorted.sort(Comparator.comparingInt(Span::start).thenComparingInt(Span::end));
        List<Span> merged = new ArrayList<>();
        for (Span span : sorted) {
            Span last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && last.touches(span)) {
                merged.set(merged.size() - 1, new Span(last.start, Math.max(last.end, span.end)));
            } else {
                merged.add(span);
            }
        }
        return List.copyOf(merged);
    }
}
