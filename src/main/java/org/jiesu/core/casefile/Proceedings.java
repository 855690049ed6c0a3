package org.jiesu.core.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jiesu.core.calendar.Pauses;
import org.jiesu.core.duty.UnitCode;

/**
 * What is going on beside the way from dispatch to reply, in this period.
 *
 * @param returned 退单: the unit whose return waits for a ruling
 * @param upheld whether a return was upheld and the case has not been given to another unit since
 * @param request what the unit has asked for
 * @param halts when the citizen's clock stood still, or stands; in the order of their beginning
 */
public record Proceedings(Optional<UnitCode> returned, boolean upheld, Optional<Request> request, List<Halt> halts) {
    /** Nothing beside the way. */
    public static final Proceedings NONE = new Proceedings(Optional.empty(), false, Optional.empty(), List.of());

    public Proceedings {
        halts = List.copyOf(halts);
    }

    /** When the clocks of the case stood still. */
    public Pauses pauses() {
        return Pauses.of(halts.stream().map(Halt::pause).toList());
    }

    /** The halt that goes on, if one of this kind does. */
    public Optional<Halt> open(Halt.Why why, Instant at) {
        return halts.stream()
                .filter(halt -> halt.why() == why && halt.openAt(at))
                .findFirst();
    }

    /** Whether the case is on the list of those held (挂账). */
    public boolean held() {
        return halts.stream()
                .anyMatch(halt -> halt.why() == Halt.Why.HOLD && halt.to().isEmpty());
    }

    long questions() {
        return halts.stream().filter(halt -> halt.why() == Halt.Why.QUESTION).count();
    }

    Proceedings returned(UnitCode by) {
        return new Proceedings(Optional.of(by), false, Optional.empty(), halts);
    }

    Proceedings refused() {
        return new Proceedings(Optional.empty(), false, request, halts);
    }

    /** The case is in other hands, or in none: what the unit before had asked for is over. */
    Proceedings taken(boolean byUpheldReturn, Instant at) {
        return new Proceedings(
                Optional.empty(), byUpheldReturn, Optional.empty(), ended(halts, halt -> halt.endedAt(at)));
    }

    Proceedings asks(Request what) {
        return new Proceedings(returned, upheld, Optional.of(what), halts);
    }

    Proceedings ruled() {
        return new Proceedings(returned, upheld, Optional.empty(), halts);
    }

    Proceedings halted(Halt halt) {
        return new Proceedings(
                returned,
                upheld,
                request,
                Stream.concat(halts.stream(), Stream.of(halt)).toList());
    }

    Proceedings goesOn(Halt.Why why, Instant at) {
        return new Proceedings(
                returned, upheld, request, ended(halts, halt -> halt.why() == why ? halt.endedAt(at) : halt));
    }

    private static List<Halt> ended(List<Halt> halts, UnaryOperator<Halt> change) {
        return halts.stream().map(change).toList();
    }
}
