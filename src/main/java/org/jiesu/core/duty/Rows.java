package org.jiesu.core.duty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The rules of one district that may answer for a matter in a situation, and which of them goes before the others. */
final class Rows {
    private static final int BEATEN_SHOWN = 5;

    private final Situation situation;
    private final List<Row> possible = new ArrayList<>();
    private final List<Row> competing;

    Rows(List<DutyRule> rules, Situation situation) {
        this.situation = situation;
        for (DutyRule rule : rules) {
            if (rule.inForce(situation.day())) {
                Row row = Row.of(rule, situation, possible.size());
                if (row.possible()) {
                    possible.add(row);
                }
            }
        }
        if (possible.size() > 1) {
            possible.sort(Row.before(situation.day()));
        }
        competing = possible.stream().filter(row -> !row.powerless()).toList();
    }

    List<Row> all() {
        return possible;
    }

    /** The first that surely holds; where none does, the first that may. */
    Optional<Row> first() {
        return competing.stream().filter(Row::certain).findFirst().or(() -> competing.stream()
                .findFirst());
    }

    /** What would have to be known to be sure that no other goes before the first. */
    Prevailing.Hangs hangs(Row first) {
        boolean onPlace = first.ownerHangsOnPlace(situation);
        boolean onCircumstance = false;
        TreeSet<String> open = new TreeSet<>();
        List<Row> unsure = competing.stream()
                .takeWhile(row -> !(row.equals(first) && row.certain()))
                .filter(row -> !row.equals(first))
                .toList();
        for (Row other : unsure) {
            boolean otherOwner = !other.lead().equals(first.lead());
            onPlace |= otherOwner && other.where() == Holds.PERHAPS;
            if (other.when() == Holds.PERHAPS && (otherOwner || changesMore(other, first))) {
                onCircumstance |= otherOwner;
                open.addAll(situation.known().open(other.rule().reach().when()));
            }
        }
        if (first.when() == Holds.PERHAPS) {
            onCircumstance |= unsure.isEmpty();
            open.addAll(situation.known().open(first.rule().reach().when()));
        }
        return new Prevailing.Hangs(onPlace, onCircumstance, List.copyOf(open));
    }

    /** Whether the urgency or the article would be another. */
    private static boolean changesMore(Row other, Row first) {
        return other.rule().duty().urgency() != first.rule().duty().urgency()
                || !other.rule().basis().clause().equals(first.rule().basis().clause())
                || !other.rule().basis().document().equals(first.rule().basis().document());
    }

    /** The others, with why the first goes before each. */
    List<Precedence.Beaten> beatenBy(Row first) {
        return possible.stream()
                .filter(row -> !row.equals(first))
                .limit(BEATEN_SHOWN)
                .map(row -> new Precedence.Beaten(row.rule(), row.whyNot(first, situation.day())))
                .toList();
    }

    /** All of them, beaten by the city's book for the same reason. */
    List<Precedence.Beaten> beaten(String why) {
        return possible.stream()
                .limit(BEATEN_SHOWN)
                .map(row -> new Precedence.Beaten(row.rule(), why))
                .toList();
    }
}
