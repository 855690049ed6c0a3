package org.jiesu.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jiesu.config.Fields;
import org.jiesu.config.Mistakes;
import org.jiesu.config.YamlFile;
import org.jiesu.core.duty.Delegation;
import org.jiesu.core.duty.InForce;
import org.jiesu.core.duty.SourceLine;
import org.jiesu.core.duty.UnitCode;

/** Reads the recorded delegations. */
final class DelegationsFile {
    static final String NAME = "duty/delegations.yaml";

    private DelegationsFile() {}

    static List<Delegation> read(String text, Mistakes mistakes) {
        List<Delegation> delegations = new ArrayList<>();
        YamlFile.read(NAME, text, mistakes).ifPresent(mapping -> {
            Fields fields = new Fields(NAME, mapping, mistakes);
            fields.list("delegations").forEach(act -> delegations.add(delegation(act)));
            fields.nothingElse();
        });
        return delegations;
    }

    private static Delegation delegation(Fields fields) {
        Delegation.Act act = new Delegation.Act(fields.text("document"), fields.text("from"));
        if (!fields.has("inForceFrom")) {
            fields.wrong("inForceFrom", "is missing");
        }
        InForce inForce =
                new InForce(fields.dateIfAny("inForceFrom").orElse(LocalDate.MAX), fields.dateIfAny("inForceUntil"));
        Delegation delegation = new Delegation(
                act,
                new UnitCode(fields.text("to")),
                fields.text("rule"),
                inForce,
                new SourceLine(NAME, fields.line()));
        fields.nothingElse();
        return delegation;
    }
}
