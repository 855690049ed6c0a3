package org.jiesu.record;

import io.vertx.core.Future;
import org.jiesu.store.AuditRecord;
import org.jiesu.store.RecordStore;

/** One way through the audit, from its first entry to its head. */
final class AuditWalk {
    private static final int ENTRIES_AT_ONCE = 1000;

    private final RecordStore.Moment moment;
    private final RecordCheck check;
    private final AuditCheck audit = new AuditCheck();

    AuditWalk(RecordStore.Moment moment, RecordCheck check) {
        this.moment = moment;
        this.check = check;
    }

    Future<Void> go() {
        return Steps.walk(this::page).compose(done -> moment.auditHead()).map(head -> {
            audit.end(head).ifPresent(check::add);
            return null;
        });
    }

    private Future<Boolean> page() {
        return moment.audit(audit.seq(), ENTRIES_AT_ONCE).map(entries -> {
            for (AuditRecord entry : entries) {
                check.tally().countAudited();
                audit.of(entry).ifPresent(check::add);
            }
            return entries.size() == ENTRIES_AT_ONCE;
        });
    }
}
