package org.jiesu.casebook;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jiesu.core.duty.Accused;
import org.jiesu.core.duty.DutyBook;
import org.jiesu.core.duty.Unit;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.core.duty.UnitKind;

/** Codes as units, and rules as articles, by the book in force at the moment. */
public final class UnitNames {
    private final Supplier<DutyBook> book;

    public UnitNames(Supplier<DutyBook> book) {
        this.book = book;
    }

    public UnitView of(UnitCode code) {
        return book.get().units().byCode(code).map(UnitView::of).orElseGet(() -> UnitView.unknown(code));
    }

    /**
     * Whether a complaint is about persons of this unit.
     *
     * @param heard whom its text accuses, by the official word
     * @param matter by its code: some matters accuse by themselves
     */
    boolean accused(UnitCode unit, Optional<String> heard, Optional<String> matter) {
        Optional<UnitKind> kind = book.get().units().byCode(unit).map(Unit::kind);
        Stream<Accused> ofText = heard.map(Accused.byOfficial()::get).stream();
        Stream<Accused> ofMatter = matter.stream().flatMap(code -> book.get().rules().stream()
                .filter(rule -> rule.matter().code().equals(code))
                .flatMap(rule -> rule.standing().accused().stream()));
        return kind.isPresent() && Stream.concat(ofText, ofMatter).anyMatch(whose -> whose.spares(kind.get()));
    }

    /** The article of a rule in words; the rule's id where an older book had it. */
    String article(String rule) {
        return book.get()
                .rule(rule)
                .map(found -> found.basis().clause().inWords())
                .orElse(rule);
    }
}
