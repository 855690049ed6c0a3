package org.jiesu.core.duty;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiesu.core.place.Placement;
import org.jiesu.core.place.Township;

/**
 * In which part of its district a rule holds. What names nothing holds everywhere.
 *
 * @param kinds kinds of township; empty for all
 * @param towns townships by their official names; empty for all
 * @param except townships for which it does not hold
 * @param exceptVillages villages for which it does not hold
 */
public record Where(Set<Township.Kind> kinds, Set<String> towns, Set<String> except, Set<String> exceptVillages) {
    public static final Where EVERYWHERE = new Where(Set.of(), Set.of(), Set.of(), Set.of());

    public Where {
        kinds = Set.copyOf(kinds);
        towns = Set.copyOf(towns);
        except = Set.copyOf(except);
        exceptVillages = Set.copyOf(exceptVillages);
    }

    /** Whether it holds at a place that may not be known yet. */
    public Holds at(Placement place) {
        if (place.township().isPresent()) {
            boolean spared = place.village().filter(this::spares).isPresent();
            return spared ? Holds.NO : in(place.township().get());
        }
        List<Township> candidates = place.candidates();
        Set<Holds> possible = candidates.stream().map(this::in).collect(Collectors.toSet());
        if (possible.size() == 1) {
            return possible.iterator().next();
        }
        boolean narrow = !kinds.isEmpty() || !towns.isEmpty() || !except.isEmpty();
        return narrow ? Holds.PERHAPS : Holds.YES;
    }

    private Holds in(Township township) {
        boolean inside = holdsForKindOf(township)
                && (towns.isEmpty() || towns.contains(township.name()))
                && !except.contains(township.name());
        return inside ? Holds.YES : Holds.NO;
    }

    boolean holdsForKindOf(Township township) {
        return kinds.isEmpty() || kinds.contains(township.kind());
    }

    private boolean spares(String village) {
        return exceptVillages.contains(village)
                || (village.endsWith("村") && exceptVillages.contains(village.substring(0, village.length() - 1)));
    }

    /** 0 for what holds everywhere, more the fewer places it holds for. */
    int narrowness() {
        if (!towns.isEmpty()) {
            return 3;
        }
        if (!kinds.isEmpty()) {
            return 2;
        }
        return except.isEmpty() && exceptVillages.isEmpty() ? 0 : 1;
    }

    /** Whether every place for which this holds is one for which the other does; false where that cannot be told. */
    boolean within(Where other) {
        return (other.kinds.isEmpty() || (!kinds.isEmpty() && other.kinds.containsAll(kinds)))
                && (other.towns.isEmpty() || (!towns.isEmpty() && other.towns.containsAll(towns)))
                && except.containsAll(other.except)
                && exceptVillages.containsAll(other.exceptVillages);
    }
}
