package org.jiesu.core.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The legal ground of a rule.
 *
 * @param document the document's own name: 北京市乡镇职责规定, 京平政发〔2019〕5号
 * @param tier {@value #CITY}, or the name of a district's overlay
 * @param quotes the clauses that carry the matter and the role, at least one in a book that passed its check
 * @param planned last day of the time the document plans for; later a rule still holds, but is 推定
 */
public record Basis(
        String document, String tier, Clause clause, List<Quote> quotes, InForce inForce, Optional<LocalDate> planned) {
    public static final String CITY = "city";

    public Basis {
        quotes = List.copyOf(quotes);
    }

    public Basis(String document, String tier, Clause clause, List<Quote> quotes, InForce inForce) {
        this(document, tier, clause, quotes, inForce, Optional.empty());
    }

    public int article() {
        return clause.article();
    }

    public boolean ofCity() {
        return tier.equals(CITY);
    }

    /** Whether the day lies behind the time the document plans for. */
    public boolean pastPlan(LocalDate day) {
        return planned.filter(day::isAfter).isPresent();
    }
}
