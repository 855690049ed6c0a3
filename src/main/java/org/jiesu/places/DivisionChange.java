package org.jiesu.places;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jiesu.core.place.Gazetteer;
import org.jiesu.core.place.Place;

/** What a table of division codes changes in a gazetteer. */
final class DivisionChange {
    private final List<Place> own;
    private final List<Division> table;
    private final List<Division> written;

    /** @param kept what is kept by hand, without what an earlier import wrote */
    DivisionChange(String district, Gazetteer kept, List<Division> table) {
        this.own = kept.places().stream()
                .filter(place -> place.district().equals(district))
                .toList();
        this.table = table;
        this.written = table.stream().filter(division -> !isKept(division)).toList();
    }

    private boolean isKept(Division division) {
        return named(division.name())
                .anyMatch(place ->
                        place.siting().sure() && place.siting().townships().equals(List.of(division.township())));
    }

    private Stream<Place> named(String name) {
        return own.stream()
                .filter(place -> place.name().equals(name) || place.says().contains(name));
    }

    /** Those that the files kept by hand have not got. */
    List<Division> written() {
        return List.copyOf(written);
    }

    /**
     * What changes, a line each, and how many of each kind at the end.
     *
     * @param past what an earlier import wrote
     */
    List<String> lines(List<Division> past) {
        Map<String, Division> before = new HashMap<>();
        past.forEach(division -> before.put(division.code(), division));
        List<String> added = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        for (Division division : written) {
            Optional<Division> old = Optional.ofNullable(before.remove(division.code()));
            if (old.isEmpty()) {
                added.add("新增 " + told(division));
            } else if (!old.get().equals(division)) {
                changed.add("改动 " + told(old.get()) + " → " + division.township() + division.name());
            }
        }
        List<String> gone = before.values().stream()
                .sorted((one, other) -> one.code().compareTo(other.code()))
                .map(division -> "去掉 " + told(division))
                .toList();
        List<String> otherwise = otherwise();
        List<String> missing = missing();
        List<String> lines = new ArrayList<>();
        Stream.of(added, changed, gone, otherwise, missing).forEach(lines::addAll);
        lines.add("新增 " + added.size() + "，改动 " + changed.size() + "，去掉 " + gone.size() + "，已有 "
                + (table.size() - written.size()) + "，和手工文件不一致 " + otherwise.size() + "，手工文件有而表里没有 " + missing.size());
        return lines;
    }

    /** Where the files kept by hand put a place of that name somewhere else, it is asked for until a person mends them. */
    private List<String> otherwise() {
        return written.stream()
                .flatMap(division -> named(division.name())
                        .limit(1)
                        .map(place -> "不一致 " + told(division) + "，手工文件写在"
                                + (place.siting().townships().isEmpty()
                                        ? "区里"
                                        : String.join("、", place.siting().townships()))
                                + "，改好之前来电会追问"))
                .toList();
    }

    private List<String> missing() {
        Set<String> names = new HashSet<>();
        table.forEach(division -> names.add(division.township() + division.name()));
        return own.stream()
                .filter(place -> place.kind() == Place.Kind.VILLAGE || place.kind() == Place.Kind.COMMUNITY)
                .filter(place -> place.siting().townships().stream()
                        .noneMatch(township -> Stream.concat(Stream.of(place.name()), place.says().stream())
                                .anyMatch(name -> names.contains(township + name))))
                .map(place -> "表里没有 " + String.join("、", place.siting().townships()) + " " + place.name())
                .toList();
    }

    private static String told(Division division) {
        return division.code() + " " + division.township() + " " + division.name();
    }
}
