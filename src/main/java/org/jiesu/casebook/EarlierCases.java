package org.jiesu.casebook;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiesu.core.casefile.Actor;
import org.jiesu.core.casefile.Purpose;
import org.jiesu.crypto.BlindIndex;
import org.jiesu.store.AuditAction;
import org.jiesu.store.AuditEntry;
import org.jiesu.store.AuditStore;
import org.jiesu.store.CasebookStore;

/** What a caller has called about before, found by the telephone number without its standing anywhere in clear. */
public final class EarlierCases {
    private static final int AT_MOST = 50;

    private final CasebookStore cases;
    private final BlindIndex phones;
    private final Casebook casebook;
    private final AuditStore audit;

    public EarlierCases(CasebookStore cases, BlindIndex phones, Casebook casebook, AuditStore audit) {
        this.cases = cases;
        this.phones = phones;
        this.casebook = casebook;
        this.audit = audit;
    }

    /**
     * The cases of a caller.
     *
     * @param caller a name that tells nothing, by which the audit can be asked; empty if the number never called
     */
    public record Found(Optional<UUID> caller, List<CaseView> items) {}

    /** The cases of whoever calls from this number, the newest first, at most 50; that it was looked up stands in the audit. */
    public Future<Found> of(String phone, Actor who, Purpose purpose) {
        List<Buffer> indexes = phones.every(phone).stream().map(Buffer::buffer).toList();
        return cases.caller(indexes)
                .compose(found -> audit.write(looked(found, who, purpose)).compose(written -> found.map(this::cases)
                        .orElseGet(() -> Future.succeededFuture(new Found(Optional.empty(), List.of())))));
    }

    private Future<Found> cases(UUID caller) {
        return casebook.ofCaller(caller, AT_MOST)
                .map(items -> new Found(
                        Optional.of(caller),
                        items.stream()
                                .sorted(Comparator.comparing(CaseView::receivedAt)
                                        .reversed())
                                .toList()));
    }

    private static AuditEntry looked(Optional<UUID> caller, Actor who, Purpose purpose) {
        AuditEntry.About about = new AuditEntry.About(Optional.empty(), caller, Optional.empty());
        return new AuditEntry(who, AuditAction.CALLER_FOUND, about, Map.of("purpose", purpose.wire()));
    }
}
