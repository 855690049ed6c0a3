package org.jiesu.core.sla;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** How pressing it is that departments come to the spot (街乡吹哨). */
public enum WhistleKind {
    EMERGENCY("emergency", "应急"),
    HARD("hard", "攻坚"),
    DAILY("daily", "日常");

    private final String wire;
    private final String official;

    WhistleKind(String wire, String official) {
        this.wire = wire;
        this.official = official;
    }

    public String wire() {
        return wire;
    }

    /** The word that staff say. */
    public String official() {
        return official;
    }

    /** Every kind by the word that stands for it in files and messages. */
    public static Map<String, WhistleKind> byWire() {
        Map<String, WhistleKind> kinds = new LinkedHashMap<>();
        Arrays.stream(values()).forEach(kind -> kinds.put(kind.wire, kind));
        return kinds;
    }
}
