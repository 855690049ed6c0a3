package org.jiesu.learning;

import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiesu.core.duty.DutyBook;
import org.jiesu.core.learning.LabelledText;
import org.jiesu.crypto.CallerKeys;
import org.jiesu.crypto.ContentCipher;
import org.jiesu.store.ConfirmedCase;
import org.jiesu.store.ConfirmedStore;
import org.jiesu.store.StoredCase;

/** Reads what closed cases teach: their words, with the owner that proved right. Words are opened for a moment only. */
public final class ConfirmedOwners {
    private static final int AT_ONCE = 500;

    /** An owner who was right less often teaches nothing that could be examined. */
    private static final int LEAST_OF_ONE = 5;

    private final ConfirmedStore store;
    private final CallerKeys keys;
    private final Supplier<DutyBook> book;

    public ConfirmedOwners(ConfirmedStore store, CallerKeys keys, Supplier<DutyBook> book) {
        this.store = store;
        this.keys = keys;
        this.book = book;
    }

    /**
     * The newest cases, those of rare owners left out; an erased caller's have no words and are passed over.
     *
     * @param since if there is one, only cases that were closed later
     */
    Future<List<LabelledText>> last(int cases, Optional<Instant> since, WorkerExecutor workers) {
        OwnerLabels labels = new OwnerLabels(book.get());
        return more(cases, Optional.empty(), new Reading(since, workers, labels, new ArrayList<>()))
                .map(ConfirmedOwners::frequent);
    }

    private record Reading(
            Optional<Instant> since, WorkerExecutor workers, OwnerLabels labels, List<LabelledText> found) {}

    private Future<List<LabelledText>> more(int left, Optional<UUID> border, Reading reading) {
        int limit = Math.min(left, AT_ONCE);
        return store.before(border, reading.since(), limit).compose(read -> reading.workers()
                .executeBlocking(() -> read.stream()
                        .flatMap(one -> labelled(one, reading.labels()))
                        .toList())
                .compose(texts -> {
                    reading.found().addAll(texts);
                    return read.size() < limit || left == limit
                            ? Future.succeededFuture(reading.found())
                            : more(
                                    left - limit,
                                    Optional.of(read.get(read.size() - 1).id()),
                                    reading);
                }));
    }

    private Stream<LabelledText> labelled(ConfirmedCase one, OwnerLabels labels) {
        return labels.of(one.owner()).stream()
                .map(label -> new LabelledText(
                        label, one.title().map(title -> words(one, title)).orElse(""), words(one, one.text())));
    }

    private String words(ConfirmedCase one, StoredCase.Piece piece) {
        return ContentCipher.open(
                keys.unwrap(one.wrappedKey().getBytes()),
                piece.id(),
                piece.bytes().getBytes());
    }

    private static List<LabelledText> frequent(List<LabelledText> texts) {
        Map<String, Long> times =
                texts.stream().collect(Collectors.groupingBy(LabelledText::label, Collectors.counting()));
        return texts.stream()
                .filter(text -> times.getOrDefault(text.label(), 0L) >= LEAST_OF_ONE)
                .toList();
    }
}
