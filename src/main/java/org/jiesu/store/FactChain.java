package org.jiesu.store;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jiesu.core.casefile.Actor;
import org.jiesu.core.casefile.CaseFact;
import org.jiesu.core.casefile.CaseFile;
import org.jiesu.core.casefile.CaseId;
import org.jiesu.core.casefile.RecordedFact;
import org.jiesu.crypto.FactHash;

/**
 * New facts of one case being linked to the last one. It folds the case forward at the same time, so that the row that
 * is written and the facts that are written cannot disagree.
 */
final class FactChain {
    private final CaseId id;
    private final Actor by;
    private final Instant at;
    private final List<RecordedFact> recorded = new ArrayList<>();
    private final List<Buffer> bodies = new ArrayList<>();
    private final List<Buffer> hashes = new ArrayList<>();
    private byte[] head;
    private CaseFile file;

    private FactChain(CaseId id, Actor by, Instant at, byte[] head, CaseFile file) {
        this.id = id;
        this.by = by;
        this.at = at;
        this.head = head;
        this.file = file;
    }

    /** The chain of a case that begins with its reception. */
    static FactChain begin(CaseId id, Actor by, Instant at, CaseFact.Received received) {
        FactChain chain = new FactChain(id, by, at, FactHash.noneBefore(), CaseFile.open(id, received));
        chain.link(received, 1);
        return chain;
    }

    static FactChain on(LockedCase locked, Actor by) {
        return new FactChain(locked.file().id(), by, locked.at(), locked.head().getBytes(), locked.file());
    }

    void add(CaseFact fact) {
        link(fact, file.seq() + 1);
        file = file.after(fact, at);
    }

    private void link(CaseFact fact, int seq) {
        RecordedFact next = new RecordedFact(id, seq, at, by, fact);
        byte[] body = FactJson.bytes(next);
        head = FactHash.of(head, body);
        recorded.add(next);
        bodies.add(Buffer.buffer(body));
        hashes.add(Buffer.buffer(head));
    }

    CaseFile file() {
        return file;
    }

    Buffer head() {
        return Buffer.buffer(head);
    }

    OffsetDateTime at() {
        return at.atOffset(ZoneOffset.UTC);
    }

    List<RecordedFact> recorded() {
        return recorded;
    }

    /** For {@link CaseSql#INSERT_FACTS}. */
    Tuple rows() {
        OffsetDateTime[] times = new OffsetDateTime[recorded.size()];
        Arrays.fill(times, at());
        return Tuple.of(
                id.value(),
                recorded.stream().map(RecordedFact::seq).toArray(Integer[]::new),
                recorded.stream().map(one -> FactKind.of(one.fact()).wire()).toArray(String[]::new),
                times,
                bodies.toArray(Buffer[]::new),
                hashes.toArray(Buffer[]::new));
    }
}
