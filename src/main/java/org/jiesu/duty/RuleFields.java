package org.jiesu.duty;

import java.util.ArrayList;
import java.util.List;
import org.jiesu.config.Fields;
import org.jiesu.core.duty.Duty;
import org.jiesu.core.duty.Urgency;

/** Reads what every rule has, of whatever tier. */
final class RuleFields {
    private RuleFields() {}

    static List<Duty.Helper> helpers(Fields fields) {
        List<Duty.Helper> helpers = new ArrayList<>();
        for (Fields helper : fields.list("helpers")) {
            String why = helper.textIfAny("why").orElse("");
            helpers.add(new Duty.Helper(helper.text("unit"), why, helper.flag("inferred")));
            helper.nothingElse();
        }
        return helpers;
    }

    static List<Duty.ReportDuty> reports(Fields fields) {
        List<Duty.ReportDuty> reports = new ArrayList<>();
        for (Fields report : fields.list("reports")) {
            reports.add(new Duty.ReportDuty(report.text("to"), report.text("when")));
            report.nothingElse();
        }
        return reports;
    }

    static Urgency urgency(Fields fields) {
        if (!fields.has("urgency")) {
            fields.wrong("urgency", "is missing");
        }
        return fields.oneOf("urgency", Urgency.byWire()).orElse(Urgency.D7);
    }
}
