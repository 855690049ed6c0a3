package org.jiesu.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.core.duty.UnitRef;
import org.jiesu.core.duty.Units;

/** What a labelled line expects, and whether an answer meets it under any of the unit's names. */
final class Expectation {
    private final ComplaintLine line;
    private final Units units;

    Expectation(ComplaintLine line, Units units) {
        this.line = line;
        this.units = units;
    }

    /** Lines without the column are taken as to be routed. */
    String decision() {
        return line.get("expect").isEmpty() ? "route" : line.get("expect");
    }

    Optional<String> urgency() {
        return Optional.of(line.get("urgency")).filter(urgency -> !urgency.isEmpty());
    }

    /** The owner by the name the line gives it. */
    String owner() {
        return line.get("lead");
    }

    /** The id's letters before its first digit or dash. */
    String prefix() {
        return line.get("id").replaceFirst("[^A-Za-z].*", "");
    }

    boolean accepts(UnitRef answer) {
        return Stream.concat(
                        Stream.of(line.get("lead")),
                        Arrays.stream(line.get("also_ok").split("\\|")))
                .filter(name -> !name.isEmpty())
                .anyMatch(name -> means(name, answer));
    }

    private boolean means(String name, UnitRef answer) {
        if (name.equals(Units.TOWNSHIP_OF_THE_CASE)) {
            return townships().contains(answer.unit());
        }
        boolean districtsOwn =
                units.everOwnOf(name).stream().anyMatch(own -> own.code().equals(answer.code()));
        boolean sameUnit = !answer.code().equals(UnitCode.NONE)
                && Stream.of(line.get("district"), answer.district())
                        .flatMap(district -> units.find(district, name).stream())
                        .anyMatch(unit -> unit.code().equals(answer.code()));
        return answer.unit().equals(name) || districtsOwn || sameUnit;
    }

    /** The names that 属地乡镇 stands for; itself where the line names none. */
    private List<String> townships() {
        if (!line.get("township").isEmpty()) {
            return List.of(line.get("township"));
        }
        String expected = line.get("township_expected");
        return expected.isEmpty() ? List.of(Units.TOWNSHIP_OF_THE_CASE) : List.of(expected.split("\\|"));
    }
}
