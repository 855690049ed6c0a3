package org.jiesu.places;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jiesu.config.Fields;
import org.jiesu.core.place.Place;
import org.jiesu.core.place.Township;

/** A file of villages and communities that was written from the official division codes, beside those kept by hand. */
final class DivisionFile {
    private static final String MARK = "divisions";

    private final List<Division> divisions = new ArrayList<>();
    private final String district;

    /** Reads one; what is wrong is among the mistakes of the fields. */
    DivisionFile(Fields fields, List<Township> townships) {
        district = fields.text("district");
        fields.text("source");
        if (fields.dateIfAny("imported").isEmpty()) {
            fields.wrong("imported", "is missing or no date");
        }
        for (Fields group : fields.list(MARK)) {
            String township = group.text("township");
            if (townships.stream()
                    .noneMatch(known ->
                            known.district().equals(district) && known.name().equals(township))) {
                group.wrong("township", district + " has no “" + township + "”");
            }
            for (Fields each : group.list("places")) {
                Place.Kind kind = each.oneOf(
                                "kind", Map.of("village", Place.Kind.VILLAGE, "community", Place.Kind.COMMUNITY))
                        .orElse(Place.Kind.VILLAGE);
                divisions.add(new Division(each.text("code"), township, each.text("name"), kind));
                each.nothingElse();
            }
            group.nothingElse();
        }
        fields.nothingElse();
    }

    static boolean isOne(Fields fields) {
        return fields.keys().contains(MARK);
    }

    List<Division> divisions() {
        return List.copyOf(divisions);
    }

    List<Place> places() {
        return divisions.stream()
                .map(division -> new Place(
                        division.name(),
                        List.of(),
                        division.kind(),
                        district,
                        new Place.Siting(List.of(division.township()), true)))
                .toList();
    }

    /**
     * The text of such a file, the same for the same divisions whatever their order.
     *
     * @param source where the codes come from, in words for a person
     * @param imported the day, 2026-11-23
     */
    static String text(String district, String source, String imported, List<Division> divisions) {
        StringBuilder text = new StringBuilder()
                .append("# Villages and communities of ")
                .append(district)
                .append(" by the official division codes.\n")
                .append("# Written by jiesu gazetteer import: edit the table and import it again, not this file.\n")
                .append("# What the file kept by hand has already is not repeated.\n")
                .append("district: ")
                .append(district)
                .append('\n')
                .append("source: ")
                .append(quoted(source))
                .append('\n')
                .append("imported: ")
                .append(imported)
                .append('\n')
                .append(MARK)
                .append(":\n");
        Map<String, List<Division>> byTownship = divisions.stream()
                .sorted(Comparator.comparing(Division::code))
                .collect(Collectors.groupingBy(
                        division -> division.code().substring(0, 9) + division.township(),
                        TreeMap::new,
                        Collectors.toList()));
        byTownship.values().forEach(group -> {
            text.append("  - township: ").append(group.get(0).township()).append("\n    places:\n");
            group.forEach(division -> text.append("      - {name: ")
                    .append(quoted(division.name()))
                    .append(", kind: ")
                    .append(division.kind().wire())
                    .append(", code: ")
                    .append(quoted(division.code()))
                    .append("}\n"));
        });
        return text.toString();
    }

    private static String quoted(String words) {
        return '"' + words.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
