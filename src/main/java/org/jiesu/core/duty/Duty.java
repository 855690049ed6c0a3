package org.jiesu.core.duty;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who does what under a rule; units by the names the rule-book uses.
 *
 * @param leads in order, the first leads (牵头)
 * @param main who answers beside the lead (主责, 属地)
 * @param powers what the article lets the lead do (查处, 调解 …)
 * @param reports whom the lead must tell, and when
 * @param mode how they work together; empty where the document does not say
 */
public record Duty(
        List<String> leads,
        List<String> main,
        List<Helper> helpers,
        List<String> powers,
        List<ReportDuty> reports,
        Urgency urgency,
        Optional<Mode> mode) {
    public Duty {
        leads = List.copyOf(leads);
        main = List.copyOf(main);
        helpers = List.copyOf(helpers);
        powers = List.copyOf(powers);
        reports = List.copyOf(reports);
    }

    /** As a rule of the city's book says it: nobody beside the lead, no mode. */
    public Duty(
            List<String> leads, List<Helper> helpers, List<String> powers, List<ReportDuty> reports, Urgency urgency) {
        this(leads, List.of(), helpers, powers, reports, urgency, Optional.empty());
    }

    /** Whether a 乡镇 is among the leads, be it only as one of 属地镇街. */
    public boolean ledByTownship() {
        return leads.stream().anyMatch(Units::local);
    }

    /** How the units of a rule work together. */
    public enum Mode {
        /** The township calls the departments. */
        WHISTLE("吹哨报到"),
        ONE_LEADS("一门主责其他配合"),
        DEPARTMENT_ASSIGNS("部门布置街乡落实");

        private final String official;

        Mode(String official) {
            this.official = official;
        }

        public String official() {
            return official;
        }

        /** Every mode by its official words. */
        public static Map<String, Mode> byOfficial() {
            Map<String, Mode> modes = new LinkedHashMap<>();
            Arrays.stream(values()).forEach(mode -> modes.put(mode.official, mode));
            return modes;
        }
    }

    /**
     * A unit that helps (协办).
     *
     * @param inferred true when the article does not name it (推定)
     */
    public record Helper(String unit, String why, boolean inferred) {}

    /** A duty to report upward. */
    public record ReportDuty(String to, String when) {}
}
