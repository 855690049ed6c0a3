package org.jiesu.learning;

import java.util.List;
import java.util.stream.IntStream;
import org.jiesu.core.learning.LabelledText;
import org.jiesu.core.learning.TextGrams;

/**
 * Labelled texts, each with its grams, so that they are taken apart once only.
 *
 * @param labels every label once, in alphabetical order
 * @param grams of each text, each gram once
 */
record Corpus(List<LabelledText> texts, List<String> labels, List<long[]> grams) {
    static Corpus of(List<LabelledText> texts) {
        return new Corpus(
                List.copyOf(texts),
                texts.stream().map(LabelledText::label).distinct().sorted().toList(),
                texts.stream()
                        .map(text -> TextGrams.distinct(text.title(), text.text()))
                        .toList());
    }

    int size() {
        return texts.size();
    }

    /** Of each text the place of its label. */
    int[] places() {
        return texts.stream().mapToInt(text -> labels.indexOf(text.label())).toArray();
    }

    /** The texts of some places; all labels stay, also those of which none is left. */
    Corpus only(int[] places) {
        return new Corpus(
                IntStream.of(places).mapToObj(texts::get).toList(),
                labels,
                IntStream.of(places).mapToObj(grams::get).toList());
    }
}
