package org.jiesu.wiring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiesu.core.duty.DutyBook;
import org.jiesu.core.duty.DutyRule;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.core.place.District;
import org.jiesu.core.place.Gazetteer;
import org.jiesu.core.sla.ClockRules;
import org.jiesu.core.sla.Policy;
import org.jiesu.core.sla.Provision;
import org.jiesu.core.sla.Terms;

/** Whether what the policies name is there: a provision for a matter that no book has would never hold. */
public final class TermsCheck {
    private final Set<String> matters;
    private final DutyBook book;
    private final Set<String> districts;

    public TermsCheck(DutyBook book, Gazetteer gazetteer) {
        this.book = book;
        this.matters = book.rules().stream().map(DutyRule::id).collect(Collectors.toSet());
        this.districts = gazetteer.districts().stream().map(District::name).collect(Collectors.toSet());
    }

    /** What is not there, in words for a person. */
    public List<String> unknown(Terms terms) {
        List<String> unknown = new ArrayList<>();
        for (Policy policy : terms.policies()) {
            for (Provision provision : policy.clocks().provisions()) {
                String where = policy.version() + ", provision “" + provision.name() + "”: ";
                provision.when().matters().stream()
                        .filter(matter -> !matters.contains(matter))
                        .forEach(matter -> unknown.add(where + "there is no matter “" + matter + "”"));
                named(where, provision.when().units(), provision.when().districts(), unknown);
            }
            for (ClockRules.Hours hours : policy.clocks().hours()) {
                named(policy.version() + ", calendars: ", hours.units(), hours.districts(), unknown);
            }
        }
        return unknown;
    }

    private void named(String where, Set<UnitCode> units, Set<String> named, List<String> unknown) {
        units.stream()
                .filter(unit -> book.units().byCode(unit).isEmpty())
                .forEach(unit -> unknown.add(where + "there is no unit “" + unit.value() + "”"));
        named.stream()
                .filter(district -> !districts.contains(district))
                .forEach(district -> unknown.add(where + "there is no district “" + district + "”"));
    }

    /**
     * What will not be sure for want of a list of holidays.
     *
     * @param day from which clocks may reach into the next year
     */
    public static List<String> missing(Terms terms, LocalDate day) {
        List<String> missing = new ArrayList<>();
        for (int year : List.of(day.getYear(), day.plusMonths(3).getYear())) {
            if (!terms.almanac().years().contains(year) && missing.isEmpty()) {
                missing.add("no list of holidays for " + year
                        + ": terms in working time that reach into it are provisional until config/calendar/" + year
                        + ".yaml is there");
            }
        }
        return missing;
    }
}
