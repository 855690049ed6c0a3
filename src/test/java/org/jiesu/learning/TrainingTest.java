package org.jiesu.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jiesu.core.learning.Chances;
import org.jiesu.core.learning.LabelledText;
import org.jiesu.core.learning.LinearLabeller;
import org.junit.jupiter.api.Test;

class TrainingTest {
    private static final List<LabelledText> EXAMPLES = OurExamples.byLead();
    private static final Training.Learned LEARNED = Training.of(EXAMPLES, 5, 1);

    @Test
    void the_leads_of_our_own_examples_are_told_apart() {
        Figures figures = LEARNED.figures();
        assertThat(figures.held().texts()).isEqualTo(EXAMPLES.size());
        assertThat(figures.labels()).hasSizeGreaterThan(20);
        assertThat(figures.accuracy().share()).isGreaterThan(0.72);
        assertThat(figures.topThree().share()).isGreaterThan(0.88);
        assertThat(figures.accuracy().low()).isLessThan(figures.accuracy().share());
        assertThat(figures.calibrationError()).isLessThan(0.05);
        assertThat(LabellerBytes.written(LEARNED.labeller())).hasSizeLessThanOrEqualTo(Training.BYTES_AT_MOST);
    }

    @Test
    void the_same_texts_give_the_same_model_bit_by_bit() {
        List<LabelledText> some = EXAMPLES.subList(0, 400);
        byte[] once = LabellerBytes.written(Training.of(some, 3, 1).labeller());
        assertThat(LabellerBytes.written(Training.of(List.copyOf(some), 3, 1).labeller()))
                .isEqualTo(once);
    }

    @Test
    void figures_add_up() {
        Figures figures = LEARNED.figures();
        long answers = figures.reliability().stream()
                .mapToLong(Reliability.Drawer::answers)
                .sum();
        assertThat(answers).isEqualTo(EXAMPLES.size());
        assertThat(figures.labels().stream().mapToLong(Figures.OfLabel::texts).sum())
                .isEqualTo(EXAMPLES.size());
        double right = figures.reliability().stream()
                .mapToDouble(drawer -> drawer.right() * drawer.answers())
                .sum();
        assertThat(right / answers).isCloseTo(figures.accuracy().share(), within(1e-9));
    }

    @Test
    void texts_that_are_nearly_the_same_are_not_examined_by_what_learned_the_other() {
        List<LabelledText> twice = EXAMPLES.subList(0, 300).stream()
                .flatMap(one -> Stream.of(one, new LabelledText(one.label(), "", one.text() + "了。")))
                .toList();
        int[] groups = NearTexts.groups(twice);
        long together = IntStream.range(0, 300)
                .filter(i -> groups[2 * i] == groups[2 * i + 1])
                .count();
        assertThat(together).isGreaterThan(295);
        Corpus corpus = Corpus.of(twice);
        Folds folds = Folds.of(corpus.places(), groups, 5, 1);
        for (int fold = 0; fold < 5; fold++) {
            int[] inside =
                    IntStream.of(folds.in(fold)).map(text -> groups[text]).toArray();
            assertThat(IntStream.of(folds.outside(fold)).map(text -> groups[text]))
                    .doesNotContainAnyElementsOf(IntStream.of(inside).boxed().toList());
            assertThat(folds.in(fold)).hasSizeBetween(60, 180);
        }
        assertThat(IntStream.range(0, 5).map(fold -> folds.in(fold).length).sum())
                .isEqualTo(600);
    }

    @Test
    void different_texts_stay_apart() {
        assertThat(IntStream.of(NearTexts.groups(EXAMPLES)).distinct().count()).isGreaterThan(EXAMPLES.size() * 9 / 10);
    }

    @Test
    void two_texts_are_enough_to_learn_something() {
        List<LabelledText> two = List.of(new LabelledText("水", "", "水管漏水了"), new LabelledText("路", "", "路面有个大坑"));
        LinearLabeller labeller = Training.of(two, 5, 1).labeller();
        assertThat(labeller.labels().get(Chances.best(labeller.chances("", "楼上漏水"))))
                .isEqualTo("水");
    }

    @Test
    void where_labels_are_many_rare_grams_are_left_out_and_the_model_stays_small() {
        List<long[]> texts = IntStream.range(0, 100)
                .mapToObj(text -> IntStream.range(0, 100)
                        .mapToLong(gram -> gram < text ? gram : 1_000L * text + gram)
                        .toArray())
                .toList();
        assertThat(Vocabulary.of(texts, 1, Integer.MAX_VALUE).size()).isGreaterThan(1_000);
        Vocabulary small = Vocabulary.of(texts, 1, 30);
        assertThat(small.size()).isBetween(25, 30);
        assertThat(small.places(new long[] {0, 5, 99_000})).containsExactly(0, 5);
    }

    @Test
    void a_share_says_how_sure_it_is() {
        assertThat(Share.of(0, 0)).isEqualTo(new Share(0, 0, 1));
        assertThat(Share.of(50, 100).low()).isBetween(0.40, 0.41);
        assertThat(Share.of(50, 100).high()).isBetween(0.59, 0.60);
        assertThat(Share.of(10, 10).low()).isBetween(0.72, 0.73);
    }

    @Test
    void accuracy_grows_with_what_was_learned_from() {
        List<LearningCurve.Point> curve = LearningCurve.of(OurExamples.some(), 3, 1);
        assertThat(curve).extracting(LearningCurve.Point::percent).containsExactly(2, 4, 8, 16, 32, 64, 100);
        assertThat(curve.get(6).accuracy().share())
                .isGreaterThan(curve.get(0).accuracy().share());
    }
}
