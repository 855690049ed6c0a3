package org.jiesu.duty;

import java.util.ArrayList;
import java.util.List;
import org.jiesu.config.ConfigFolder;
import org.jiesu.config.Fields;
import org.jiesu.config.Mistakes;
import org.jiesu.config.YamlFile;
import org.jiesu.core.duty.Circumstance;
import org.jiesu.core.duty.SourceLine;
import org.jiesu.core.text.Folding;

/** Reads the circumstances on which an owner may hang, and the question for each. */
final class CircumstancesFile {
    static final String NAME = "duty/facts.yaml";

    private CircumstancesFile() {}

    /** None where there is no such file. */
    static List<Circumstance> read(ConfigFolder folder, Folding folding, Mistakes mistakes) {
        List<Circumstance> circumstances = new ArrayList<>();
        if (folder.has(NAME)) {
            folder.text(NAME, mistakes)
                    .flatMap(text -> YamlFile.read(NAME, text, mistakes))
                    .ifPresent(mapping -> {
                        Fields fields = new Fields(NAME, mapping, mistakes);
                        fields.list("facts").forEach(fact -> circumstances.add(circumstance(fact, folding)));
                        fields.nothingElse();
                    });
        }
        return circumstances;
    }

    private static Circumstance circumstance(Fields fields, Folding folding) {
        List<Circumstance.Value> values = new ArrayList<>();
        SignsFields signs = new SignsFields(folding);
        for (Fields value : fields.list("values")) {
            values.add(new Circumstance.Value(value.text("value"), signs.words(value)));
            value.nothingElse();
        }
        Circumstance circumstance = new Circumstance(
                fields.text("fact"), fields.text("question"), values, new SourceLine(NAME, fields.line()));
        fields.textIfAny("note");
        fields.nothingElse();
        return circumstance;
    }
}
