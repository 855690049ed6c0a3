package org.jiesu.core.duty;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The urgency class of a complaint, the most urgent first. */
public enum Urgency {
    H2("2h", 0),
    H24("24h", 1),
    D7("7d", 2),
    D15("15d", 3);

    private final String wire;
    private final int rank;

    Urgency(String wire, int rank) {
        this.wire = wire;
        this.rank = rank;
    }

    public String wire() {
        return wire;
    }

    /** 0 for the most urgent; what is due is worked off in this order. */
    public int rank() {
        return rank;
    }

    public boolean moreUrgentThan(Urgency other) {
        return compareTo(other) < 0;
    }

    public static Optional<Urgency> ofWire(String wire) {
        return Arrays.stream(values())
                .filter(urgency -> urgency.wire.equals(wire))
                .findFirst();
    }

    /** Every class by the word that stands for it in files and messages. */
    public static Map<String, Urgency> byWire() {
        Map<String, Urgency> classes = new LinkedHashMap<>();
        Arrays.stream(values()).forEach(urgency -> classes.put(urgency.wire, urgency));
        return classes;
    }
}
