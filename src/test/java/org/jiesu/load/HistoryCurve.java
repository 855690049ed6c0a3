package org.jiesu.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiesu.config.ConfigFolder;
import org.jiesu.config.FoldingFiles;
import org.jiesu.config.Mistakes;
import org.jiesu.core.duty.DutyBook;
import org.jiesu.core.duty.DutyRule;
import org.jiesu.core.duty.Router;
import org.jiesu.core.duty.Signals;
import org.jiesu.core.duty.Signs;
import org.jiesu.core.learning.LabelledText;
import org.jiesu.core.learning.LearnedModel;
import org.jiesu.core.place.PlaceFinder;
import org.jiesu.core.text.Folding;
import org.jiesu.duty.DutyBooks;
import org.jiesu.learning.Training;
import org.jiesu.places.Gazetteers;
import org.jiesu.places.TurnsOfSpeech;

/**
 * What history adds: examples of the city's book stand in for closed cases. A fifth of them is asked, the book keeps some of
 * the others, and models learn from so many of those that are left, labelled with their leads. Of what is not for dispatch
 * and what no article covers a fifth is asked, too, and the rest stays in the book: no model ever learns of it.
 */
public final class HistoryCurve {
    private static final List<Integer> KEPT = List.of(600, 2000, 4700);
    private static final List<Integer> HISTORIES = List.of(0, 250, 500, 1000, 2000, 4000);
    private static final int ASKED_OF = 5;
    /** As with closed cases: an owner that was right less often teaches nothing. */
    private static final int LEAST_OF_ONE = 5;

    private static final int FOLDS = 5;

    private final ConfigFolder folder;
    private final Mistakes mistakes = new Mistakes();
    private final Folding folding;
    private final DutyBook ours;
    private final List<LabelledText> others;
    private final List<LabelledText> asked;
    private final List<String> notForDispatch;

    private HistoryCurve(Path config, long seed) {
        folder = ConfigFolder.at(config);
        folding = FoldingFiles.read(folder, mistakes);
        ours = DutyBooks.read(folder, folding, mistakes);
        others = ours.rules().stream()
                .filter(HistoryCurve::teaches)
                .flatMap(rule -> rule.signs().examples().stream()
                        .map(example -> new LabelledText(rule.duty().leads().get(0), "", example)))
                .collect(Collectors.toCollection(ArrayList::new));
        asked = fifth(others, seed);
        notForDispatch = fifth(
                signs(ours.signals())
                        .flatMap(signs -> signs.examples().stream())
                        .collect(Collectors.toCollection(ArrayList::new)),
                seed);
    }

    private static boolean teaches(DutyRule rule) {
        return rule.ofCity()
                && !rule.internal()
                && !rule.needsDelegation()
                && !rule.duty().leads().isEmpty();
    }

    private static Stream<Signs> signs(Signals signals) {
        return Stream.concat(
                signals.uncovered().stream().map(Signals.Uncovered::signs),
                signals.elsewhere().stream().map(Signals.Elsewhere::signs));
    }

    /** Takes a fifth out of all, which are mixed. */
    private static <T> List<T> fifth(List<T> all, long seed) {
        Collections.shuffle(all, new Random(seed));
        List<T> taken = all.subList(0, all.size() / ASKED_OF);
        List<T> kept = List.copyOf(taken);
        taken.clear();
        return kept;
    }

    /**
     * Measures with the settings and the book of a config folder.
     *
     * @param given the folder, and what the examples are mixed by
     */
    public static void main(String... given) {
        HistoryCurve curve = new HistoryCurve(Path.of(given[0]), Long.parseLong(given[1]));
        KEPT.forEach(curve::measure);
    }

    private void measure(int kept) {
        List<LabelledText> left = others.subList(kept, others.size());
        Set<String> gone = Stream.of(left.stream(), asked.stream())
                .flatMap(Function.identity())
                .map(LabelledText::text)
                .collect(Collectors.toSet());
        gone.addAll(notForDispatch);
        Router router = router(without(gone));
        System.out.printf("the book keeps %d examples of the city%n", kept);
        for (int history : HISTORIES) {
            Optional<LearnedModel> model =
                    history == 0 ? Optional.empty() : Optional.of(learned(left.subList(0, history)));
            HistoryScore score = new HistoryScore(router.asking(model));
            asked.forEach(score::ask);
            notForDispatch.forEach(score::askNotForDispatch);
            System.out.printf("%6d  %s%n", history, score.line());
        }
    }

    private static LearnedModel learned(List<LabelledText> history) {
        Map<String, Long> times =
                history.stream().collect(Collectors.groupingBy(LabelledText::label, Collectors.counting()));
        List<LabelledText> frequent = history.stream()
                .filter(text -> times.getOrDefault(text.label(), 0L) >= LEAST_OF_ONE)
                .toList();
        return new LearnedModel("history", Training.of(frequent, FOLDS, 1).labeller());
    }

    private Router router(DutyBook book) {
        PlaceFinder places = new PlaceFinder(
                Gazetteers.read(folder, book.units(), mistakes), folding, TurnsOfSpeech.read(folder, mistakes));
        return new Router(
                book, places, folding, DutyBooks.routing(folder, mistakes).orElseThrow(), "part");
    }

    private DutyBook without(Set<String> gone) {
        List<DutyRule> rules = ours.rules().stream()
                .map(rule -> new DutyRule(
                        rule.matter(),
                        rule.basis(),
                        rule.duty(),
                        without(rule.signs(), gone),
                        rule.standing(),
                        rule.reach()))
                .toList();
        Signals all = ours.signals();
        Signals signals = new Signals(
                all.uncovered().stream()
                        .map(one -> new Signals.Uncovered(
                                one.matter(), one.suggestion(), one.urgency(), without(one.signs(), gone), one.where()))
                        .toList(),
                all.elsewhere().stream()
                        .map(one -> new Signals.Elsewhere(
                                one.matter(), one.transfer(), one.urgency(), without(one.signs(), gone), one.where()))
                        .toList(),
                all.dangers(),
                all.circumstances(),
                all.accusations(),
                all.smallTalk());
        return new DutyBook("part", rules, ours.units(), signals, ours.delegations());
    }

    private static Signs without(Signs signs, Set<String> gone) {
        return new Signs(
                signs.words(),
                signs.examples().stream().filter(one -> !gone.contains(one)).toList());
    }
}
