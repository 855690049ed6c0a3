package org.jiesu.core.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jiesu.core.duty.UnitCode;

/** What gives a unit time, or ends it: extensions, holds, questions to the caller. */
public sealed interface RespiteFact extends CaseFact {
    /** 申请延期 */
    record ExtensionAsked(UnitCode unit, Instant until, ContentRef reason) implements RespiteFact {
        @Override
        public Standing moves(Standing before, Instant at) {
            return before.with(before.proceedings().asks(new Request.Extension(until)));
        }
    }

    /** 延期审批: granted, the citizen's clock is due at that instant. */
    record ExtensionRuled(boolean granted, Instant until, Optional<ContentRef> note) implements RespiteFact {
        @Override
        public Standing moves(Standing before, Instant at) {
            return before.with(before.proceedings().ruled());
        }
    }

    /**
     * 申请挂账
     *
     * @param plan what is done until then
     */
    record HoldAsked(UnitCode unit, LocalDate reviewOn, ContentRef plan) implements RespiteFact {
        @Override
        public Standing moves(Standing before, Instant at) {
            return before.with(before.proceedings().asks(new Request.Hold(reviewOn)));
        }
    }

    /** 挂账审批: granted, the citizen's clock stands still from now on. */
    record HoldRuled(boolean granted, LocalDate reviewOn, Optional<ContentRef> note) implements RespiteFact {
        @Override
        public Standing moves(Standing before, Instant at) {
            Proceedings ruled = before.proceedings().ruled();
            return before.with(granted ? ruled.halted(new Halt(Halt.Why.HOLD, at, Optional.empty())) : ruled);
        }
    }

    /** 销号: the hold is over and the clock goes on. */
    record Resumed(ContentRef note) implements RespiteFact {
        @Override
        public Standing moves(Standing before, Instant at) {
            return before.with(before.proceedings().goesOn(Halt.Why.HOLD, at));
        }
    }

    /**
     * 待补充: the unit has asked the caller something.
     *
     * @param until when the clock goes on even without an answer
     */
    record Questioned(UnitCode unit, Instant until, ContentRef question) implements RespiteFact {
        @Override
        public Standing moves(Standing before, Instant at) {
            return before.with(before.proceedings().halted(new Halt(Halt.Why.QUESTION, at, Optional.of(until))));
        }
    }
}
