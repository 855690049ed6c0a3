package org.jiesu.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jiesu.core.duty.Alternative;
import org.jiesu.core.duty.Route;
import org.jiesu.core.duty.RouteDecision;
import org.jiesu.core.duty.UnitRef;
import org.jiesu.core.duty.Units;
import org.jiesu.learning.Share;

/**
 * How well the answers agree with the labels: of all lines, of the lines of each letter prefix, and of each expected
 * decision; then what was taken for what.
 */
final class Scorecard {
    private static final int TOP = 3;

    private final Units units;
    private final Tally all = new Tally();
    private final Mistaken mistaken = new Mistaken();
    private final Map<String, Tally> byPrefix = new TreeMap<>();
    private final Map<String, Tally> byExpect = new TreeMap<>();

    Scorecard(Units units) {
        this.units = units;
    }

    /** Counts of one group of lines. */
    static final class Tally {
        private int lines;
        private int decided;
        private int toRoute;
        private int covered;
        private int routed;
        private int wrongWhenSure;
        private int first;
        private int amongThree;
        private int withUrgency;
        private int urgency;

        double topOne() {
            return share(first, toRoute);
        }

        double topThree() {
            return share(amongThree, toRoute);
        }

        double coverage() {
            return share(covered, toRoute);
        }

        double wrongWhenSure() {
            return share(wrongWhenSure, routed);
        }

        double urgencyRight() {
            return share(urgency, withUrgency);
        }

        private void add(Expectation expected, Route route) {
            boolean right = route.lead().filter(expected::accepts).isPresent();
            boolean sure = route.decision() == RouteDecision.ROUTE;
            lines++;
            decided += count(route.decision().word().equals(expected.decision()));
            routed += count(sure);
            if (expected.decision().equals("route")) {
                toRoute++;
                covered += count(sure);
                first += count(right);
                amongThree += count(candidates(route).limit(TOP).anyMatch(expected::accepts));
                wrongWhenSure += count(sure && !right);
            } else {
                wrongWhenSure += count(sure);
            }
            expected.urgency().ifPresent(wanted -> {
                withUrgency++;
                urgency += count(route.findings().pressure().urgency().wire().equals(wanted));
            });
        }

        private static Stream<UnitRef> candidates(Route route) {
            return Stream.concat(
                            route.lead().stream(),
                            route.findings().alternatives().stream().map(Alternative::lead))
                    .distinct();
        }

        private String line(String name) {
            return String.format(
                    Locale.ROOT,
                    "%-12s lines %4d  decision %s  coverage %s of %d  wrong-when-sure %s of %d  top-1 %s  top-3 %s"
                            + "  urgency %s",
                    name,
                    lines,
                    percent(decided, lines),
                    percent(covered, toRoute),
                    toRoute,
                    percent(wrongWhenSure, routed),
                    routed,
                    percent(first, toRoute),
                    percent(amongThree, toRoute),
                    percent(urgency, withUrgency));
        }

        /** With the interval in which the true share lies 19 times in 20. */
        private static String percent(int part, int whole) {
            Share share = Share.of(part, whole);
            return String.format(
                    Locale.ROOT, "%5.1f %% (%.0f–%.0f)", 100 * share.share(), 100 * share.low(), 100 * share.high());
        }

        private static int count(boolean holds) {
            return holds ? 1 : 0;
        }

        /** Of nothing, the share is 0. */
        private static double share(int part, int whole) {
            return whole == 0 ? 0 : (double) part / whole;
        }
    }

    void add(ComplaintLine line, Route route) {
        Expectation expected = new Expectation(line, units);
        all.add(expected, route);
        mistaken.add(expected, route);
        byPrefix.computeIfAbsent(expected.prefix(), unseen -> new Tally()).add(expected, route);
        byExpect.computeIfAbsent(expected.decision(), unseen -> new Tally()).add(expected, route);
    }

    Tally all() {
        return all;
    }

    Tally ofPrefix(String prefix) {
        return byPrefix.getOrDefault(prefix, new Tally());
    }

    /** By how much the confidence told and the share that proves right differ on average. */
    double calibrationError() {
        return mistaken.calibrationError();
    }

    /** What was told against what was right, of all lines. */
    ReliabilityDiagram diagram(ReliabilityDiagram.Caption caption) {
        return mistaken.diagram(caption);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(all.line("all"));
        byPrefix.forEach((prefix, tally) -> lines.add(tally.line("id " + prefix)));
        byExpect.forEach((expect, tally) -> lines.add(tally.line(expect)));
        lines.addAll(mistaken.lines());
        return lines;
    }
}
