package org.jiesu.core.text;

import java.util.ArrayList;
import java.util.List;

/** A text in the spelling of {@link Folding}, with the way back to the text as it was sent. */
public final class FoldedText {
    private final String sent;
    private final String words;
    private final int[] starts;
    private final int[] ends;
    private final List<Span> sentences;

    /** The places may be more than there are units of words: only those of the words count. */
    FoldedText(String sent, String words, int[] starts, int[] ends) {
        this.sent = sent;
        this.words = words;
        this.starts = starts;
        this.ends = ends;
        this.sentences = between(FoldedText::endsSentence);
    }

    public String words() {
        return words;
    }

    public String sent() {
        return sent;
    }

    /** The same text with as many other words in the places of these. */
    FoldedText spelled(String other) {
        return new FoldedText(sent, other, starts, ends);
    }

    /** The stretch of the text as sent that a stretch of {@link #words()} came from. */
    public Span asSent(Span folded) {
        return new Span(starts[folded.start()], ends[folded.end() - 1]);
    }

    public String wordsAsSent(Span asSent) {
        return sent.substring(asSent.start(), asSent.end());
    }

    /** Sentences as stretches of {@link #words()}, without what ends them; a comma ends none. */
    public List<Span> sentences() {
        return sentences;
    }

    /** What stands between any two marks of punctuation, commas among them. */
    public List<Span> parts() {
        return between(unit -> endsSentence(unit) || isComma(unit));
    }

    static boolean endsSentence(char unit) {
        return switch (unit) {
            case '。', '.', '!', '?', ';', '\n' -> true;
            default -> false;
        };
    }

    static boolean isComma(char unit) {
        return switch (unit) {
            case ',', '、', ':' -> true;
            default -> false;
        };
    }

    /** Tells marks of punctuation from what stands between them. */
    @FunctionalInterface
    private interface Mark {
        boolean is(char unit);
    }

    private List<Span> between(Mark mark) {
        List<Span> found = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= words.length(); i++) {
            if (i == words.length() || mark.is(words.charAt(i))) {
                if (i > from) {
                    found.add(new Span(from, i));
                }
                from = i + 1;
            }
        }
        return List.copyOf(found);
    }

    /** The words of one stretch of {@link #words()}. */
    public String wordsOf(Span folded) {
        return words.substring(folded.start(), folded.end());
    }

    /** How many Chinese characters there are to go by. */
    public int ideographs() {
        int count = 0;
        int codePoint;
        for (int at = 0; at < words.length(); at += Character.charCount(codePoint)) {
            codePoint = words.codePointAt(at);
            count += Character.isIdeographic(codePoint) ? 1 : 0;
        }
        return count;
    }
}
