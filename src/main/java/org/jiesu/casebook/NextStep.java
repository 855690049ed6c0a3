package org.jiesu.casebook;

import java.util.Optional;
import org.jiesu.core.casefile.Act;
import org.jiesu.core.casefile.CaseFile;
import org.jiesu.core.duty.UnitCode;

/** What a case waits for, and from whom. */
final class NextStep {
    private NextStep() {}

    /** The act; empty when nothing is waited for. */
    static Optional<Act> of(CaseFile file) {
        if (awaitsRuling(file)) {
            return Optional.of(Act.ADJUDICATE);
        }
        return Optional.ofNullable(
                switch (file.status()) {
                    case RECEIVED, REVIEWING -> Act.DISPATCH;
                    case DISPATCHED -> Act.SIGN;
                    case SIGNED -> file.reach().byUnit() ? Act.CONTACT : Act.REPLY;
                    case CONTACTED -> Act.REPLY;
                    case REPLIED -> Act.CALLBACK;
                    case CLOSED -> null;
                });
    }

    /** Who owes it. */
    static Optional<UnitCode> unit(CaseFile file) {
        if (awaitsRuling(file)) {
            return Optional.of(UnitCode.CENTRE);
        }
        return switch (file.status()) {
            case RECEIVED, REVIEWING -> Optional.of(UnitCode.CENTRE);
            case REPLIED -> Optional.of(UnitCode.CALLBACK_DESK);
            case DISPATCHED, SIGNED, CONTACTED -> file.holder();
            case CLOSED -> Optional.empty();
        };
    }

    /** 退单: the command centre is to rule before anybody goes on. */
    static boolean awaitsRuling(CaseFile file) {
        return file.standing().proceedings().returned().isPresent();
    }
}
