package org.jiesu.casebook;

import java.util.function.Supplier;
import org.jiesu.core.duty.DutyBook;
import org.jiesu.core.duty.UnitCode;

/** Codes as units, and rules as articles, by the book in force at the moment. */
public final class UnitNames {
    private final Supplier<DutyBook> book;

    public UnitNames(Supplier<DutyBook> book) {
        this.book = book;
    }

    public UnitView of(UnitCode code) {
        return book.get().units().byCode(code).map(UnitView::of).orElseGet(() -> UnitView.unknown(code));
    }

    /** The article of a rule in words; the rule's id where an older book had it. */
    String article(String rule) {
        return book.get()
                .rule(rule)
                .map(found -> found.basis().clause().inWords())
                .orElse(rule);
    }
}
