package org.jiesu.load;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiesu.core.casefile.CaseFile;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.core.sla.Clock;
import org.jiesu.core.sla.ClockLevel;
import org.jiesu.core.sla.Run;
import org.jiesu.store.DatabaseAddress;

/** Every case as the core has it beside every case as it stands in the database. */
public final class Comparison {
    private final List<String> differences = new ArrayList<>();
    private final Map<String, Integer> counts = new TreeMap<>();

    private Comparison() {}

    /** Compares all of it as it stands at this moment. */
    public static Comparison of(City city, DatabaseAddress address) throws SQLException {
        Comparison comparison = new Comparison();
        comparison.differences.addAll(city.differences());
        try (Ledger ledger = new Ledger(address)) {
            comparison.keys(city, ledger.keys());
            comparison.cases(city.filed(), ledger.entries(), ledger.now());
            ledger.brokenLaws().forEach((law, rows) -> comparison.differences.add(law + ": " + rows));
        }
        return comparison;
    }

    /** Every acknowledged key stands for its case, and no key for one that was not acknowledged. */
    private void keys(City city, Map<String, UUID> keys) {
        Map<String, UUID> acknowledged = city.acknowledged();
        count("acknowledged keys", acknowledged.size());
        acknowledged.forEach(
                (key, id) -> same("the case of key " + key, Optional.of(id), Optional.ofNullable(keys.get(key))));
        Set<String> others = new HashSet<>(keys.keySet());
        others.removeAll(acknowledged.keySet());
        others.forEach(key -> differences.add("key " + key + " did something and was never acknowledged"));
        Set<UUID> opened = city.filed().stream().map(City.Filed::id).collect(Collectors.toSet());
        same("cases opened by as many keys", city.filed().size(), opened.size());
    }

    private void cases(List<City.Filed> filed, Map<UUID, Ledger.Entry> entries, Instant now) {
        same("cases", filed.size(), entries.size());
        Map<String, Integer> found = new HashMap<>();
        for (City.Filed one : filed) {
            Ledger.Entry entry = entries.get(one.id());
            if (entry == null) {
                differences.add(one.draft().key() + " was acknowledged and is not there");
                continue;
            }
            Life life = one.life();
            String name = one.draft().key() + " " + one.id();
            same(name, file(life), entry.file());
            same(name + ", its facts", life.facts(), entry.facts());
            clocks(name, life.file().clocks(), entry.clocks(), now);
            tally(life);
            found.merge(placeOf(entry.file()), 1, Integer::sum);
        }
        Map<String, Integer> expected = counts.entrySet().stream()
                .filter(count -> count.getKey().startsWith("stands: "))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        same("where cases stand", new TreeMap<>(expected), new TreeMap<>(found));
    }

    private void tally(Life life) {
        String decision = life.route().decision().word();
        count("decision: " + decision, 1);
        count("status: " + life.file().status().wire(), 1);
        count(placeOf(file(life)), 1);
        count("clocks", life.file().clocks().size());
        boolean asks = !life.route().verdict().questions().isEmpty();
        if (decision.equals("ask_place") && !asks) {
            differences.add("a case waits for a place and nobody asks for it");
        }
    }

    /** An owner, a question, a place in review, or internal: everything else is nobody's. */
    private static String placeOf(String file) {
        String[] parts = file.split("\\|", -1);
        if (!parts[1].equals("-")) {
            return "stands: with an owner";
        }
        return parts[0].equals("reviewing") ? "stands: in review as " + parts[9] : "stands: NOWHERE";
    }

    private static String file(Life life) {
        CaseFile file = life.file();
        return String.join(
                "|",
                file.status().wire(),
                file.holder().map(UnitCode::value).orElse("-"),
                file.standing().responsible().map(UnitCode::value).orElse("-"),
                file.urgency().wire(),
                "period " + file.period(),
                "version " + file.version(),
                "calls " + file.standing().tally().contacts(),
                "back " + file.standing().tally().callbacks(),
                "urges " + file.standing().tally().urges(),
                life.route().decision().word(),
                "due " + file.nextDue().map(Comparison::milliseconds).orElse("-"));
    }

    private void clocks(String name, List<Clock> expected, List<Ledger.ClockEntry> found, Instant now) {
        Map<String, Clock> byRun = expected.stream()
                .collect(Collectors.toMap(Comparison::run, Function.identity(), (one, other) -> one, TreeMap::new));
        List<Ledger.ClockEntry> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparing(Ledger.ClockEntry::run));
        same(
                name + ", its clocks",
                List.copyOf(byRun.keySet()),
                sorted.stream().map(Ledger.ClockEntry::run).toList());
        for (Ledger.ClockEntry entry : sorted) {
            Optional.ofNullable(byRun.get(entry.run())).ifPresent(clock -> levels(name, clock, entry.done(), now));
        }
    }

    /** A level passed between the last look of the core and the end of its clock may be done or not; any other is or is not. */
    private void levels(String name, Clock clock, List<String> found, Instant now) {
        Instant end = clock.endedAt().orElse(now);
        count("levels done", found.size());
        for (ClockLevel level : clock.levels()) {
            boolean done = level.state() == ClockLevel.State.FIRED || level.state() == ClockLevel.State.SKIPPED;
            boolean stands = found.contains(level.level().wire());
            if (!done && level.at().filter(end::isAfter).isPresent()) {
                count("levels that passed just as their clock ended", 1);
            } else if (done != stands) {
                differences.add(name + ", " + clock.kind() + " " + level.level() + " at " + level.at()
                        + ": by the core " + level.state() + ", in the database " + found);
            }
        }
        if (clock.running() && clock.nextLevelAt().isEmpty()) {
            count("clocks that ran out whole", 1);
        }
    }

    private static String run(Clock clock) {
        List<String> lie = clock.levels().stream()
                .map(level -> level.level().wire() + " "
                        + level.at().map(Comparison::milliseconds).orElse("-"))
                .toList();
        String ending = clock.run().end().map(end -> end.how().wire()).orElse("running");
        return String.join(
                "|",
                clock.kind().wire(),
                Integer.toString(clock.period()),
                clock.owes().value(),
                ending,
                milliseconds(clock.startedAt()),
                clock.dueAt().map(Comparison::milliseconds).orElse("-"),
                clock.run().end().map(Run.End::at).map(Comparison::milliseconds).orElse("-"),
                lie.toString());
    }

    private static String milliseconds(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private void same(String what, Object expected, Object found) {
        if (!expected.equals(found)) {
            differences.add(what + ": by the core " + expected + ", in the database " + found);
        }
    }

    private void count(String what, int more) {
        counts.merge(what, more, Integer::sum);
    }

    /** Where the two differ; empty is what must be. */
    public List<String> differences() {
        return List.copyOf(differences);
    }

    /** What was counted by the core, by name. */
    public Map<String, Integer> counts() {
        return Map.copyOf(counts);
    }
}
