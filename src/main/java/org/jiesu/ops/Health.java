package org.jiesu.ops;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jiesu.config.Settings;

/** Whether everything that a node needs to serve is there. Belongs to the event loop of the ops port. */
public final class Health {
    private final Map<String, Supplier<Future<State>>> parts;

    Health(Map<String, Supplier<Future<State>>> parts) {
        this.parts = new LinkedHashMap<>(parts);
    }

    /** How a part is. */
    enum State {
        WELL,
        /** It does not answer. */
        GONE,
        /** It answers, and has fallen behind by more than its bound. */
        BEHIND,
        FULL,
        /** Who could tell does not answer. */
        UNKNOWN;

        static State behindIf(boolean late) {
            return late ? BEHIND : WELL;
        }
    }

    /** The parts of a node: its database, its feed, its clocks and its disk. */
    public static Health of(Vertx vertx, Lookout lookout, Disk disk, Settings.Patience patience) {
        Asking<Long> free = new Asking<>(() -> vertx.executeBlocking(disk::free, false), patience.look());
        Map<String, Supplier<Future<State>>> parts = new LinkedHashMap<>();
        parts.put("database", () -> lookout.look().map(State.WELL));
        parts.put("feed", () -> lookout.look()
                .map(seen -> State.behindIf(seen.eventLate().compareTo(patience.feed()) > 0))
                .otherwise(State.UNKNOWN));
        parts.put("clocks", () -> lookout.look()
                .map(seen -> State.behindIf(seen.levelLate().compareTo(patience.clocks()) > 0))
                .otherwise(State.UNKNOWN));
        parts.put("disk", () -> free.ask().map(bytes -> bytes < patience.diskFree() ? State.FULL : State.WELL));
        return new Health(parts);
    }

    /**
     * What was found.
     *
     * @param parts each by its name
     */
    record Report(String status, Map<String, String> parts) {
        boolean ready() {
            return status.equals("ready");
        }
    }

    /** Asks all parts at the same time; one that fails is gone. */
    Future<Report> look() {
        List<Future<State>> states = parts.values().stream()
                .map(Supplier::get)
                .map(asked -> asked.otherwise(State.GONE))
                .toList();
        return Future.join(states).map(all -> report(states));
    }

    private Report report(List<Future<State>> states) {
        Map<String, String> found = new LinkedHashMap<>();
        List<String> names = new ArrayList<>(parts.keySet());
        for (int part = 0; part < names.size(); part++) {
            found.put(names.get(part), states.get(part).result().name().toLowerCase(Locale.ROOT));
        }
        boolean ready = states.stream().map(Future::result).allMatch(State.WELL::equals);
        return new Report(ready ? "ready" : "not ready", found);
    }
}
