package org.jiesu.callers;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiesu.core.calendar.WorkCalendar;
import org.jiesu.core.casefile.Actor;
import org.jiesu.core.casefile.CaseId;
import org.jiesu.crypto.BlindIndex;
import org.jiesu.crypto.CallerKey;
import org.jiesu.crypto.CallerKeys;
import org.jiesu.crypto.KeyRing;
import org.jiesu.store.FlagStore;
import org.jiesu.store.TimeStore;

/**
 * 恶意来电标记: a number that was misused is shown as such to the hotline for a time, once another account has confirmed
 * it. Nobody is turned away because of it, and no desk sees it.
 */
public final class CallerFlags {
    /** Longest life of a flag. Source: none (our setting). */
    public static final int DAYS_AT_MOST = 180;

    private static final int SHOWN_AT_MOST = 500;

    private final FlagStore store;
    private final KeyRing ring;
    private final TimeStore time;

    public CallerFlags(FlagStore store, KeyRing ring, TimeStore time) {
        this.store = store;
        this.ring = ring;
        this.time = time;
    }

    /** What the hotline is shown. */
    public record Standing(String reason, String reasonName, Instant until) {
        static Standing of(FlagStore.Flag flag) {
            String name = FlagReason.ofWire(flag.reason()).orElseThrow().official();
            return new Standing(flag.reason(), name, flag.until());
        }
    }

    /** What becomes of a proposal. */
    public sealed interface Proposed {
        record Done(FlagStore.Flag flag) implements Proposed {}

        /** The number is flagged or proposed already. */
        record Already() implements Proposed {}

        /** The last day is not after today, or later than a flag may stand. */
        record WrongDay(LocalDate first, LocalDate last) implements Proposed {}
    }

    /**
     * Proposes to flag a number.
     *
     * @param until the last day of the flag
     * @return fails with {@link org.jiesu.crypto.FlagKeyMissing} while there is no key to flag by
     */
    public Future<Proposed> propose(String phone, FlagReason reason, LocalDate until, Actor by) {
        Buffer mark;
        try {
            mark = new BlindIndex(ring)
                    .flag(phone)
                    .map(Buffer::buffer)
                    .orElseThrow(() -> new IllegalArgumentException("a number without a digit"));
        } catch (RuntimeException impossible) {
            return Future.failedFuture(impossible);
        }
        return time.now().compose(now -> {
            LocalDate today = now.atZone(WorkCalendar.ZONE).toLocalDate();
            long days = ChronoUnit.DAYS.between(today, until);
            if (days < 1 || days > DAYS_AT_MOST) {
                return Future.succeededFuture(new Proposed.WrongDay(today.plusDays(1), today.plusDays(DAYS_AT_MOST)));
            }
            Instant end = until.plusDays(1).atStartOfDay(WorkCalendar.ZONE).toInstant();
            return store.propose(new FlagStore.Proposal(mark, reason.wire(), end, by))
                    .map(flag -> flag.<Proposed>map(Proposed.Done::new).orElseGet(Proposed.Already::new));
        });
    }

    /** Confirms or rejects. */
    public Future<FlagStore.Outcome> review(UUID id, boolean confirmed, Actor by) {
        return store.review(id, confirmed, by);
    }

    /** Ends a flag before its time. */
    public Future<FlagStore.Outcome> lift(UUID id, Actor by) {
        return store.lift(id, by);
    }

    /** Those to be reviewed, then those that stand. */
    public Future<List<FlagStore.Flag>> list() {
        return store.list(SHOWN_AT_MOST);
    }

    /** What stands against a number, if one was left. */
    Future<Optional<Standing>> standing(Optional<String> phone) {
        if (!ring.get().flags()) {
            return Future.succeededFuture(Optional.empty());
        }
        return phone.flatMap(number -> new BlindIndex(ring).flag(number))
                .map(mark -> store.standing(Buffer.buffer(mark)).map(flag -> flag.map(Standing::of)))
                .orElseGet(() -> Future.succeededFuture(Optional.empty()));
    }

    /** What stands against the number from which a case came. */
    public Future<Optional<Standing>> ofCase(CaseId id) {
        return store.numberOf(id).compose(told -> standing(told.flatMap(this::phone)));
    }

    private Optional<String> phone(FlagStore.Sealed number) {
        CallerKey key = new CallerKeys(ring).unwrap(number.wrappedKey().getBytes());
        return CallerWords.phones(key, List.of(number.told())).findFirst();
    }
}
