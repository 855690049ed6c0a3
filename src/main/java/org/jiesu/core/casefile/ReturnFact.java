package org.jiesu.core.casefile;

import java.time.Instant;
import java.util.Optional;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.core.sla.Subject;

/** What happens when a unit says that a case is not its own (退单). */
public sealed interface ReturnFact extends CaseFact {
    /**
     * 退单: the unit gives the case back, and the command centre is to rule on it.
     *
     * @param article that says “not mine”, as the unit names it
     * @param suggested whose it is, in the eyes of the unit
     */
    record Returned(UnitCode unit, String article, Optional<UnitCode> suggested, ContentRef reason)
            implements ReturnFact {
        @Override
        public Standing moves(Standing before, Instant at) {
            return before.with(before.proceedings().returned(unit));
        }
    }

    /**
     * 裁定: upheld, the case leaves the unit; refused, it stays with it as if nothing had been.
     *
     * @param assignment who has it now; empty where it was refused, or is to be looked for
     */
    record Adjudicated(boolean upheld, UnitCode unit, Optional<Assignment> assignment, ContentRef reason)
            implements ReturnFact {
        public Adjudicated {
            if (!upheld && assignment.isPresent()) {
                throw new IllegalArgumentException("a return that is refused gives the case to nobody else");
            }
        }

        @Override
        public Standing moves(Standing before, Instant at) {
            if (!upheld) {
                return before.with(before.proceedings().refused());
            }
            Standing free = before.with(before.proceedings().taken(true, at));
            return assignment.map(given -> free.given(Act.TRANSFER, given, at)).orElseGet(free::toReview);
        }

        @Override
        public Subject tells(Subject before) {
            return assignment.map(given -> given.tells(before)).orElse(before);
        }
    }
}
