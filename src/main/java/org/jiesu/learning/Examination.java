package org.jiesu.learning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jiesu.core.learning.LabelledText;
import org.jiesu.core.learning.LinearLabeller;

/**
 * Labelled texts answered by labellers that learned from the others: the texts are dealt into folds, those that are nearly
 * the same into one, and each fold is asked of a labeller that learned from the rest.
 */
final class Examination {
    private final Corpus corpus;
    private final int different;
    private final long seed;
    private final Folds folds;
    private final List<double[]> sums;
    private double seconds;

    private Examination(Corpus corpus, int different, Folds folds, long seed) {
        this.corpus = corpus;
        this.different = different;
        this.folds = folds;
        this.seed = seed;
        this.sums = new ArrayList<>(Collections.nCopies(corpus.size(), new double[0]));
    }

    static Examination of(Corpus corpus, int count, long seed) {
        int[] groups = NearTexts.groups(corpus.texts());
        Folds folds = Folds.of(corpus.places(), groups, count, seed);
        int different = (int) IntStream.of(groups).distinct().count();
        Examination examination = new Examination(corpus, different, folds, seed);
        for (int fold = 0; fold < count; fold++) {
            examination.hold(fold);
        }
        return examination;
    }

    private void hold(int fold) {
        int[] asked = folds.in(fold);
        int[] seen = folds.outside(fold);
        if (asked.length == 0 || seen.length == 0) {
            return;
        }
        long begun = System.nanoTime();
        LinearLabeller learned = Training.unscaled(corpus.only(seen));
        seconds += (System.nanoTime() - begun) / 1e9;
        for (int text : asked) {
            LabelledText one = corpus.texts().get(text);
            sums.set(text, learned.sums(one.title(), one.text()));
        }
    }

    /** How sure sums may be, from all texts. */
    Calibration calibration() {
        return calibration(answered(IntStream.range(0, corpus.size())));
    }

    private int[] answered(IntStream texts) {
        return texts.filter(text -> sums.get(text).length > 0).toArray();
    }

    private Calibration calibration(int[] texts) {
        int[] labels = corpus.places();
        return Calibration.of(
                corpus.labels().size(),
                IntStream.of(texts).mapToObj(sums::get).toList(),
                IntStream.of(texts).mapToObj(text -> labels[text]).toList());
    }

    /** What came of it. How sure the answers of a fold are is taken from the other folds, as it would be in use. */
    Figures figures() {
        int[] labels = corpus.places();
        FigureCount count = new FigureCount(corpus.labels());
        for (int fold = 0; fold < folds.count(); fold++) {
            Calibration calibration = calibration(answered(IntStream.of(folds.outside(fold))));
            for (int text : answered(IntStream.of(folds.in(fold)))) {
                count.add(labels[text], calibration.chances(sums.get(text)));
            }
        }
        return count.figures(new Figures.Held(corpus.size(), different, folds.count(), seed, seconds / folds.count()));
    }
}
