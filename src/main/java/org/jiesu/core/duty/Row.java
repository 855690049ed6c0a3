package org.jiesu.core.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jiesu.core.place.Township;

/**
 * A rule of a district's overlay as it stands in a situation.
 *
 * @param where whether it holds at the place
 * @param when whether its circumstances are so
 * @param leads who may lead by it there and then; empty where it only names townships that may not
 * @param order its place in the files
 */
record Row(DutyRule rule, Holds where, Holds when, List<String> leads, int order) {

    /**
     * Which of two goes before, if both hold: the one that names the circumstance, the one whose time is not over, the
     * later document, the narrower place, the order of the files.
     */
    static Comparator<Row> before(LocalDate day) {
        return Comparator.<Row>comparingInt(row -> -row.rule().reach().when().size())
                .thenComparing(row -> row.rule().basis().pastPlan(day))
                .thenComparing(row -> row.rule().basis().inForce().from(), Comparator.reverseOrder())
                .thenComparingInt(row -> -row.rule().reach().where().narrowness())
                .thenComparingInt(Row::order);
    }

    static Row of(DutyRule rule, Situation situation, int order) {
        Holds where = rule.reach().where().at(situation.place());
        Holds when = situation.known().meet(rule.reach().when());
        return new Row(rule, where, when, leads(rule, situation), order);
    }

    /** Without the townships where they may not lead, and without what only a township could be. */
    private static List<String> leads(DutyRule rule, Situation situation) {
        boolean townships = rule.letsTownshipsLead(situation.day());
        List<String> leads = new ArrayList<>();
        for (String name : rule.duty().leads()) {
            boolean street = name.equals(Units.WHOEVER_HAS_THE_GROUND) && situation.outsideTheTownships();
            boolean township = Units.local(name) && townships && !situation.outsideTheTownships();
            if (!Units.local(name) || street || township) {
                leads.add(name);
            }
        }
        return leads;
    }

    boolean possible() {
        return where != Holds.NO && when != Holds.NO;
    }

    boolean certain() {
        return where == Holds.YES && when == Holds.YES;
    }

    boolean powerless() {
        return leads.isEmpty();
    }

    /** Whether the rule's first lead may not lead, so that the next one does. */
    boolean stepsIn() {
        return !powerless() && !leads.get(0).equals(rule.duty().leads().get(0));
    }

    Optional<String> lead() {
        return leads.stream().findFirst();
    }

    /** Its first lead that is no township of the case. */
    Optional<String> department() {
        return rule.duty().leads().stream().filter(name -> !Units.local(name)).findFirst();
    }

    /** Whether another place would give another owner. */
    boolean ownerHangsOnPlace(Situation situation) {
        boolean ground = rule.duty().leads().get(0).equals(Units.WHOEVER_HAS_THE_GROUND)
                || lead().filter(Units::local).isPresent();
        return situation.unplaced() && (where == Holds.PERHAPS || (ground && !onlyTownships(situation)));
    }

    private boolean onlyTownships(Situation situation) {
        List<Township> candidates = situation.place().candidates();
        return stepsIn()
                && !candidates.isEmpty()
                && candidates.stream().allMatch(town -> town.kind() == Township.Kind.TOWNSHIP);
    }

    /** Why it does not prevail beside the one that does. */
    String whyNot(Row winner, LocalDate day) {
        if (powerless()) {
            return "只写明由属地乡镇牵头，"
                    + rule.reach().townshipsUntil().map(from -> from + "起").orElse("这一天") + "乡镇不得据此主责";
        }
        if (when == Holds.PERHAPS) {
            return "要看" + String.join("、", rule.reach().when().values()) + "是否属实";
        }
        if (where == Holds.PERHAPS) {
            return "要看在哪个镇街";
        }
        if (rule.reach().when().size() < winner.rule().reach().when().size()) {
            return "没有写明这一情形";
        }
        if (rule.basis().pastPlan(day) && !winner.rule().basis().pastPlan(day)) {
            return "计划期已过";
        }
        if (rule.basis()
                .inForce()
                .from()
                .isBefore(winner.rule().basis().inForce().from())) {
            return "文件较早";
        }
        return rule.reach().where().narrowness() < winner.rule().reach().where().narrowness() ? "范围较宽" : "在文件中排在后面";
    }
}
