package org.jiesu.wiring;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiesu.config.ConfigFolder;
import org.jiesu.config.FoldingFiles;
import org.jiesu.config.Mistakes;
import org.jiesu.config.TextFiles;
import org.jiesu.core.duty.DutyBook;
import org.jiesu.core.duty.ExceptedVillages;
import org.jiesu.core.duty.Router;
import org.jiesu.core.duty.RoutingSettings;
import org.jiesu.core.learning.LearnedModel;
import org.jiesu.core.place.Gazetteer;
import org.jiesu.core.place.PlaceFinder;
import org.jiesu.core.place.Quoting;
import org.jiesu.core.text.Folding;
import org.jiesu.duty.DutyBooks;
import org.jiesu.places.Gazetteers;
import org.jiesu.places.TurnsOfSpeech;

/** Everything that answers “who must see to this?”, built from the files of a config folder. */
public record Routing(DutyBook book, Gazetteer gazetteer, Router router) {

    /** Nothing when a file has a mistake; all of them are then in {@code mistakes}. */
    public static Optional<Routing> open(ConfigFolder folder, Mistakes mistakes) {
        Folding folding = FoldingFiles.read(folder, mistakes);
        DutyBook book = DutyBooks.read(folder, folding, mistakes);
        Gazetteer gazetteer = Gazetteers.read(folder, book.units(), mistakes);
        mistakes.addAll(ExceptedVillages.check(book, gazetteer));
        Quoting quoting = TurnsOfSpeech.read(folder, mistakes);
        Optional<RoutingSettings> settings = DutyBooks.routing(folder, mistakes);
        if (!mistakes.none() || settings.isEmpty()) {
            return Optional.empty();
        }
        PlaceFinder places = new PlaceFinder(gazetteer, folding, quoting);
        List<String> reading = Stream.of(FoldingFiles.FOLDER, Gazetteers.FOLDER)
                .map(read -> TextFiles.under(read, folder, mistakes).version())
                .toList();
        String model = DutyBooks.modelVersion(book, settings.get(), reading);
        return Optional.of(new Routing(book, gazetteer, new Router(book, places, folding, settings.get(), model)));
    }

    /** The same that asks this learned model, or none; costs next to nothing. */
    public Routing asking(Optional<LearnedModel> model) {
        return new Routing(book, gazetteer, router.asking(model));
    }
}
