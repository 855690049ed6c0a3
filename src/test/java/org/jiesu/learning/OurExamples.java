package org.jiesu.learning;

import java.util.List;
import org.jiesu.core.duty.DutyRule;
import org.jiesu.core.learning.LabelledText;
import org.jiesu.wiring.OurRouting;

/** What people say, from the project's own duty book, labelled with who leads by its rule. */
public final class OurExamples {
    private OurExamples() {}

    public static List<LabelledText> byLead() {
        return OurRouting.get().book().rules().stream()
                .filter(DutyRule::ofCity)
                .filter(rule -> !rule.duty().leads().isEmpty())
                .flatMap(rule -> rule.signs().examples().stream()
                        .map(example -> new LabelledText(rule.duty().leads().get(0), "", example)))
                .toList();
    }
}
