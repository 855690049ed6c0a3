package org.jiesu.editions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiesu.core.duty.BookCoverage;

/** Rules by which nothing can ever be decided. */
final class Failures {
    private Failures() {}

    static List<CheckReport.Failing> of(OpenBook book) {
        return new BookCoverage(book.book())
                .neverWinning().stream()
                        .map(rule ->
                                new CheckReport.Failing(rule.id(), rule.matter().name(), "总有别的规则在它前面"))
                        .toList();
    }

    static Map<String, String> byRule(OpenBook book) {
        Map<String, String> failing = new LinkedHashMap<>();
        of(book).forEach(one -> failing.put(one.rule(), one.why()));
        return failing;
    }
}
