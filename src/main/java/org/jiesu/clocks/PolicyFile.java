package org.jiesu.clocks;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiesu.config.Fields;
import org.jiesu.config.Mistakes;
import org.jiesu.core.calendar.Almanac;
import org.jiesu.core.calendar.Term;
import org.jiesu.core.sla.ClockKind;
import org.jiesu.core.sla.ClockRule;
import org.jiesu.core.sla.ClockRules;
import org.jiesu.core.sla.Dates;
import org.jiesu.core.sla.Policy;
import org.jiesu.core.sla.Provision;

/** Reads one version of one policy. */
final class PolicyFile {
    private static final int CALLS_AT_MOST = 100;
    private static final int QUESTIONS_AT_MOST = 100;
    private static final int WHOLE = 100;

    private final Fields fields;
    private final RuleFile rules;
    private final Mistakes mistakes;

    private PolicyFile(Fields fields, RuleFile rules, Mistakes mistakes) {
        this.fields = fields;
        this.rules = rules;
        this.mistakes = mistakes;
    }

    /**
     * The policy; to be used only if no mistake was found.
     *
     * @param almanac empty where its own files hold mistakes: no calendar is then missed here
     */
    static Optional<Policy> read(Fields fields, Optional<Almanac> almanac, Mistakes mistakes) {
        return new PolicyFile(fields, new RuleFile(almanac), mistakes).policy();
    }

    private Optional<Policy> policy() {
        String version = fields.text("version");
        if (version.contains("/")) {
            fields.wrong("version", "holds no stroke");
        }
        Optional<Policy.Scope> scope = scope();
        Optional<ClockRules> clocks = clocks();
        Optional<Policy.Respite> respite = respite();
        Policy.CallbackRule callback = callback();
        fields.nothingElse();
        return scope.flatMap(known ->
                clocks.flatMap(rules -> respite.map(rule -> new Policy(version, known, rules, rule, callback))));
    }

    private Optional<Policy.Scope> scope() {
        Set<String> kinds = Set.copyOf(fields.texts("kinds"));
        if (kinds.isEmpty()) {
            fields.wrong("kinds", "says for which kinds of cases it is");
        }
        Optional<Dates> dates = fields.nested("inForce").flatMap(inForce -> {
            Optional<Dates> read = ProvisionFile.dates(inForce);
            inForce.nothingElse();
            return read;
        });
        if (!fields.has("inForce")) {
            fields.wrong("inForce", "says from which day clocks start under it");
        }
        return dates.map(known -> new Policy.Scope(kinds, known));
    }

    private Optional<ClockRules> clocks() {
        fields.list("ladders").forEach(rules::ladder);
        Map<ClockKind, ClockRule> general = new EnumMap<>(ClockKind.class);
        for (Fields clock : fields.list("clocks")) {
            clock.oneOf("clock", RuleFile.kinds())
                    .ifPresent(kind -> rules.clock(clock, kind, true).ifPresent(rule -> {
                        if (general.put(kind, rule) != null) {
                            clock.wrong("clock", "stands twice");
                        }
                    }));
        }
        List<Provision> provisions = new ArrayList<>();
        for (Fields provision : fields.list("provisions")) {
            ProvisionFile.provision(provision, rules).ifPresent(provisions::add);
        }
        List<ClockRules.Hours> hours = new ArrayList<>();
        for (Fields some : fields.list("calendars")) {
            ProvisionFile.hours(some, rules).ifPresent(hours::add);
        }
        RuleFile.kinds().forEach((wire, kind) -> {
            if (!general.containsKey(kind)) {
                fields.wrong("clocks", "the clock “" + wire + "” is missing or wrong");
            }
        });
        return mistakes.none() ? Optional.of(new ClockRules(general, provisions, hours)) : Optional.empty();
    }

    private Optional<Policy.Respite> respite() {
        Optional<Policy.Respite> read = fields.nested("respite").flatMap(respite -> {
            Set<ClockKind> paused = EnumSet.noneOf(ClockKind.class);
            for (String word : respite.texts("paused")) {
                ClockKind.ofWire(word)
                        .ifPresentOrElse(
                                paused::add, () -> respite.wrong("paused", "there is no clock “" + word + "”"));
            }
            Optional<Term> question = respite.nested("question").flatMap(RuleFile::term);
            if (question.filter(term -> term.unit().working()).isPresent() || !respite.has("question")) {
                respite.wrong("question", "a question stays open for minutes, hours or days");
            }
            int questions = respite.number("questions", 0, QUESTIONS_AT_MOST);
            int carry = respite.number("carryPercent", 1, WHOLE);
            respite.text("source");
            respite.nothingElse();
            return question.filter(known -> carry > 0)
                    .map(known -> new Policy.Respite(paused, known, questions, carry));
        });
        if (!fields.has("respite")) {
            fields.wrong("respite", "says what gives a unit time");
        }
        return read;
    }

    private Policy.CallbackRule callback() {
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
}
