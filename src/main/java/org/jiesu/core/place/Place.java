package org.jiesu.core.place;

import java.util.List;

/** A village, community or named place (a compound, a road, a market). */
public record Place(String name, List<String> says, Kind kind, String district, Siting siting) {
    public Place {
        says = List.copyOf(says);
    }

    /**
     * Which townships it lies in.
     *
     * @param townships by name; none when it is only known to lie in the district, several on a border or when two
     *     places share a name
     * @param sure false when a person must confirm it, even if there is only one (渔阳地区 → 平谷镇)
     */
    public record Siting(List<String> townships, boolean sure) {
        public Siting {
            townships = List.copyOf(townships);
        }
    }

    /** What kind of place it is, in the words of the interface. */
    public enum Kind {
        VILLAGE("village"),
        COMMUNITY("community"),
        PLACE("place"),
        /** Outside the three districts: known only so that it is not mistaken for something inside. */
        OUTSIDE("outside");

        private final String wire;

        Kind(String wire) {
            this.wire = wire;
        }

        public String wire() {
            return wire;
        }
    }
}
