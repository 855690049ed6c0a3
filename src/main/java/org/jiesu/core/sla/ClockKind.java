package org.jiesu.core.sla;

import java.util.Arrays;
import java.util.Optional;

/** What a clock waits for. */
public enum ClockKind {
    /** 派单: from intake, or from a recall, until a unit was given the case. */
    DISPATCH("dispatch", "派单", "受理"),
    /** 签收: from each dispatch until that unit has signed. */
    SIGN("sign", "签收", "派单"),
    /** 联系: from each dispatch until the caller was reached, or three attempts are on record. */
    CONTACT("contact", "联系", "派单"),
    /** 办理反馈: the citizen's clock, from the first dispatch of the first period until the lead has replied. */
    REPLY("reply", "反馈", "派单"),
    /** 回访: from the reply until the citizen was asked, or the attempts are exhausted. */
    CALLBACK("callback", "回访", "反馈"),
    /** 重办: from a reopening until the lead has replied again; it stands in for {@link #REPLY} in later periods. */
    REWORK("rework", "重办反馈", "重办");

    private final String wire;
    private final String official;
    private final String begins;

    ClockKind(String wire, String official, String begins) {
        this.wire = wire;
        this.official = official;
        this.begins = begins;
    }

    /** The name that travels: in JSON, facts and rows. */
    public String wire() {
        return wire;
    }

    /** The word that staff say. */
    public String official() {
        return official;
    }

    /** What happened at its start, as staff say it. */
    public String begins() {
        return begins;
    }

    /** Whether it is the lead's: whoever is given the case owes it on. */
    public boolean followsTheLead() {
        return this == REPLY || this == REWORK;
    }

    public static Optional<ClockKind> ofWire(String wire) {
        return Arrays.stream(values()).filter(kind -> kind.wire.equals(wire)).findFirst();
    }
}
