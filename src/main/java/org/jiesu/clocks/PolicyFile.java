package org.jiesu.clocks;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiesu.config.ConfigFolder;
import org.jiesu.config.Fields;
import org.jiesu.config.Mistakes;
import org.jiesu.config.YamlFile;
import org.jiesu.core.calendar.Almanac;
import org.jiesu.core.calendar.Term;
import org.jiesu.core.calendar.WorkCalendar;
import org.jiesu.core.duty.Urgency;
import org.jiesu.core.sla.ClockKind;
import org.jiesu.core.sla.LevelName;
import org.jiesu.core.sla.LevelRule;
import org.jiesu.core.sla.Policy;

/** Reads {@code config/policies/hotline.yaml}. */
public final class PolicyFile {
    private static final String FILE = "policies/hotline.yaml";
    private static final int AMOUNT_AT_MOST = 366;
    private static final int PERCENT_AT_MOST = 1000;
    private static final int CALLS_AT_MOST = 100;

    private final Optional<Almanac> almanac;
    private final Mistakes mistakes;
    private final Map<String, List<LevelRule>> ladders = new HashMap<>();

    private PolicyFile(Optional<Almanac> almanac, Mistakes mistakes) {
        this.almanac = almanac;
        this.mistakes = mistakes;
    }

    /**
     * The policy; empty when the file holds any mistake.
     *
     * @param almanac empty where its own files hold mistakes: no calendar is then missed here
     */
    public static Optional<Policy> load(ConfigFolder folder, Optional<Almanac> almanac, Mistakes mistakes) {
        Mistakes own = new Mistakes();
        Optional<Policy> policy = folder.text(FILE, own)
                .flatMap(text -> YamlFile.read(FILE, text, own))
                .flatMap(mapping -> new PolicyFile(almanac, own).policy(new Fields(FILE, mapping, own)));
        mistakes.addAll(own.all());
        return own.none() ? policy : Optional.empty();
    }

    private Optional<Policy> policy(Fields fields) {
        String version = fields.text("version");
        fields.nested("inForce").ifPresent(dates -> {
            dates.dateIfAny("from");
            dates.nothingElse();
        });
        fields.list("ladders").forEach(this::ladder);
        Map<ClockKind, Policy.ClockRule> rules = new EnumMap<>(ClockKind.class);
        Map<String, ClockKind> kinds = new LinkedHashMap<>();
        for (ClockKind kind : ClockKind.values()) {
            kinds.put(kind.wire(), kind);
        }
        for (Fields clock : fields.list("clocks")) {
            clock.oneOf("clock", kinds).ifPresent(kind -> clock(clock).ifPresent(rule -> {
                if (rules.put(kind, rule) != null) {
                    clock.wrong("clock", "stands twice");
                }
            }));
        }
        Policy.CallbackRule callback = callback(fields);
        fields.nothingElse();
        kinds.forEach((wire, kind) -> {
            if (!rules.containsKey(kind)) {
                fields.wrong("clocks", "the clock “" + wire + "” is missing or wrong");
            }
        });
        return mistakes.none() ? Optional.of(new Policy(version, rules, callback)) : Optional.empty();
    }

    private static Policy.CallbackRule callback(Fields fields) {
        Map<String, String> reasons = new LinkedHashMap<>();
        int attempts = fields.nested("callback")
                .map(callback -> {
                    for (Fields reason : callback.list("reasons")) {
                        reasons.put(reason.text("code"), reason.text("reason"));
                        reason.nothingElse();
                    }
                    int calls = callback.number("attempts", 1, CALLS_AT_MOST);
                    callback.text("source");
                    callback.nothingElse();
                    return calls;
                })
                .orElseGet(() -> {
                    fields.wrong("callback", "says after how many attempts the citizen counts as not reached");
                    return 0;
                });
        return new Policy.CallbackRule(attempts, reasons);
    }

    private void ladder(Fields ladder) {
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
            ladder.wrong("ladder", "stands twice");
        }
    }

    private Optional<Policy.ClockRule> clock(Fields clock) {
        Map<Urgency, Term> terms = new EnumMap<>(Urgency.class);
        Urgency.byWire().forEach((wire, urgency) -> {
            Optional<Fields> term = clock.nested(wire);
            if (term.isEmpty()) {
                clock.wrong(wire, "every urgency class needs its term");
                return;
            }
            int amount = term.get().number("amount", 1, AMOUNT_AT_MOST);
            Optional<Term.Unit> unit = term.get().oneOf("unit", Term.Unit.byWire());
            term.get().nothingElse();
            unit.filter(known -> amount > 0).ifPresent(known -> terms.put(urgency, new Term(amount, known)));
        });
        String source = clock.text("source");
        Optional<List<LevelRule>> levels = clock.oneOf("ladder", ladders);
        Optional<WorkCalendar> calendar = calendar(clock);
        clock.nothingElse();
        if (levels.isEmpty() || calendar.isEmpty() || terms.size() < Urgency.values().length) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Policy.ClockRule(terms, calendar.get(), levels.get(), source));
        } catch (IllegalArgumentException wrong) {
            clock.wrong("ladder", wrong);
            return Optional.empty();
        }
    }

    private Optional<WorkCalendar> calendar(Fields clock) {
        if (!clock.has("calendar")) {
            return Optional.of(WorkCalendar.natural());
        }
        if (almanac.isEmpty()) {
            clock.text("calendar");
            return Optional.of(WorkCalendar.natural());
        }
        return clock.oneOf("calendar", almanac.get().byName());
    }
}
