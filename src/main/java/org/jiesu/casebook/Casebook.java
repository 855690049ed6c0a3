package org.jiesu.casebook;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jiesu.core.casefile.CaseId;
import org.jiesu.core.casefile.Purpose;
import org.jiesu.crypto.CallerKeys;
import org.jiesu.store.AuditAction;
import org.jiesu.store.AuditEntry;
import org.jiesu.store.AuditStore;
import org.jiesu.store.CaseCounts;
import org.jiesu.store.CaseStore;
import org.jiesu.store.CasebookStore;
import org.jiesu.store.Cursor;
import org.jiesu.store.StoredCase;
import org.jspecify.annotations.Nullable;

/** Reads cases, queues and records. What a reader may not see is not found and not counted. */
public final class Casebook {
    private final CasebookStore cases;
    private final CallerKeys keys;
    private final CaseViews views;
    private final AuditStore audit;

    public Casebook(CasebookStore cases, CallerKeys keys, CaseViews views, AuditStore audit) {
        this.cases = cases;
        this.keys = keys;
        this.views = views;
        this.audit = audit;
    }

    /**
     * A page of a queue.
     *
     * @param next where the next page begins; null at the end
     */
    public record Page(List<CaseView> items, @Nullable String next, long count, CaseCounts counts) {}

    /** One page in order of due times, the most pressing first. */
    public Future<Page> list(Reader reader, CasebookStore.CaseFilter filter) {
        Future<List<StoredCase>> page = cases.list(reader.eyes(), filter);
        Future<CaseCounts> counts = cases.counts(reader.eyes());
        return Future.all(page, counts).map(both -> {
            List<StoredCase> found = page.result();
            List<CaseView> items = found.stream()
                    .map(stored -> views.brief(stored, unsealing(stored)))
                    .toList();
            String next = found.size() < filter.limit() ? null : cursor(found.get(found.size() - 1));
            return new Page(items, next, counts.result().all(), counts.result());
        });
    }

    /** The cases of one caller, for the hotline. */
    Future<List<CaseView>> ofCaller(UUID caller, int limit) {
        return cases.ofCaller(caller, limit).map(found -> found.stream()
                .map(stored -> views.brief(stored, unsealing(stored)))
                .toList());
    }

    /** One case whole, empty when this reader may not see it or there is none. */
    public Future<Optional<CaseView>> read(CaseId id, Reader reader) {
        return cases.one(id, reader.eyes())
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(Optional.empty())
                        : whole(found.get(), reader, OptionalInt.empty()).map(Optional::of));
    }

    /** One case whole as it was right after a fact; empty when this reader may not see it now or there is none. */
    public Future<Optional<CaseView>> after(CaseId id, int seq, Reader reader) {
        return cases.one(id, reader.eyes())
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(Optional.empty())
                        : whole(found.get(), reader, OptionalInt.of(seq)).map(Optional::of));
    }

    /** A case whole as it was right after it was opened, be it now or under a key before. */
    public Future<CaseView> opened(CaseStore.Opened opened, Reader reader) {
        Optional<CaseView> written = opened.written()
                .filter(now -> reader.eyes().isEmpty())
                .map(now -> views.whole(now.stored(), Told.of(now), reader));
        return written.map(Future::succeededFuture)
                .orElseGet(() -> after(opened.id(), opened.seq(), reader).map(Optional::orElseThrow));
    }

    /** The full record (全程纪实) with whether its chain holds. */
    public Future<Optional<RecordView>> record(CaseId id, Reader reader) {
        return cases.one(id, reader.eyes())
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(Optional.empty())
                        : cases.facts(id).map(facts -> Optional.of(views.record(found.get(), facts, reader.eyes()))));
    }

    /**
     * One case with its caller in clear, for a stated purpose; empty when this reader may not see the case or there is
     * none. It is shown only once the audit has it.
     */
    public Future<Optional<Unmasked>> unmask(CaseId id, Reader reader, Purpose purpose) {
        return cases.one(id, reader.eyes()).compose(found -> {
            if (found.isEmpty()) {
                return Future.succeededFuture(Optional.empty());
            }
            StoredCase stored = found.get();
            return told(stored).map(told -> views.clear(stored, told, reader)).compose(unmasked -> {
                Future<?> written = unmasked instanceof Unmasked.Seen
                        ? audit.write(seen(stored, reader, purpose))
                        : Future.succeededFuture();
                return written.map(done -> Optional.of(unmasked));
            });
        });
    }

    private static AuditEntry seen(StoredCase stored, Reader reader, Purpose purpose) {
        return new AuditEntry(
                reader.who().on(stored.file()),
                AuditAction.UNMASKED,
                AuditEntry.About.caseOf(
                        stored.file().id().value(), stored.sealed().caller()),
                Map.of("purpose", purpose.wire()));
    }

    private Future<Told> told(StoredCase stored) {
        CaseId id = stored.file().id();
        return cases.facts(id)
                .compose(facts -> cases.contents(id).map(contents -> new Told(facts, contents, unsealing(stored))));
    }

    private Future<CaseView> whole(StoredCase stored, Reader reader, OptionalInt seq) {
        return told(stored)
                .map(told -> seq.isEmpty()
                        ? views.whole(stored, told, reader)
                        : views.whole(told.stored(stored, seq.getAsInt()), told.until(seq.getAsInt()), reader));
    }

    private Unsealing unsealing(StoredCase stored) {
        return Unsealing.under(keys, stored.sealed().wrappedKey());
    }

    private static String cursor(StoredCase last) {
        return new Cursor(last.file().nextDue(), last.file().id().value()).text();
    }
}
