package org.jiesu.core.calendar;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The union of pauses: those that overlap or touch are one. */
public final class Pauses {
    /** Nothing was ever paused. */
    public static final Pauses NONE = new Pauses(new TreeMap<>());

    private final NavigableMap<Instant, Pause> byStart;

    private Pauses(NavigableMap<Instant, Pause> byStart) {
        this.byStart = byStart;
    }

    /** In any order; they may overlap. */
    public static Pauses of(Collection<Pause> pauses) {
        NavigableMap<Instant, Pause> union = new TreeMap<>();
        pauses.stream()
                .filter(pause -> !pause.empty())
                .sorted(Comparator.comparing(Pause::from))
                .forEach(pause -> {
                    Map.Entry<Instant, Pause> last = union.lastEntry();
                    if (last == null || last.getValue().to().isBefore(pause.from())) {
                        union.put(pause.from(), pause);
                    } else if (last.getValue().to().isBefore(pause.to())) {
                        union.put(last.getKey(), new Pause(last.getKey(), pause.to()));
                    }
                });
        return new Pauses(union);
    }

    /** Whether nothing was ever paused. */
    public boolean none() {
        return byStart.isEmpty();
    }

    /** Since when one goes on of which nobody knows the end. */
    public Optional<Instant> openSince() {
        return Optional.ofNullable(byStart.lastEntry())
                .map(Map.Entry::getValue)
                .filter(Pause::endless)
                .map(Pause::from);
    }

    /** Those whose end is known. */
    public Pauses ended() {
        return openSince()
                .map(since -> new Pauses(byStart.headMap(since, false)))
                .orElse(this);
    }

    /** Ordered, none touching another. */
    public List<Pause> all() {
        return List.copyOf(byStart.values());
    }

    /** The pause in which this instant lies; its end lies in none. */
    Optional<Pause> around(Instant at) {
        return Optional.ofNullable(byStart.floorEntry(at))
                .map(Map.Entry::getValue)
                .filter(pause -> pause.holds(at));
    }

    /** Whether what ends at this instant ends inside a pause: after its first instant, up to its last. */
    boolean swallowsEnd(Instant end) {
        return Optional.ofNullable(byStart.lowerEntry(end))
                .filter(pause -> !end.isAfter(pause.getValue().to()))
                .isPresent();
    }

    /** Cuts what lies around an instant that is not paused down to what is not paused of it. */
    Step between(Step bare, Instant at) {
        Map.Entry<Instant, Pause> before = byStart.floorEntry(at);
        Map.Entry<Instant, Pause> after = byStart.higherEntry(at);
        Instant from = before == null || before.getValue().to().isBefore(bare.from())
                ? bare.from()
                : before.getValue().to();
        Instant to = after == null || after.getKey().isAfter(bare.to()) ? bare.to() : after.getKey();
        return bare.cut(from, to);
    }
}
