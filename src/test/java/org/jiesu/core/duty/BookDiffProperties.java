package org.jiesu.core.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of what differs between two books. */
class BookDiffProperties {
    private static final int RULES = 6;

    /** One rule of the book by its place, and what is changed in it. */
    record Change(int rule, Planted planted) {}

    private static DutyBook book() {
        return new SmallBook()
                .with(
                        SmallBook.row("E-1").on(SmallBook.LAMPS),
                        SmallBook.row("E-2").on(SmallBook.HEATING).when("place", "工地"),
                        SmallBook.row("E-3").ledBy(Units.WHOEVER_HAS_THE_GROUND),
                        SmallBook.row("E-4"))
                .book();
    }

    private static DutyBook with(List<DutyRule> rules) {
        DutyBook book = book();
        return new DutyBook("w", rules, book.units(), book.signals(), book.delegations());
    }

    @Provide
    Arbitrary<List<Change>> changes() {
        return Combinators.combine(Arbitraries.integers().between(0, RULES - 1), Arbitraries.of(Planted.ALL))
                .as(Change::new)
                .list()
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<DutyBook> books() {
        return Combinators.combine(
                        changes(), Arbitraries.integers().between(0, RULES - 1).set())
                .as((changes, kept) -> {
                    List<DutyRule> rules = changed(changes);
                    return with(kept.stream().map(rules::get).toList());
                });
    }

    private static List<DutyRule> changed(List<Change> changes) {
        List<DutyRule> rules = new ArrayList<>(book().rules());
        for (Change change : changes) {
            rules.set(change.rule(), change.planted().change().apply(rules.get(change.rule())));
        }
        return rules;
    }

    @Property
    void a_book_does_not_differ_from_itself(@ForAll("books") DutyBook book) {
        assertThat(BookDiff.between(book, book).isEmpty()).isTrue();
    }

    @Property
    void what_is_planted_is_found_in_its_field_and_nothing_else(@ForAll("changes") List<Change> changes) {
        List<DutyRule> before = book().rules();
        List<DutyRule> after = changed(changes);
        Map<String, Set<String>> expected = new LinkedHashMap<>();
        for (Change change : changes) {
            expected.computeIfAbsent(after.get(change.rule()).id(), unseen -> new TreeSet<>())
                    .add(change.planted().field());
        }
        // One more quote is one more line of the gazette; a fact accusing persons twice accuses nobody.
        expected.values().stream().filter(fields -> fields.contains("quotes")).forEach(fields -> fields.add("lines"));
        for (int i = 0; i < before.size(); i++) {
            if (before.get(i)
                    .standing()
                    .accused()
                    .equals(after.get(i).standing().accused())) {
                expected.getOrDefault(after.get(i).id(), new TreeSet<>()).remove("accused");
            }
        }
        expected.values().removeIf(Set::isEmpty);

        BookDiff diff = BookDiff.between(book(), with(after));

        Map<String, Set<String>> found = new LinkedHashMap<>();
        for (BookDiff.Entry entry : diff.rules().changed()) {
            Set<String> fields = new TreeSet<>();
            entry.fields().forEach(field -> fields.add(field.name()));
            found.put(entry.id(), fields);
        }
        assertThat(found).isEqualTo(expected);
        assertThat(diff.rules().added()).isEmpty();
        assertThat(diff.rules().removed()).isEmpty();
        assertThat(diff.units().isEmpty()).isTrue();
        assertThat(diff.departments().isEmpty()).isTrue();
        assertThat(diff.delegations().isEmpty()).isTrue();
        assertThat(diff.isEmpty()).isEqualTo(expected.isEmpty());
    }

    @Property
    void books_that_change_places_swap_before_and_after(
            @ForAll("books") DutyBook one, @ForAll("books") DutyBook other) {
        BookDiff there = BookDiff.between(one, other);
        BookDiff back = BookDiff.between(other, one);
        assertThat(turned(back.rules().added())).isEqualTo(fields(there.rules().removed()));
        assertThat(turned(back.rules().removed()))
                .isEqualTo(fields(there.rules().added()));
        assertThat(turned(back.rules().changed()))
                .isEqualTo(fields(there.rules().changed()));
    }

    private static Map<String, Set<BookDiff.Field>> turned(List<BookDiff.Entry> entries) {
        Map<String, Set<BookDiff.Field>> turned = new LinkedHashMap<>();
        fields(entries)
                .forEach((id, fields) -> turned.put(
                        id,
                        fields.stream()
                                .map(field -> new BookDiff.Field(
                                        field.name(), /* before= */ field.after(), /* after= */ field.before()))
                                .collect(java.util.stream.Collectors.toSet())));
        return turned;
    }

    private static Map<String, Set<BookDiff.Field>> fields(List<BookDiff.Entry> entries) {
        Map<String, Set<BookDiff.Field>> fields = new LinkedHashMap<>();
        entries.forEach(entry -> fields.put(entry.id(), Set.copyOf(entry.fields())));
        return fields;
    }

    @Property
    void the_order_of_rules_and_the_lines_on_which_they_stand_do_not_count(@ForAll("changes") List<Change> changes) {
        List<DutyRule> rules = changed(changes);
        List<DutyRule> moved = new ArrayList<>();
        for (DutyRule rule : rules) {
            RuleStanding it = rule.standing();
            RuleStanding elsewhere =
                    new RuleStanding(it.nature(), it.accused(), it.delegation(), it.of(), new SourceLine("other", 999));
            moved.add(0, new DutyRule(rule.matter(), rule.basis(), rule.duty(), rule.signs(), elsewhere, rule.reach()));
        }
        assertThat(BookDiff.between(with(rules), with(moved)).isEmpty()).isTrue();
    }
}
