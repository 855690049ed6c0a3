package org.jiesu.core.text;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Corrects what topics weigh by their own examples: where an example is not clearly liker to its topic than to every topic
 * of another camp, its runs come to weigh more in its own topic and less in the strongest of the others (DragPushing: Tan,
 * Cheng, Ghanem, Wang and Xu, 2005). Runs get no weight in topics where they had none, so nothing grows.
 *
 * <p>The examples are taken in an order that depends on their words alone: the order of the book changes nothing.
 */
final class Refinement {
    /** Further rounds learn the examples by heart: on texts that were left out they bring nothing. */
    private static final int ROUNDS = 2;

    /** By how much, of a likeness of 1, an example should be liker to its own topic. */
    private static final double MARGIN = 0.1;

    /** How much of an example is added to its topic and taken from the other. */
    private static final double STEP = 0.02;

    static final int APART = -1;

    /** Sends examples that begin alike far from each other. */
    private static final int SHUFFLE = 0x9E3779B9;

    private final Postings postings;
    private final double[] rarity;
    private final int[] camps;

    /**
     * @param camps the camp of each topic; {@link #APART} for those that neither learn nor are corrected
     */
    Refinement(Postings postings, double[] rarity, int[] camps) {
        this.postings = postings;
        this.rarity = rarity;
        this.camps = camps;
    }

    /** An example of a topic, as it was said and as the runs it holds. */
    record Lesson(String said, GramCounts grams, int topic) {}

    /**
     * @param lessons the examples of the topics, in any order
     * @param lengths of each topic's weights before they were brought to one: what one example had a share of
     */
    void refine(List<Lesson> lessons, double[] lengths) {
        List<Lesson> inTurn = lessons.stream()
                .filter(lesson -> camps[lesson.topic()] != APART)
                .sorted(Comparator.comparingInt((Lesson lesson) -> lesson.said().hashCode() * SHUFFLE)
                        .thenComparing(Lesson::said))
                .toList();
        for (int round = 0; round < ROUNDS; round++) {
            for (Lesson lesson : inTurn) {
                learn(lesson.grams(), lesson.topic(), 1 / lengths[lesson.topic()]);
            }
        }
    }

    private void learn(GramCounts said, int topic, double ownShare) {
        double[] weights = TopicWeights.weightsOf(said, rarity);
        double length = Math.sqrt(Arrays.stream(weights).map(w -> w * w).sum());
        Postings.Sums sums = new Postings.Sums(camps.length);
        for (int at = 0; at < weights.length; at++) {
            weights[at] /= length;
            postings.addTo(sums, said.gram(at), weights[at]);
        }
        double[] likeness = sums.all();
        int rival = rival(likeness, camps[topic]);
        if (rival != APART && likeness[topic] - ownShare - likeness[rival] < MARGIN) {
            for (int at = 0; at < weights.length; at++) {
                postings.shift(said.gram(at), topic, STEP * weights[at]);
                postings.shift(said.gram(at), rival, -STEP * weights[at]);
            }
        }
    }

    /** The likest topic of another camp. */
    private int rival(double[] likeness, int camp) {
        int rival = APART;
        for (int other = 0; other < camps.length; other++) {
            boolean rivals = camps[other] != camp && camps[other] != APART;
            if (rivals && (rival == APART || likeness[other] > likeness[rival])) {
                rival = other;
            }
        }
        return rival;
    }
}
