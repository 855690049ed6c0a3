package org.jiesu.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jiesu.core.duty.Route;
import org.jiesu.core.duty.UnitRef;
import org.jiesu.learning.Reliability;

/**
 * What a score says beside its shares: whether the confidence told is the share that proves right, and which decisions and
 * which owners were taken for which. Confidence is held against the owner where a line has one, else against the decision.
 */
final class Mistaken {
    private static final int OWNERS_SHOWN = 15;

    private final Reliability reliability = new Reliability();
    private final Map<String, Integer> decisions = new TreeMap<>();
    private final Map<String, Integer> owners = new TreeMap<>();

    void add(Expectation expected, Route route) {
        String decided = route.decision().word();
        boolean right = decided.equals(expected.decision());
        if (!right) {
            decisions.merge(expected.decision() + " taken for " + decided, 1, Integer::sum);
        }
        if (expected.decision().equals("route")) {
            right = route.lead().filter(expected::accepts).isPresent();
            if (!right) {
                String told = route.lead().map(UnitRef::unit).orElse("nobody");
                owners.merge(expected.owner() + " taken for " + told, 1, Integer::sum);
            }
        }
        reliability.add(route.verdict().confidence(), right);
    }

    double calibrationError() {
        return reliability.error();
    }

    ReliabilityDiagram diagram(ReliabilityDiagram.Caption caption) {
        return new ReliabilityDiagram(caption, reliability.drawers(), reliability.error());
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(format(
                "expected calibration error %.3f; of those told as this sure, were right:", reliability.error()));
        reliability.drawers().stream()
                .filter(drawer -> drawer.answers() > 0)
                .forEach(drawer -> lines.add(format(
                        "  %.2f–%.2f  %4d lines  told %.3f  right %.3f",
                        drawer.from(), drawer.to(), drawer.answers(), drawer.chance(), drawer.right())));
        lines.add("decisions:");
        lines.addAll(most(decisions, decisions.size()));
        lines.add("owners:");
        lines.addAll(most(owners, OWNERS_SHOWN));
        return lines;
    }

    private static List<String> most(Map<String, Integer> counted, int shown) {
        return counted.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(shown)
                .map(entry -> format("  %4d × %s", entry.getValue(), entry.getKey()))
                .toList();
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
