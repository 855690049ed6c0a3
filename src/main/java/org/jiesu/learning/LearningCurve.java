package org.jiesu.learning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jiesu.core.learning.Chances;
import org.jiesu.core.learning.LabelledText;
import org.jiesu.core.learning.LinearLabeller;

/** How right answers grow with the texts that were learned from. */
public final class LearningCurve {
    private static final List<Integer> PARTS = List.of(2, 4, 8, 16, 32, 64, 100);

    private LearningCurve() {}

    /**
     * A point of it.
     *
     * @param percent of the texts outside the fold that were learned from
     * @param texts how many that are, as a mean of the folds
     */
    public record Point(int percent, int texts, Share accuracy) {}

    /** Examines texts as {@link Training} does, and learns each fold from ever more of the others. */
    public static List<Point> of(List<LabelledText> texts, int count, long seed) {
        Corpus corpus = Corpus.of(texts);
        int[] labels = corpus.places();
        Folds folds = Folds.of(labels, NearTexts.groups(corpus.texts()), count, seed);
        List<Point> points = new ArrayList<>();
        for (int percent : PARTS) {
            long right = 0;
            int learned = 0;
            for (int fold = 0; fold < count; fold++) {
                int[] part = part(folds.outside(fold), percent, seed);
                learned += part.length;
                right += part.length == 0 ? 0 : right(corpus, labels, part, folds.in(fold));
            }
            points.add(new Point(percent, learned / count, Share.of(right, corpus.size())));
        }
        return points;
    }

    private static int[] part(int[] all, int percent, long seed) {
        List<Integer> mixed = new ArrayList<>(IntStream.of(all).boxed().toList());
        Collections.shuffle(mixed, new Random(seed));
        return mixed.stream()
                .limit((long) all.length * percent / 100)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static long right(Corpus corpus, int[] labels, int[] part, int[] asked) {
        LinearLabeller learned = Training.unscaled(corpus.only(part));
        return IntStream.of(asked)
                .filter(text -> {
                    LabelledText one = corpus.texts().get(text);
                    return Chances.best(learned.sums(one.title(), one.text())) == labels[text];
                })
                .count();
    }
}
