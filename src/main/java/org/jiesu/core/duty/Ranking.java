package org.jiesu.core.duty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jiesu.core.text.Span;

/**
 * The topics for which something in a text speaks, best first, of equals the lower code. Nearly every topic is a little
 * like any text, and only the first few are ever asked for: they are drawn from a heap one by one (Williams, 1964). For
 * one question in one thread.
 */
final class Ranking {
    /** What says nothing is not ranked. */
    private static final double NOUGHT = Double.MIN_VALUE;

    /** A model is asked about so many of the first, if they score half as much as the best: the others lost already. */
    private static final int ADVISED_AT_MOST = 16;

    private final List<Topic> topics;
    private final RoutingSettings.Weights weights;
    private final Predicate<Topic> competes;
    private final List<Spoken> spoken;
    /** By topic; empty where likeness does not count. */
    private final double[] likeness;

    private final double[] scores;
    private final int[] heap;
    private int left;
    /** Whatever scores as much or more is drawn or in the heap. */
    private double floor;

    private final List<Ranked> drawn = new ArrayList<>();
    /** Within the first so many, a topic may score more than its place. */
    private int advised;

    /**
     * A topic with how much speaks for it.
     *
     * @param hints what the score was made of
     * @param spans the words of its phrases that hold, in folded positions; empty when only likeness speaks for it
     */
    record Ranked(Topic topic, double score, Hints hints, List<Span> spans) {
        Ranked scored(double another) {
            return new Ranked(topic, another, hints, spans);
        }
    }

    /**
     * What phrases say for a topic.
     *
     * @param doubt 1 less what they are worth
     */
    record Spoken(int topic, double doubt, List<Span> spans) {}

    Ranking(
            List<Topic> topics,
            RoutingSettings.Weights weights,
            Predicate<Topic> competes,
            List<Spoken> spoken,
            double[] likeness) {
        this.topics = topics;
        this.weights = weights;
        this.competes = competes;
        this.spoken = spoken;
        this.likeness = likeness;
        this.heap = new int[likeness.length == 0 ? spoken.size() : likeness.length];
        this.scores = new double[heap.length];
        for (int topic = 0; topic < likeness.length; topic++) {
            scores[topic] = weights.likeness() * likeness[topic];
        }
        for (int said = 0; said < spoken.size(); said++) {
            scores[likeness.length == 0 ? said : spoken.get(said).topic()] = score(hints(spoken.get(said)));
        }
        takeUp(Math.max(NOUGHT, Arrays.stream(scores).max().orElse(0) / 2), Double.POSITIVE_INFINITY);
    }

    /** Takes up those that score from so much to less than so much; only where all of them are drawn, more. */
    private void takeUp(double from, double to) {
        for (int candidate = 0; candidate < heap.length; candidate++) {
            if (scores[candidate] >= from && scores[candidate] < to) {
                heap[left++] = candidate;
            }
        }
        for (int at = left / 2 - 1; at >= 0; at--) {
            sink(at);
        }
        floor = from;
    }

    /** Candidates are all topics, or, where likeness does not count, those for which phrases speak. */
    private int topicOf(int candidate) {
        return likeness.length == 0 ? spoken.get(candidate).topic() : candidate;
    }

    private double score(Hints hints) {
        return weights.phrases() * hints.phrases() + weights.likeness() * hints.likeness();
    }

    private Hints hints(Spoken one) {
        return new Hints(1 - one.doubt(), likeness.length == 0 ? 0 : likeness[one.topic()]);
    }

    /** Lets a model order the first anew; before anything is asked for. */
    void heed(Advice advice) {
        while (advised < ADVISED_AT_MOST && has(advised) && get(advised).score() >= get(0).score() / 2) {
            advised++;
        }
        advice.reorder(drawn.subList(0, advised));
    }

    /** Whether so many and one more can be drawn. */
    boolean has(int place) {
        while (drawn.size() <= place && (left > 0 || floor > NOUGHT)) {
            if (left == 0) {
                takeUp(NOUGHT, floor);
            } else {
                draw();
            }
        }
        return drawn.size() > place;
    }

    /** The topic on a place that there is, the best on place 0. */
    Ranked get(int place) {
        return drawn.get(place);
    }

    boolean isEmpty() {
        return !has(0);
    }

    /** The topics with words that say so, in the order of the book. */
    List<Ranked> withWords() {
        List<Ranked> found = new ArrayList<>();
        for (Spoken one : spoken) {
            Ranked ranked = ranked(one);
            if (ranked.score() > 0 && competes.test(ranked.topic())) {
                found.add(ranked);
            }
        }
        return found;
    }

    /** Whether topics from the place on, if no words say so, can be more like the text than this. */
    boolean mayBeMoreLike(int place, double than) {
        return has(place) && (place < advised || drawn.get(place).score() >= weights.likeness() * than);
    }

    private void draw() {
        int candidate = heap[0];
        heap[0] = heap[--left];
        sink(0);
        if (competes.test(topics.get(topicOf(candidate)))) {
            drawn.add(ranked(candidate));
        }
    }

    private Ranked ranked(int candidate) {
        int topic = topicOf(candidate);
        for (Spoken one : spoken) {
            if (one.topic() == topic) {
                return ranked(one);
            }
        }
        return new Ranked(topics.get(topic), scores[candidate], new Hints(0, likeness[topic]), List.of());
    }

    private Ranked ranked(Spoken one) {
        Hints hints = hints(one);
        return new Ranked(topics.get(one.topic()), score(hints), hints, one.spans());
    }

    private void sink(int from) {
        int at = from;
        while (2 * at + 1 < left) {
            int child = 2 * at + 1;
            if (child + 1 < left && before(heap[child + 1], heap[child])) {
                child++;
            }
            if (!before(heap[child], heap[at])) {
                return;
            }
            int above = heap[at];
            heap[at] = heap[child];
            heap[child] = above;
            at = child;
        }
    }

    private boolean before(int candidate, int other) {
        return scores[candidate] > scores[other]
                || (scores[candidate] == scores[other] && code(candidate).compareTo(code(other)) < 0);
    }

    private String code(int candidate) {
        return topics.get(topicOf(candidate)).matter().code();
    }
}
