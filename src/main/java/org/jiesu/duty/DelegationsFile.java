package org.jiesu.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiesu.config.Fields;
import org.jiesu.config.Mistakes;
import org.jiesu.config.YamlFile;
import org.jiesu.core.duty.Delegation;
import org.jiesu.core.duty.InForce;
import org.jiesu.core.duty.SourceLine;
import org.jiesu.core.duty.Unit;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.core.duty.Units;

/** Reads the recorded delegations. */
final class DelegationsFile {
    static final String NAME = "duty/delegations.yaml";

    private DelegationsFile() {}

    static List<Delegation> read(String text, Units units, Mistakes mistakes) {
        List<Delegation> delegations = new ArrayList<>();
        YamlFile.read(NAME, text, mistakes).ifPresent(mapping -> {
            Fields fields = new Fields(NAME, mapping, mistakes);
            fields.list("delegations").forEach(act -> delegations.add(delegation(act, units)));
            fields.nothingElse();
        });
        return delegations;
    }

    private static Delegation delegation(Fields fields, Units units) {
        if (!fields.has("inForceFrom")) {
            fields.wrong("inForceFrom", "is missing");
        }
        InForce inForce =
                new InForce(fields.dateIfAny("inForceFrom").orElse(LocalDate.MAX), fields.dateIfAny("inForceUntil"));
        UnitCode to = new UnitCode(fields.text("to"));
        Delegation delegation = new Delegation(
                new Delegation.Act(
                        fields.text("document"),
                        from(fields, units, to, inForce.from()),
                        fields.text("clause"),
                        fields.text("approver")),
                to,
                fields.text("rule"),
                inForce,
                new SourceLine(NAME, fields.line()));
        fields.nothingElse();
        return delegation;
    }

    /** The department of the township's own district that has the name, or answers to it. */
    private static UnitCode from(Fields fields, Units units, UnitCode to, LocalDate day) {
        String name = fields.text("from");
        String district = units.byCode(to).map(Unit::district).orElse("");
        Optional<Unit> unit =
                units.ownOf(name, district, day).stream().findFirst().or(() -> units.find(district, name));
        if (unit.isEmpty()) {
            fields.wrong("from", "unknown unit “" + name + "”" + (district.isEmpty() ? "" : " in " + district));
        }
        return unit.map(Unit::code).orElse(UnitCode.NONE);
    }
}
