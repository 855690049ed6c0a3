package org.jiesu.core.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a district's gazette and the city's book give one matter to different owners, and which of them stands. */
public final class BookConflicts {
    private final DutyBook book;
    private final LocalDate day;

    /**
     * Two rules of different tiers for one matter.
     *
     * @param matter code of the matter
     * @param resolution which of them stands, where and from when
     */
    public record Conflict(String matter, DutyRule city, DutyRule district, String resolution) {}

    private BookConflicts(DutyBook book, LocalDate day) {
        this.book = book;
        this.day = day;
    }

    /** All conflicts of rules that are in force on a day, in the order of the districts' rules. */
    public static List<Conflict> of(DutyBook book, LocalDate day) {
        BookConflicts conflicts = new BookConflicts(book, day);
        List<Conflict> found = new ArrayList<>();
        for (DutyRule row : book.rules()) {
            if (!row.ofCity() && row.inForce(day)) {
                row.reach().matters().forEach(matter -> book.rule(matter)
                        .filter(rule -> rule.ofCity() && rule.inForce(day))
                        .flatMap(city -> conflicts.between(city, row))
                        .ifPresent(found::add));
            }
        }
        return found;
    }

    private Optional<Conflict> between(DutyRule city, DutyRule row) {
        String cityLead = city.duty().leads().get(0);
        String lead = row.duty().leads().get(0);
        if (Units.local(cityLead)) {
            return Units.local(lead)
                    ? Optional.empty()
                    : Optional.of(new Conflict(city.id(), city, row, "乡镇内按城市规定由乡镇办理，街道和园区按本区文件"));
        }
        if (Units.local(lead)) {
            return Optional.of(new Conflict(city.id(), city, row, "乡镇不得据此主责，以城市规定写明的部门为准"));
        }
        return same(cityLead, lead, row)
                ? Optional.empty()
                : Optional.of(new Conflict(city.id(), city, row, "以城市规定写明的部门为准；街道和园区在计划期内按本区文件"));
    }

    private boolean same(String generic, String own, DutyRule row) {
        String district = row.reach().district();
        Optional<Unit> unit =
                book.units().find(district, own).map(found -> book.units().onDay(found, day));
        return unit.filter(
                        found -> book.units().ownOf(generic, district, day).contains(found) || found.isCalled(generic))
                .isPresent();
    }
}
