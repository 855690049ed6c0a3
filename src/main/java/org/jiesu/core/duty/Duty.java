package org.jiesu.core.duty;

import java.util.List;

/**
 * Who does what under a rule; units by the names the rule-book uses.
 *
 * @param leads in order, the first leads
 * @param powers what the article lets the lead do (查处, 调解 …)
 * @param reports whom the lead must tell, and when
 */
public record Duty(
        List<String> leads, List<Helper> helpers, List<String> powers, List<ReportDuty> reports, Urgency urgency) {
    public Duty {
        leads = List.copyOf(leads);
        helpers = List.copyOf(helpers);
        powers = List.copyOf(powers);
        reports = List.copyOf(reports);
    }

    public boolean ledByTownship() {
        return leads.contains(Units.TOWNSHIP_OF_THE_CASE);
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
