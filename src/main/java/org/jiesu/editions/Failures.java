package org.jiesu.editions;

import java.util.List;
import org.jiesu.core.duty.RuleHealth;

/** Rules of a book by which nothing can ever be decided, as they are told. */
final class Failures {
    private Failures() {}

    static List<CheckReport.Failing> of(OpenBook book) {
        return RuleHealth.of(book.book(), book.router(), book.gazetteer()).failing().stream()
                .map(one -> new CheckReport.Failing(
                        one.rule().id(), one.rule().matter().name(), inWords(one.why())))
                .toList();
    }

    private static String inWords(RuleHealth.Why why) {
        return switch (why) {
            case NEVER_WINS -> "凡它管得到的地方，都有别的规则在它前面";
            case NO_EXAMPLE_COMES -> "它自己的例句没有一句能落到它头上";
        };
    }
}
