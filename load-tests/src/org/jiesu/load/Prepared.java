package org.jiesu.load;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jiesu.config.ConfigFolder;
import org.jiesu.config.FoldingFiles;
import org.jiesu.config.Mistakes;
import org.jiesu.core.duty.Complaint;
import org.jiesu.core.duty.DutyBook;
import org.jiesu.core.duty.DutyRule;
import org.jiesu.core.learning.LabelledText;
import org.jiesu.core.learning.LearnedModel;
import org.jiesu.core.place.PlaceFinder;
import org.jiesu.core.text.Folding;
import org.jiesu.core.text.Phrase;
import org.jiesu.learning.Training;
import org.jiesu.places.Gazetteers;
import org.jiesu.places.TurnsOfSpeech;
import org.jiesu.wiring.Routing;

/** What the benchmarks ask, read from a config folder. */
final class Prepared {
    private static final int COLLECTIONS = 8;

    private final ConfigFolder folder;
    private final Mistakes mistakes = new Mistakes();

    Prepared(String folder) {
        this.folder = ConfigFolder.at(Path.of(folder));
    }

    Routing routing() {
        return Routing.open(folder, mistakes).orElseThrow(() -> new IllegalStateException(mistakes.all() + ""));
    }

    Folding folding() {
        return FoldingFiles.read(folder, mistakes);
    }

    PlaceFinder places(DutyBook book, Folding folding) {
        return new PlaceFinder(
                Gazetteers.read(folder, book.units(), mistakes), folding, TurnsOfSpeech.read(folder, mistakes));
    }

    /** The phrases of all matters, covered by the book or not, in its order. */
    static List<Phrase> phrases(DutyBook book) {
        List<Phrase> phrases = new ArrayList<>();
        for (DutyRule rule : book.rules()) {
            phrases.addAll(rule.internal() || rule.needsDelegation() ? List.of() : rule.signs().words());
        }
        book.signals().uncovered().forEach(one -> phrases.addAll(one.signs().words()));
        book.signals().elsewhere().forEach(one -> phrases.addAll(one.signs().words()));
        return phrases;
    }

    /** What is learned from the examples of the city's book, each labelled with its lead. */
    static LearnedModel model(DutyBook book) {
        List<LabelledText> texts = book.rules().stream()
                .filter(rule -> rule.ofCity() && !rule.duty().leads().isEmpty())
                .flatMap(rule -> rule.signs().examples().stream()
                        .map(text -> new LabelledText(rule.duty().leads().get(0), "", text)))
                .toList();
        return new LearnedModel("examples", Training.of(texts, 2, 1).labeller());
    }

    /** What one more prepared routing takes of the heap, and how much more once it has answered every complaint. */
    public static void main(String... configs) {
        List<Complaint> complaints = Eighty.complaints();
        for (String config : configs) {
            Routing first = new Prepared(config).routing();
            complaints.forEach(first.router()::route);
            long before = used();
            Routing second = new Prepared(config).routing();
            long prepared = used();
            complaints.forEach(second.router()::route);
            long asked = used();
            System.out.printf(
                    "%s: heap after GC %.1f MB with one routing, %.1f MB with two: %.1f MB for book, gazetteer and router;"
                            + " %.1f MB more after %d complaints%n",
                    config,
                    before / 1e6,
                    prepared / 1e6,
                    (prepared - before) / 1e6,
                    (asked - prepared) / 1e6,
                    complaints.size());
            first.router().route(complaints.get(0));
            second.router().route(complaints.get(0));
        }
    }

    private static long used() {
        for (int round = 0; round < COLLECTIONS; round++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
