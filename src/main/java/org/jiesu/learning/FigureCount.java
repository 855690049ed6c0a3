package org.jiesu.learning;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jiesu.core.learning.Chances;

/** Counts answers up to {@link Figures}. */
final class FigureCount {
    private static final int CONFUSIONS_AT_MOST = 10;
    private static final int NEAR_THE_TOP = 3;

    private final List<String> labels;
    private final long[][] told;
    private final Reliability reliability = new Reliability();
    private long nearTheTop;

    FigureCount(List<String> labels) {
        this.labels = labels;
        this.told = new long[labels.size()][labels.size()];
    }

    /**
     * Counts an answer.
     *
     * @param right the place of the right label
     */
    void add(int right, double[] chances) {
        int best = Chances.best(chances);
        told[right][best]++;
        reliability.add(chances[best], best == right);
        long better = IntStream.range(0, chances.length)
                .filter(label -> chances[label] > chances[right])
                .count();
        nearTheTop += better < NEAR_THE_TOP ? 1 : 0;
    }

    Figures figures(Figures.Held held) {
        long all = IntStream.range(0, told.length).mapToLong(this::texts).sum();
        long right = each().mapToLong(label -> told[label][label]).sum();
        return new Figures(
                held,
                Share.of(right, all),
                Share.of(nearTheTop, all),
                reliability.error(),
                reliability.drawers(),
                each().mapToObj(this::ofLabel).toList(),
                confusions());
    }

    private Figures.OfLabel ofLabel(int label) {
        long takenFor = each().mapToLong(is -> told[is][label]).sum();
        long hits = told[label][label];
        return new Figures.OfLabel(
                labels.get(label), texts(label), Share.of(hits, takenFor), Share.of(hits, texts(label)));
    }

    private List<Figures.Confusion> confusions() {
        return each().boxed()
                .flatMap(is -> each().filter(label -> label != is && told[is][label] > 0)
                        .mapToObj(label -> new Figures.Confusion(labels.get(is), labels.get(label), told[is][label])))
                .sorted(Comparator.comparingLong((Figures.Confusion confusion) -> -confusion.texts()))
                .limit(CONFUSIONS_AT_MOST)
                .toList();
    }

    private long texts(int label) {
        return LongStream.of(told[label]).sum();
    }

    private IntStream each() {
        return IntStream.range(0, told.length);
    }
}
