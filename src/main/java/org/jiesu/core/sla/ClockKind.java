package org.jiesu.core.sla;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jiesu.core.duty.Urgency;

/** What a clock waits for. */
public enum ClockKind {
    /** 派单: from intake, or from a recall, until a unit was given the case. */
    DISPATCH("dispatch", "派单", "受理"),
    /** 签收: from each dispatch until that unit has signed or returned. */
    SIGN("sign", "签收", "派单"),
    /** 联系: from each dispatch until the caller was reached, or three attempts are on record. */
    CONTACT("contact", "联系", "派单"),
    /** 办理反馈: the citizen's clock, from the first dispatch of the first period until the lead has replied. */
    REPLY("reply", "反馈", "派单"),
    /** 退单窗口: from each dispatch; behind it the unit can no longer return the case. It closes by itself. */
    RETURN_WINDOW("return_window", "退单窗口", "派单"),
    /** 裁定: from a return until the command centre has ruled on it. */
    ADJUDICATION("adjudication", "退单裁定", "退单"),
    /** 报到: from a whistle, for each department, until it is on the spot. */
    REPORT_IN("report_in", "报到", "吹哨"),
    /** 回访: from the reply until the citizen was asked, or the attempts are exhausted. */
    CALLBACK("callback", "回访", "反馈"),
    /** 重办: from a reopening until the lead has replied again; it stands in for {@link #REPLY} in later periods. */
    REWORK("rework", "重办反馈", "重办"),
    /** 承诺: until the day that was promised; it outlives the closing. */
    PROMISE("promise", "承诺", "承诺");

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

    /** Whether it ends when the case is taken from the unit that had it. */
    public boolean ofTheHolder() {
        return this == SIGN || this == CONTACT || this == RETURN_WINDOW || this == REPORT_IN;
    }

    /** Whether somebody owes an act by it; a window only closes. */
    public boolean owed() {
        return this != RETURN_WINDOW;
    }

    /** Whether it goes on when the case is closed. */
    public boolean outlivesTheCase() {
        return this == PROMISE;
    }

    /** The classes by which its terms differ: those of urgency, those of a whistle, or none where a day is named. */
    public Set<String> classes() {
        return switch (this) {
            case REPORT_IN -> WhistleKind.byWire().keySet();
            case PROMISE -> Set.of();
            default -> Urgency.byWire().keySet();
        };
    }

    /** The class of such a clock in this case; empty where not the case decides it. */
    String classIn(Subject subject) {
        return this == REPORT_IN || this == PROMISE ? "" : subject.urgency().wire();
    }

    public static Optional<ClockKind> ofWire(String wire) {
        return Arrays.stream(values()).filter(kind -> kind.wire.equals(wire)).findFirst();
    }
}
