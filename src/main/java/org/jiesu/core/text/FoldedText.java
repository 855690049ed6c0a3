package org.jiesu.core.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A text in the spelling of {@link Folding}, with the way back to the text as it was sent. */
public final class FoldedText {
    private static final String SENTENCE_ENDS = "。.!?;\n";
    private static final String COMMAS = ",、:";

    private final String sent;
    private final String words;
    private final int[] starts;
    private final int[] ends;

    FoldedText(String sent, String words, int[] starts, int[] ends) {
        this.sent = sent;
        this.words = words;
        this.starts = starts;
        this.ends = ends;
    }

    public String words() {
        return words;
    }

    public String sent() {
        return sent;
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
        return between(SENTENCE_ENDS);
    }

    /** What stands between any two marks of punctuation, commas among them. */
    public List<Span> parts() {
        return between(SENTENCE_ENDS + COMMAS);
    }

    private List<Span> between(String marks) {
        List<Span> found = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= words.length(); i++) {
            if (i == words.length() || marks.indexOf(words.charAt(i)) >= 0) {
                if (i > from) {
                    found.add(new Span(from, i));
                }
                from = i + 1;
            }
        }
        return found;
    }

    /** One stretch alone, its positions still those of the whole text as sent. */
    public FoldedText only(Span part) {
        return new FoldedText(
                sent,
                words.substring(part.start(), part.end()),
                Arrays.copyOfRange(starts, part.start(), part.end()),
                Arrays.copyOfRange(ends, part.start(), part.end()));
    }

    /** How many Chinese characters there are to go by. */
    public int ideographs() {
        return (int) words.codePoints().filter(Character::isIdeographic).count();
    }
}
