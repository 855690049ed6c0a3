package org.jiesu.core.duty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jiesu.core.text.Folding;
import org.jiesu.core.text.Phrase;
import org.jiesu.core.text.PhraseIndex;

/** Phrases of one matter that hold in too many examples of another: they would take its complaints away. */
public final class StealingWords {
    private final List<Phrase> phrases = new ArrayList<>();
    private final List<Topic> topicOf = new ArrayList<>();
    private final List<Topic> topics;

    /**
     * A phrase that steals.
     *
     * @param owner whose phrase it is
     * @param victim in whose examples it holds
     * @param examples in how many of them
     */
    public record Theft(String phrase, Matter owner, Matter victim, int examples) {}

    private StealingWords(DutyBook book) {
        topics = Topic.of(book);
        for (Topic topic : topics) {
            for (Phrase phrase : topic.signs().words()) {
                phrases.add(phrase);
                topicOf.add(topic);
            }
        }
    }

    /** All that hold in more than so many examples of one other matter, the greediest first. */
    public static List<Theft> of(DutyBook book, Folding folding, int moreThan) {
        return new StealingWords(book).found(folding, moreThan);
    }

    private List<Theft> found(Folding folding, int moreThan) {
        PhraseIndex index = new PhraseIndex(phrases);
        List<Theft> thefts = new ArrayList<>();
        for (Topic victim : topics) {
            int[] holds = new int[phrases.size()];
            for (String example : victim.signs().examples()) {
                for (PhraseIndex.Found found : index.find(folding.fold(example))) {
                    holds[found.phrase()] += found.sameSentence() ? 1 : 0;
                }
            }
            for (int phrase = 0; phrase < holds.length; phrase++) {
                if (holds[phrase] > moreThan && !topicOf.get(phrase).equals(victim)) {
                    thefts.add(new Theft(
                            phrases.get(phrase).written(),
                            topicOf.get(phrase).matter(),
                            victim.matter(),
                            holds[phrase]));
                }
            }
        }
        thefts.sort(Comparator.comparingInt(Theft::examples).reversed());
        return thefts;
    }
}
