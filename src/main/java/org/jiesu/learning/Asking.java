package org.jiesu.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jiesu.core.learning.LabelledText;
import org.jiesu.core.learning.Labeller;

/** Asks a labeller about labelled texts that it did not learn from. */
final class Asking {
    private Asking() {}

    /** What came of it; of a label that it does not know every text counts as wrong. */
    static Figures of(Labeller labeller, List<LabelledText> texts) {
        List<String> labels = new ArrayList<>(labeller.labels());
        texts.stream()
                .map(LabelledText::label)
                .distinct()
                .sorted()
                .filter(label -> !labels.contains(label))
                .forEach(labels::add);
        FigureCount count = new FigureCount(labels);
        for (LabelledText text : texts) {
            double[] chances = labeller.chances(text.title(), text.text());
            count.add(labels.indexOf(text.label()), Arrays.copyOf(chances, labels.size()));
        }
        int different = (int) Arrays.stream(NearTexts.groups(texts)).distinct().count();
        return count.figures(new Figures.Held(texts.size(), different, 0, 0, 0));
    }
}
