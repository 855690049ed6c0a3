package org.jiesu.places;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jiesu.config.ConfigFolder;
import org.jiesu.config.Fields;
import org.jiesu.config.Mistakes;
import org.jiesu.config.YamlFile;
import org.jiesu.core.place.Bearing;
import org.jiesu.core.place.Cues;
import org.jiesu.core.place.Quoting;

/** Reads how callers speak of places, those they mean and those they do not: {@code text/quoting.yaml}. */
public final class TurnsOfSpeech {
    private static final String FILE = "text/quoting.yaml";

    private TurnsOfSpeech() {}

    /** What is wrong is among the mistakes, with file and line. */
    public static Quoting read(ConfigFolder folder, Mistakes mistakes) {
        return folder.text(FILE, mistakes)
                .flatMap(text -> YamlFile.read(FILE, text, mistakes))
                .map(mapping -> quoting(new Fields(FILE, mapping, mistakes)))
                .orElseGet(() -> new Quoting(List.of(), List.of()));
    }

    private static Quoting quoting(Fields fields) {
        Map<Bearing, Cues> cues = new EnumMap<>(Bearing.class);
        for (Bearing bearing : Bearing.values()) {
            fields.nested(bearing.name().toLowerCase(Locale.ROOT)).ifPresent(words -> cues.put(bearing, cues(words)));
        }
        Optional<Fields> relatives = fields.nested("relatives");
        Optional<Fields> institutions = fields.nested("institutions");
        Quoting quoting = new Quoting(
                cues,
                new Quoting.Relatives(texts(relatives, "people"), texts(relatives, "dwell"), texts(relatives, "there")),
                new Quoting.Institutions(
                        texts(institutions, "ends"), texts(institutions, "roads"), texts(institutions, "thereabouts")),
                new Quoting.Turns(
                        fields.texts("fillers"),
                        fields.texts("tails"),
                        fields.texts("together"),
                        fields.texts("corrections"),
                        fields.texts("noPlaces")));
        relatives.ifPresent(Fields::nothingElse);
        institutions.ifPresent(Fields::nothingElse);
        fields.nothingElse();
        return quoting;
    }

    private static List<String> texts(Optional<Fields> fields, String key) {
        return fields.map(known -> known.texts(key)).orElse(List.of());
    }

    private static Cues cues(Fields fields) {
        List<Cues.Around> around = new ArrayList<>();
        for (Fields pair : fields.list("around")) {
            pair.texts("before").forEach(before -> pair.texts("after")
                    .forEach(after -> around.add(new Cues.Around(before, after))));
            pair.nothingElse();
        }
        Cues cues = new Cues(fields.texts("before"), fields.texts("after"), around);
        fields.nothingElse();
        return cues;
    }
}
