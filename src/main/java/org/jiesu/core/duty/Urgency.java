package org.jiesu.core.duty;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** The urgency class of a complaint, the most urgent first. */
public enum Urgency {
    H2("2h"),
    H24("24h"),
    D7("7d"),
    D15("15d");

    private final String wire;

    Urgency(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }

    public boolean moreUrgentThan(Urgency other) {
        return compareTo(other) < 0;
    }

    /** Every class by the word that stands for it in files and messages. */
    public static Map<String, Urgency> byWire() {
        Map<String, Urgency> classes = new LinkedHashMap<>();
        Arrays.stream(values()).forEach(urgency -> classes.put(urgency.wire, urgency));
        return classes;
    }
}
