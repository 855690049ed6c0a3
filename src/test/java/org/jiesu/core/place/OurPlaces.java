package org.jiesu.core.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jiesu.config.ConfigFolder;
import org.jiesu.config.FoldingFiles;
import org.jiesu.config.Mistakes;
import org.jiesu.core.text.Folding;
import org.jiesu.places.TurnsOfSpeech;
import org.jiesu.wiring.OurRouting;

/** The three districts and the turns of speech as they lie in the config folder. */
final class OurPlaces {
    private static final ConfigFolder CONFIG = ConfigFolder.at(Path.of("config"));
    static final Folding FOLDING;
    static final Quoting QUOTING;
    static final Gazetteer GAZETTEER = OurRouting.get().gazetteer();
    private static final PlaceFinder FINDER;

    static {
        Mistakes mistakes = new Mistakes();
        FOLDING = FoldingFiles.read(CONFIG, mistakes);
        QUOTING = TurnsOfSpeech.read(CONFIG, mistakes);
        assertThat(mistakes.all()).isEmpty();
        FINDER = new PlaceFinder(GAZETTEER, FOLDING, QUOTING);
    }

    private OurPlaces() {}

    static Placement find(String text, String district, String township) {
        return FINDER.find(FOLDING.fold(text), Entered.of(district, township));
    }

    static Placement find(String text) {
        return find(text, "", "");
    }

    static List<String> candidates(Placement placement) {
        return placement.candidates().stream().map(Township::name).toList();
    }
}
