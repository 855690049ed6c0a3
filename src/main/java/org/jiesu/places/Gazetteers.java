package org.jiesu.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiesu.config.ConfigFolder;
import org.jiesu.config.Fields;
import org.jiesu.config.Mistakes;
import org.jiesu.config.YamlFile;
import org.jiesu.core.duty.Unit;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.core.duty.UnitKind;
import org.jiesu.core.duty.Units;
import org.jiesu.core.place.District;
import org.jiesu.core.place.Gazetteer;
import org.jiesu.core.place.Place;
import org.jiesu.core.place.Township;

/** Reads the gazetteer: one file a district under {@code places/}. */
public final class Gazetteers {
    /** Where in the config folder the files are. */
    public static final String FOLDER = "places";

    private final Units units;
    private final List<District> districts = new ArrayList<>();
    private final List<Township> townships = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();

    private Gazetteers(Units units) {
        this.units = units;
    }

    /**
     * Reads all districts; what is wrong is among the mistakes, with file and line.
     *
     * @param units says what kind of unit each township is, and adds its other names
     */
    public static Gazetteer read(ConfigFolder folder, Units units, Mistakes mistakes) {
        Gazetteers reading = new Gazetteers(units);
        List<Fields> imported = new ArrayList<>();
        for (String file : folder.list(FOLDER)) {
            Optional<Fields> fields = folder.text(file, mistakes)
                    .flatMap(text -> YamlFile.read(file, text, mistakes))
                    .map(mapping -> new Fields(file, mapping, mistakes));
            fields.filter(DivisionFile::isOne).ifPresent(imported::add);
            fields.filter(found -> !DivisionFile.isOne(found)).ifPresent(reading::district);
        }
        // Last, for they name towns of the other files.
        imported.forEach(file -> reading.places.addAll(new DivisionFile(file, reading.townships).places()));
        return new Gazetteer(reading.districts, reading.townships, reading.places);
    }

    private void district(Fields fields) {
        String district = fields.text("district");
        districts.add(new District(district, fields.texts("aliases"), fields.textIfAny("code")));
        fields.list("townships").forEach(township -> township(district, township));
        for (Fields shared : fields.list("shared")) {
            List<String> lie = shared.texts("townships");
            shared.text("why");
            if (lie.isEmpty()) {
                shared.wrong("townships", "is missing");
            }
            lie.stream()
                    .filter(name -> townships.stream()
                            .noneMatch(known -> known.district().equals(district) && known.isCalled(name)))
                    .forEach(name -> shared.wrong("townships", district + " has no “" + name + "”"));
            places.add(place(shared, Place.Kind.PLACE, district, new Place.Siting(lie, false)));
        }
        Place.Siting nowhere = new Place.Siting(List.of(), true);
        fields.list("roads").forEach(road -> places.add(place(road, Place.Kind.PLACE, district, nowhere)));
        fields.list("others").forEach(other -> places.add(place(other, Place.Kind.OUTSIDE, "", nowhere)));
        fields.nothingElse();
    }

    private void township(String district, Fields fields) {
        String name = fields.text("township");
        String code = fields.text("unit");
        Optional<Unit> unit = units.byCode(new UnitCode(code));
        if (unit.filter(found -> found.name().equals(name)).isEmpty()) {
            fields.wrong("unit", "“" + code + "” is not the unit “" + name + "”");
        }
        List<String> says = new ArrayList<>(fields.texts("says"));
        unit.ifPresent(found ->
                found.aliases().stream().filter(alias -> alias.startsWith(name)).forEach(says::add));
        Township.Kind kind = unit.map(Unit::kind).map(Gazetteers::kind).orElse(Township.Kind.TOWNSHIP);
        townships.add(new Township(code, name, district, kind, says));
        Place.Siting here = new Place.Siting(List.of(name), true);
        fields.list("villages").forEach(village -> places.add(place(village, Place.Kind.VILLAGE, district, here)));
        fields.list("places").forEach(place -> places.add(place(place, Place.Kind.PLACE, district, here)));
        fields.nothingElse();
    }

    private static Township.Kind kind(UnitKind kind) {
        return switch (kind) {
            case TOWNSHIP -> Township.Kind.TOWNSHIP;
            case SUBDISTRICT -> Township.Kind.SUBDISTRICT;
            default -> Township.Kind.PARK;
        };
    }

    private Place place(Fields fields, Place.Kind otherwise, String district, Place.Siting siting) {
        Place.Kind kind =
                fields.textIfAny("kind").map(word -> kindOf(word, otherwise)).orElse(otherwise);
        Place place = new Place(fields.text("name"), fields.texts("says"), kind, district, siting);
        fields.textIfAny("status");
        fields.textIfAny("source");
        fields.nothingElse();
        return place;
    }

    /** A file may tell roads from markets; the interface tells only villages and communities from other places. */
    private static Place.Kind kindOf(String word, Place.Kind otherwise) {
        return switch (word) {
            case "village" -> Place.Kind.VILLAGE;
            case "community" -> Place.Kind.COMMUNITY;
            default -> otherwise;
        };
    }
}
