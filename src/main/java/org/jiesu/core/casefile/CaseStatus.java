package org.jiesu.core.casefile;

import java.util.Arrays;
import java.util.Optional;

/** Where a case stands. The arrows are in {@link #on}; whatever is not drawn there is refused. */
public enum CaseStatus {
    /** 受理: taken in, its owner not yet looked for. */
    RECEIVED("received"),
    /** 审核: nobody can be sent the case without a person deciding. */
    REVIEWING("reviewing"),
    /** 派单 */
    DISPATCHED("dispatched"),
    /** 签收 */
    SIGNED("signed"),
    /** 联系: the caller was reached, or three attempts are on record. */
    CONTACTED("contacted"),
    /** 办理反馈 */
    REPLIED("replied"),
    /** 办结 */
    CLOSED("closed");

    private final String wire;

    CaseStatus(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }

    public static Optional<CaseStatus> ofWire(String wire) {
        return Arrays.stream(values())
                .filter(status -> status.wire.equals(wire))
                .findFirst();
    }

    /**
     * The status after an act, empty where the act is not possible. An act that leaves the case where it stands gives
     * the same status. Whether it was the right unit that acted, and whether a caller who cannot be reached needs no
     * contact, the {@link CaseFile} knows.
     *
     * <pre>
     *   reviewing ─dispatch─▶ dispatched ─sign─▶ signed ─contact─▶ contacted ─reply─▶ replied ─callback─▶ closed
     *       ◀────recall──────┘  ▲   ◀────────transfer────────────┘                     │                   │
     *                           └────────────────────────reopen──────────────────────────────────────────┘
     * </pre>
     */
    public Optional<CaseStatus> on(Act act) {
        return Optional.ofNullable(
                switch (act) {
                    case DISPATCH -> this == RECEIVED || this == REVIEWING ? DISPATCHED : null;
                    case RECALL -> this == DISPATCHED ? REVIEWING : null;
                    case TRANSFER -> inHand() ? DISPATCHED : null;
                    case SIGN -> this == DISPATCHED ? SIGNED : null;
                    case CONTACT -> answering() ? CONTACTED : null;
                    case REPLY -> answering() ? REPLIED : null;
                    case CALLBACK -> this == REPLIED ? CLOSED : null;
                    case REOPEN -> this == REPLIED || this == CLOSED ? DISPATCHED : null;
                    case URGE -> this == CLOSED ? null : this;
                    case RAISE -> this == REPLIED || this == CLOSED ? null : this;
                    case RETURN, ADJUDICATE, APPROVE, RESUME -> inHand() ? this : null;
                    case EXTEND, HOLD, ASK -> answering() ? this : null;
                    case PROMISE -> answering() || this == REPLIED || this == CLOSED ? this : null;
                    case CORRECT, NOTE -> this;
                });
    }

    /** Whether a unit has the case and still owes an answer. */
    private boolean inHand() {
        return this == DISPATCHED || answering();
    }

    /** Whether a unit has signed it and works on the answer. */
    private boolean answering() {
        return this == SIGNED || this == CONTACTED;
    }
}
