package org.jiesu.core.duty;

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
}
