package org.jiesu.editions;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jiesu.core.calendar.WorkCalendar;
import org.jiesu.core.duty.Complaint;
import org.jiesu.core.duty.DutyBook;
import org.jiesu.core.duty.Unit;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.core.place.Entered;
import org.jiesu.crypto.CallerKeys;
import org.jiesu.crypto.ContentCipher;
import org.jiesu.store.PastComplaint;
import org.jiesu.store.PastStore;

/** Routes cases once more by two books. Words are opened for a moment and go nowhere. */
public final class PastCases {
    private static final int AT_ONCE = 200;
    private static final ZoneId BEIJING = WorkCalendar.ZONE;

    private final Vertx vertx;
    private final PastStore store;
    private final CallerKeys keys;

    public PastCases(Vertx vertx, PastStore store, CallerKeys keys) {
        this.vertx = vertx;
        this.store = store;
        this.keys = keys;
    }

    /** A case that was routed twice. */
    record Seen(UUID id, Optional<String> holder, Shift shift) {
        boolean differs() {
            return !shift.before().sameOwner(shift.after());
        }
    }

    /** How many cases were looked at, and those whose owner differs. */
    record Found(int looked, List<Seen> different) {}

    /** The last cases, the newest first; an erased caller's have no words and are passed over. */
    Future<Found> last(int cases, OpenBook before, OpenBook after) {
        return more(cases, Optional.empty(), new Comparison(before, after), new Found(0, new ArrayList<>()));
    }

    private Future<Found> more(int left, Optional<UUID> border, Comparison comparison, Found found) {
        return store.last(border, Math.min(left, AT_ONCE))
                .compose(read -> read.isEmpty()
                        ? Future.succeededFuture(found)
                        : seen(read, comparison).compose(seen -> {
                            List<Seen> different = new ArrayList<>(found.different());
                            seen.stream().filter(Seen::differs).forEach(different::add);
                            Found now = new Found(found.looked() + seen.size(), different);
                            int rest = left - read.size();
                            return rest <= 0 ? Future.succeededFuture(now) : more(rest, lastOf(read), comparison, now);
                        }));
    }

    /**
     * Walks over all open cases in portions.
     *
     * @param portion takes those of one portion whose owner differs; the walk waits for it
     */
    Future<Void> open(OpenBook before, OpenBook after, BiFunction<PastStore, List<Seen>, Future<Void>> portion) {
        return onwards(Optional.empty(), new Comparison(before, after), portion);
    }

    private Future<Void> onwards(
            Optional<UUID> border, Comparison comparison, BiFunction<PastStore, List<Seen>, Future<Void>> portion) {
        return store.open(border, AT_ONCE)
                .compose(read -> read.isEmpty()
                        ? Future.succeededFuture()
                        : seen(read, comparison)
                                .compose(seen -> portion.apply(
                                        store,
                                        seen.stream().filter(Seen::differs).toList()))
                                .compose(done -> onwards(lastOf(read), comparison, portion)));
    }

    private static Optional<UUID> lastOf(List<PastComplaint> read) {
        return Optional.of(read.get(read.size() - 1).id());
    }

    private Future<List<Seen>> seen(List<PastComplaint> read, Comparison comparison) {
        return vertx.executeBlocking(
                () -> read.stream()
                        .filter(one -> one.wrappedKey().length() > 0)
                        .map(one -> comparison.of(one, words(one)))
                        .toList(),
                false);
    }

    private String words(PastComplaint one) {
        return ContentCipher.open(
                keys.unwrap(one.wrappedKey().getBytes()),
                one.text().id(),
                one.text().bytes().getBytes());
    }

    private record Comparison(OpenBook before, OpenBook after) {
        Seen of(PastComplaint one, String words) {
            LocalDate day = one.receivedAt().atZone(BEIJING).toLocalDate();
            Shift shift = new Shift(one.number(), day, side(before, one, words, day), side(after, one, words, day));
            return new Seen(one.id(), one.holder(), shift);
        }

        private static Shift.Side side(OpenBook book, PastComplaint one, String words, LocalDate day) {
            Entered entered = new Entered(one.district(), one.township().flatMap(code -> name(book.book(), code)));
            return Shift.Side.of(book.router().route(new Complaint(words, entered, day)));
        }

        private static Optional<String> name(DutyBook book, String code) {
            return book.units().byCode(new UnitCode(code)).map(Unit::name);
        }
    }
}
