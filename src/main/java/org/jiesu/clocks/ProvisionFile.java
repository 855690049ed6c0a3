package org.jiesu.clocks;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiesu.config.Fields;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.core.duty.Urgency;
import org.jiesu.core.sla.ClockKind;
import org.jiesu.core.sla.ClockRule;
import org.jiesu.core.sla.ClockRules;
import org.jiesu.core.sla.Dates;
import org.jiesu.core.sla.Provision;

/** Reads what a policy says of some cases only: other terms, other calendars. */
final class ProvisionFile {
    private ProvisionFile() {}

    static Optional<Provision> provision(Fields provision, RuleFile rules) {
        String name = provision.text("provision");
        provision.text("source");
        Optional<Provision.When> when = provision.nested("when").flatMap(ProvisionFile::when);
        if (!provision.has("when")) {
            provision.wrong("when", "a provision says for which cases it is");
        }
        Map<ClockKind, ClockRule> clocks = new EnumMap<>(ClockKind.class);
        for (Fields clock : provision.list("clocks")) {
            clock.oneOf("clock", RuleFile.kinds())
                    .ifPresent(kind -> rules.clock(clock, kind, false).ifPresent(rule -> {
                        if (clocks.put(kind, rule) != null) {
                            clock.wrong("clock", "stands twice");
                        }
                    }));
        }
        if (clocks.isEmpty()) {
            provision.wrong("clocks", "a provision speaks of at least one clock");
        }
        if (name.contains("/")) {
            provision.wrong("provision", "holds no stroke");
        }
        provision.nothingElse();
        return when.map(known -> new Provision(name, known, clocks));
    }

    private static Optional<Provision.When> when(Fields when) {
        Set<Urgency> urgencies = new LinkedHashSet<>();
        for (String word : when.texts("urgencies")) {
            Urgency.ofWire(word)
                    .ifPresentOrElse(
                            urgencies::add,
                            () -> when.wrong(
                                    "urgencies",
                                    "“" + word + "” is none of "
                                            + String.join(" ", Urgency.byWire().keySet())));
        }
        Set<String> matters = Set.copyOf(when.texts("matters"));
        Set<UnitCode> units = units(when);
        Set<String> districts = Set.copyOf(when.texts("districts"));
        Optional<Dates> dates = dates(when);
        when.nothingElse();
        boolean anything = !urgencies.isEmpty() || !matters.isEmpty() || !units.isEmpty() || !districts.isEmpty();
        if (!anything && dates.filter(Dates.OPEN::equals).isPresent()) {
            when.wrong("matters", "a provision for all cases of all times is none");
        }
        return dates.map(known -> new Provision.When(urgencies, matters, units, districts, known));
    }

    /** Other working time for some units or districts. */
    static Optional<ClockRules.Hours> hours(Fields hours, RuleFile rules) {
        Set<UnitCode> units = units(hours);
        Set<String> districts = Set.copyOf(hours.texts("districts"));
        hours.text("source");
        if (units.isEmpty() && districts.isEmpty()) {
            hours.wrong("units", "says whose calendar it is: units or districts");
        }
        if (!hours.has("calendar")) {
            hours.wrong("calendar", "is missing");
        }
        Optional<ClockRules.Hours> read =
                rules.calendar(hours).map(calendar -> new ClockRules.Hours(units, districts, calendar));
        hours.nothingElse();
        return read;
    }

    /** The first and the last day, both of them included. */
    static Optional<Dates> dates(Fields fields) {
        try {
            return Optional.of(new Dates(fields.dateIfAny("from"), fields.dateIfAny("to")));
        } catch (IllegalArgumentException wrong) {
            fields.wrong("to", wrong);
            return Optional.empty();
        }
    }

    private static Set<UnitCode> units(Fields fields) {
        List<UnitCode> units = fields.texts("units").stream().map(UnitCode::new).toList();
        return Set.copyOf(units);
    }
}
