package org.jiesu.clocks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiesu.config.Fields;
import org.jiesu.core.calendar.Almanac;
import org.jiesu.core.calendar.Term;
import org.jiesu.core.calendar.WorkCalendar;
import org.jiesu.core.sla.ClockKind;
import org.jiesu.core.sla.ClockRule;
import org.jiesu.core.sla.LevelName;
import org.jiesu.core.sla.LevelRule;

/** Reads what a policy says of single clocks: terms, calendar, ladder, source. */
final class RuleFile {
    private static final int AMOUNT_AT_MOST = 366;
    private static final int PERCENT_AT_MOST = 1000;
    /** For a clock by which nobody is told anything. */
    private static final String NO_LADDER = "none";

    private final Optional<Almanac> almanac;
    private final Map<String, List<LevelRule>> ladders = new HashMap<>(Map.of(NO_LADDER, List.of()));

    /**
     * Rules by these calendars.
     *
     * @param almanac empty where its own files hold mistakes: no calendar is then missed here
     */
    RuleFile(Optional<Almanac> almanac) {
        this.almanac = almanac;
    }

    static Map<String, ClockKind> kinds() {
        Map<String, ClockKind> kinds = new LinkedHashMap<>();
        for (ClockKind kind : ClockKind.values()) {
            kinds.put(kind.wire(), kind);
        }
        return kinds;
    }

    void ladder(Fields ladder) {
        String name = ladder.text("ladder");
        ladder.text("source");
        Map<String, LevelName> names = new LinkedHashMap<>();
        for (LevelName level : LevelName.values()) {
            names.put(level.wire(), level);
        }
        List<LevelRule> rules = new ArrayList<>();
        for (Fields rung : ladder.list("rungs")) {
            Optional<LevelName> level = rung.oneOf("level", names);
            int percent = rung.number("percent", 1, PERCENT_AT_MOST);
            String post = rung.text("rung");
            rung.nothingElse();
            level.filter(known -> percent > 0).ifPresent(known -> rules.add(new LevelRule(known, percent, post)));
        }
        ladder.nothingElse();
        if (ladders.put(name, rules) != null) {
            ladder.wrong("ladder", "stands twice, or is the word for no ladder");
        }
    }

    /**
     * One clock.
     *
     * @param whole whether every class of it needs its term
     */
    Optional<ClockRule> clock(Fields clock, ClockKind kind, boolean whole) {
        Map<String, Term> terms = terms(clock, kind.classes(), whole);
        String source = clock.text("source");
        Optional<List<LevelRule>> levels = clock.oneOf("ladder", ladders);
        Optional<WorkCalendar> calendar = calendar(clock);
        clock.nothingElse();
        if (levels.isEmpty() || calendar.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ClockRule(terms, calendar.get(), levels.get(), source));
        } catch (IllegalArgumentException wrong) {
            clock.wrong("ladder", wrong);
            return Optional.empty();
        }
    }

    private static Map<String, Term> terms(Fields clock, Collection<String> classes, boolean whole) {
        Map<String, Term> terms = new HashMap<>();
        for (String one : classes) {
            Optional<Fields> term = clock.nested(one);
            term.flatMap(RuleFile::term).ifPresent(known -> terms.put(one, known));
            if (whole && term.isEmpty()) {
                clock.wrong(one, "every class needs its term");
            }
        }
        if (!whole && !classes.isEmpty() && classes.stream().noneMatch(clock::has)) {
            clock.wrong("clock", "gives no class a term; classes: " + String.join(" ", classes));
        }
        return terms;
    }

    static Optional<Term> term(Fields term) {
        int amount = term.number("amount", 1, AMOUNT_AT_MOST);
        Optional<Term.Unit> unit = term.oneOf("unit", Term.Unit.byWire());
        term.nothingElse();
        return unit.filter(known -> amount > 0).map(known -> new Term(amount, known));
    }

    /** The calendar that is named; {@code natural} where none is. */
    Optional<WorkCalendar> calendar(Fields fields) {
        if (!fields.has("calendar")) {
            return Optional.of(WorkCalendar.natural());
        }
        if (almanac.isEmpty()) {
            fields.text("calendar");
            return Optional.of(WorkCalendar.natural());
        }
        return fields.oneOf("calendar", almanac.get().byName());
    }
}
