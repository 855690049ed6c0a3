package org.jiesu.core.duty;

import java.util.List;
import org.jiesu.core.text.ExampleIndex;
import org.jiesu.core.text.FoldedText;
import org.jiesu.core.text.PhraseIndex;

/**
 * How far a phrase that holds may be trusted: the share of the examples in which it holds that are its own topic's. A
 * phrase written too widely loses its weight by this, whoever wrote it.
 */
final class PhraseTrust {
    /** A phrase that no example holds is trusted this much: it was written by a person who knew the matter. */
    private static final double BEFORE_ANY_EXAMPLE = 0.5;

    private static final double EXAMPLES_IT_COUNTS_FOR = 2;

    /** Terms met in two neighbouring sentences may have nothing to do with each other. */
    private static final double ACROSS_SENTENCES = 0.4;

    /** Letters at which half the trust is earned: short words occur by chance. */
    private static final double HALF_AT_LETTERS = 1.0;

    private final double[] trust;

    private PhraseTrust(double[] trust) {
        this.trust = trust;
    }

    /**
     * @param topicOfPhrase the topic of each phrase
     * @param examples the examples of each topic
     * @param groups the group of each topic; the examples of a group's own topics count for its phrases only
     */
    static PhraseTrust measure(
            PhraseIndex phrases, int[] topicOfPhrase, List<List<FoldedText>> examples, List<Integer> groups) {
        double[] own = new double[topicOfPhrase.length];
        double[] all = new double[topicOfPhrase.length];
        for (int topic = 0; topic < examples.size(); topic++) {
            for (FoldedText example : examples.get(topic)) {
                for (PhraseIndex.Found found : phrases.find(example)) {
                    int group = groups.get(topic);
                    boolean counts = group == ExampleIndex.COMMON || group == groups.get(topicOfPhrase[found.phrase()]);
                    all[found.phrase()] += counts ? 1 : 0;
                    own[found.phrase()] += topicOfPhrase[found.phrase()] == topic ? 1 : 0;
                }
            }
        }
        double[] trust = new double[own.length];
        for (int phrase = 0; phrase < trust.length; phrase++) {
            trust[phrase] = (own[phrase] + BEFORE_ANY_EXAMPLE * EXAMPLES_IT_COUNTS_FOR)
                    / (all[phrase] + EXAMPLES_IT_COUNTS_FOR);
        }
        return new PhraseTrust(trust);
    }

    /** From 0 to 1. */
    double of(PhraseIndex.Found found) {
        double length = found.letters() / (found.letters() + HALF_AT_LETTERS);
        return trust[found.phrase()] * length * (found.sameSentence() ? 1 : ACROSS_SENTENCES);
    }
}
