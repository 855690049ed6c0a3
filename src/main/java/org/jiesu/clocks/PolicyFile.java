package org.jiesu.clocks;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiesu.config.ConfigFolder;
import org.jiesu.config.Fields;
import org.jiesu.config.Mistakes;
import org.jiesu.config.YamlFile;
import org.jiesu.core.duty.Urgency;
import org.jiesu.core.sla.LevelName;
import org.jiesu.core.sla.LevelRule;
import org.jiesu.core.sla.Policy;
import org.jiesu.core.sla.Term;

/** Reads {@code config/policies/reply.yaml}. */
public final class PolicyFile {
    private static final String FILE = "policies/reply.yaml";
    private static final int DAYS_AT_MOST = 366;
    private static final int PERCENT_AT_MOST = 1000;

    private final Mistakes mistakes;

    private PolicyFile(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /** The policy; empty when the file holds any mistake. */
    public static Optional<Policy> load(ConfigFolder folder, Mistakes mistakes) {
        Mistakes own = new Mistakes();
        Optional<Policy> policy = folder.text(FILE, own)
                .flatMap(text -> YamlFile.read(FILE, text, own))
                .flatMap(mapping -> new PolicyFile(own).policy(new Fields(FILE, mapping, own)));
        mistakes.addAll(own.all());
        return own.none() ? policy : Optional.empty();
    }

    private Optional<Policy> policy(Fields fields) {
        String version = fields.text("version");
        fields.nested("inForce").ifPresent(dates -> {
            dates.dateIfAny("from");
            dates.nothingElse();
        });
        Optional<Fields> terms = fields.nested("terms");
        Optional<Fields> levels = fields.nested("levels");
        if (terms.isEmpty() || levels.isEmpty()) {
            fields.wrong("version", "a policy needs terms and levels");
            return Optional.empty();
        }
        Map<Urgency, Term> reply = terms(terms.get());
        List<LevelRule> rules = rungs(levels.get());
        String termSource = terms.get().text("source");
        String levelSource = levels.get().text("source");
        terms.get().nothingElse();
        levels.get().nothingElse();
        fields.nothingElse();
        return checked(fields, version, reply, rules, termSource, levelSource);
    }

    private Map<Urgency, Term> terms(Fields terms) {
        Map<Urgency, Term> byUrgency = new EnumMap<>(Urgency.class);
        Urgency.byWire().forEach((wire, urgency) -> {
            Optional<Fields> term = terms.nested(wire);
            if (term.isEmpty()) {
                terms.wrong(wire, "every urgency class needs its term");
                return;
            }
            int amount = term.get().number("amount", 1, DAYS_AT_MOST);
            Map<String, Term.Unit> units = Map.of("hours", Term.Unit.HOURS, "days", Term.Unit.DAYS);
            Optional<Term.Unit> unit = term.get().oneOf("unit", units);
            term.get().nothingElse();
            unit.filter(known -> amount > 0).ifPresent(known -> byUrgency.put(urgency, new Term(amount, known)));
        });
        return byUrgency;
    }

    private static List<LevelRule> rungs(Fields levels) {
        Map<String, LevelName> names = new LinkedHashMap<>();
        for (LevelName name : LevelName.values()) {
            names.put(name.wire(), name);
        }
        List<LevelRule> rules = new ArrayList<>();
        for (Fields rung : levels.list("rungs")) {
            Optional<LevelName> level = rung.oneOf("level", names);
            int percent = rung.number("percent", 1, PERCENT_AT_MOST);
            String post = rung.text("rung");
            rung.nothingElse();
            level.filter(known -> percent > 0).ifPresent(known -> rules.add(new LevelRule(known, percent, post)));
        }
        return rules;
    }

    private Optional<Policy> checked(
            Fields fields,
            String version,
            Map<Urgency, Term> terms,
            List<LevelRule> rules,
            String termSource,
            String levelSource) {
        if (!mistakes.none()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Policy(version, terms, rules, termSource, levelSource));
        } catch (IllegalArgumentException wrong) {
            fields.wrong("levels", wrong);
            return Optional.empty();
        }
    }
}
