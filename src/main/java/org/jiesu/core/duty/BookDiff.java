package org.jiesu.core.duty;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What differs between two duty books in what they say; on which line something stands, and in what order rules follow
 * each other, does not count.
 *
 * @param rules by the id of the rule
 * @param units by the code of the unit
 * @param departments by the department's name and the district
 * @param delegations by document, rule and township
 * @param beside what is read from a complaint beside the rules
 */
public record BookDiff(Part rules, Part units, Part departments, Part delegations, Beside beside) {

    /**
     * What became of the entries of one kind.
     *
     * @param added in the order of the later book
     * @param removed in the order of the earlier book
     * @param changed in the order of the later book
     */
    public record Part(List<Entry> added, List<Entry> removed, List<Entry> changed) {
        public Part {
            added = List.copyOf(added);
            removed = List.copyOf(removed);
            changed = List.copyOf(changed);
        }

        public boolean isEmpty() {
            return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
        }
    }

    /**
     * One entry that differs.
     *
     * @param id by which it is the same entry in both books
     * @param name for the reader; that of the later book where it has one
     * @param fields those that differ; of an entry that was added or removed all that say something
     */
    public record Entry(String id, String name, List<Field> fields) {
        public Entry {
            fields = List.copyOf(fields);
        }
    }

    /**
     * One field that differs.
     *
     * @param name as in the files of the book; {@code dates} are the days from, until and planned together
     * @param before empty for what was not there
     * @param after empty for what is not there any more
     */
    public record Field(String name, List<String> before, List<String> after) {
        public Field {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /** Whether uncovered matters, what is not for dispatch and dangers differ; circumstances; heads of overlays. */
    public record Beside(boolean signals, boolean circumstances, boolean overlays) {}

    /** What differs between two books. */
    public static BookDiff between(DutyBook before, DutyBook after) {
        return new BookDiff(
                part(BookEntries.rules(before), BookEntries.rules(after)),
                part(BookEntries.units(before), BookEntries.units(after)),
                part(BookEntries.departments(before), BookEntries.departments(after)),
                part(BookEntries.delegations(before), BookEntries.delegations(after)),
                new Beside(
                        !BookEntries.signals(before).equals(BookEntries.signals(after)),
                        !BookEntries.circumstances(before).equals(BookEntries.circumstances(after)),
                        !BookEntries.overlays(before).equals(BookEntries.overlays(after))));
    }

    /** Whether the books say the same. */
    public boolean isEmpty() {
        return rules.isEmpty()
                && units.isEmpty()
                && departments.isEmpty()
                && delegations.isEmpty()
                && beside.equals(new Beside(false, false, false));
    }

    private static Part part(Map<String, BookEntries.Told> before, Map<String, BookEntries.Told> after) {
        List<Entry> added = new ArrayList<>();
        List<Entry> changed = new ArrayList<>();
        List<Entry> removed = new ArrayList<>();
        after.forEach((id, told) -> {
            Entry entry = entry(id, Optional.ofNullable(before.get(id)), Optional.of(told));
            if (!before.containsKey(id)) {
                added.add(entry);
            } else if (!entry.fields().isEmpty()) {
                changed.add(entry);
            }
        });
        before.forEach((id, told) -> {
            if (!after.containsKey(id)) {
                removed.add(entry(id, Optional.of(told), Optional.empty()));
            }
        });
        return new Part(added, removed, changed);
    }

    private static Entry entry(String id, Optional<BookEntries.Told> before, Optional<BookEntries.Told> after) {
        Map<String, List<String>> old = before.map(BookEntries.Told::fields).orElse(Map.of());
        Map<String, List<String>> now = after.map(BookEntries.Told::fields).orElse(Map.of());
        Map<String, List<String>> all = new LinkedHashMap<>(now);
        old.forEach(all::putIfAbsent);
        List<Field> fields = new ArrayList<>();
        for (String name : all.keySet()) {
            Field field = new Field(name, old.getOrDefault(name, List.of()), now.getOrDefault(name, List.of()));
            if (!field.before().equals(field.after())) {
                fields.add(field);
            }
        }
        return new Entry(id, after.or(() -> before).map(BookEntries.Told::name).orElse(""), fields);
    }
}
