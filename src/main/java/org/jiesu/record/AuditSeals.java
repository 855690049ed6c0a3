package org.jiesu.record;

import io.vertx.core.Future;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jiesu.crypto.SealHeader;
import org.jiesu.store.RecordStore;
import org.jiesu.store.Seal;

/** Compares the audit with what the seals say of it: whoever cut or rewrote its end cannot have done it under a seal. */
final class AuditSeals {
    private final RecordStore.Moment moment;
    private final RecordCheck check;
    private long compared;

    AuditSeals(RecordStore.Moment moment, RecordCheck check) {
        this.moment = moment;
        this.check = check;
    }

    /** Compares the next seals, in order; each end of the audit once. */
    Future<Void> of(List<Seal.Run> page) {
        Map<Long, Seal> told = new HashMap<>();
        for (Seal.Run run : page) {
            Optional<SealHeader.AuditEnd> end = run.seal().header().audit();
            if (end.isPresent() && end.get().seq() > compared) {
                compared = end.get().seq();
                told.put(compared, run.seal());
            }
        }
        return moment.auditHashes(told.keySet()).map(hashes -> {
            told.forEach((seq, seal) -> compare(seal, seq, Optional.ofNullable(hashes.get(seq))));
            return null;
        });
    }

    private void compare(Seal seal, long seq, Optional<byte[]> hash) {
        String sealed = seal.header().audit().orElseThrow().hash();
        if (hash.map(HexFormat.of()::formatHex).filter(sealed::equals).isEmpty()) {
            Damage.Where where = new Damage.Where(
                    Optional.empty(),
                    Optional.empty(),
                    OptionalInt.of(Math.toIntExact(seq)),
                    OptionalLong.of(seal.header().number()));
            check.add(Damage.in(where, Damage.Kind.AUDIT, "the audit is not as it was when this seal was made"));
        }
    }
}
