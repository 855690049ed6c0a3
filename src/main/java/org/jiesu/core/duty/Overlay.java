package org.jiesu.core.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The duty rows that one gazette of a district gives it.
 *
 * @param name which is also the tier of its rules: {@code pinggu-2019}
 * @param prefix what the ids of its rules begin with: {@code PG19}
 * @param documents by their names
 * @param rows which rows of the gazette's extract are rules and which are not
 */
public record Overlay(
        String name, String district, String prefix, Map<String, Document> documents, Rows rows, SourceLine where) {
    public Overlay {
        documents = Map.copyOf(documents);
    }

    /**
     * A document of the gazette.
     *
     * @param inForce from its own date
     * @param planned last day of the time it plans for; empty for a standing document
     */
    public record Document(String name, InForce inForce, Optional<LocalDate> planned) {}

    /**
     * How the extract's rows are accounted for.
     *
     * @param all how many there are
     * @param covered those that rules are made of
     * @param leftOut those that are no citizen's matter, by the reason
     */
    public record Rows(int all, Set<String> covered, Map<String, List<String>> leftOut) {
        public Rows {
            covered = Set.copyOf(covered);
            leftOut = Map.copyOf(leftOut);
        }

        public int left() {
            return leftOut.values().stream().mapToInt(List::size).sum();
        }

        public boolean addUp() {
            return covered.size() + left() == all;
        }
    }
}
