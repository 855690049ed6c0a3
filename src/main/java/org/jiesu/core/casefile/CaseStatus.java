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
     * The status after an act, empty where the act is not possible. Whether it was the right unit that acted, and
     * whether a caller who cannot be reached needs no contact, the {@link CaseFile} knows.
     */
    public Optional<CaseStatus> on(Act act) {
        return Optional.ofNullable(
                switch (this) {
                    case RECEIVED, REVIEWING -> act == Act.DISPATCH ? DISPATCHED : null;
                    case DISPATCHED -> act == Act.SIGN ? SIGNED : null;
                    case SIGNED ->
                        switch (act) {
                            case CONTACT -> CONTACTED;
                            case REPLY -> REPLIED;
                            case DISPATCH, SIGN -> null;
                        };
                    case CONTACTED ->
                        switch (act) {
                            case CONTACT -> CONTACTED;
                            case REPLY -> REPLIED;
                            case DISPATCH, SIGN -> null;
                        };
                    case REPLIED, CLOSED -> null;
                });
    }
}
