package org.jiesu.learning;

import java.util.List;
import java.util.stream.IntStream;
import org.jiesu.core.duty.DutyRule;
import org.jiesu.core.learning.LabelledText;
import org.jiesu.wiring.OurRouting;

/** What people say, from the project's own duty book, labelled with who leads by its rule. */
public final class OurExamples {
    private OurExamples() {}

    /** Every fifth of them, where a test is about something else than how well is learned. */
    public static List<LabelledText> some() {
        List<LabelledText> all = byLead();
        return IntStream.range(0, all.size() / 5)
                .mapToObj(each -> all.get(5 * each))
                .toList();
    }

    public static List<LabelledText> byLead() {
        return OurRouting.get().book().rules().stream()
                .filter(DutyRule::ofCity)
                .filter(rule -> !rule.duty().leads().isEmpty())
                .flatMap(rule -> rule.signs().examples().stream()
                        .map(example -> new LabelledText(rule.duty().leads().get(0), "", example)))
                .toList();
    }
}
