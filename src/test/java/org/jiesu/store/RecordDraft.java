package org.jiesu.store;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiesu.core.casefile.Assignment;
import org.jiesu.core.casefile.CaseFact;
import org.jiesu.core.casefile.CaseFile;
import org.jiesu.core.casefile.CaseId;
import org.jiesu.core.casefile.CaseNumber;
import org.jiesu.core.casefile.Cases;
import org.jiesu.core.casefile.ClockEffects;
import org.jiesu.core.casefile.ClosingKind;
import org.jiesu.core.casefile.Ground;
import org.jiesu.core.casefile.RecordedFact;
import org.jiesu.core.casefile.Verdict;
import org.jiesu.core.duty.UnitKind;
import org.jiesu.core.duty.Urgency;
import org.jiesu.crypto.CallerKeys;

/** The record of a case as the store would hold it, written without a database. */
public final class RecordDraft {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 16);

    private final CaseId id;
    private final byte[] wrappedKey;
    private final UUID caller;
    private final Words words;
    private final List<CaseRecord.Fact> facts = new ArrayList<>();
    private CaseFile file;
    private Buffer head = Buffer.buffer();
    private Instant at = Cases.RECEIVED_AT;

    private RecordDraft(CallerKeys keys, int number) {
        this.id = CaseId.at(Cases.RECEIVED_AT, number, number);
        this.wrappedKey = keys.fresh().wrapped();
        this.caller = new UUID(number, number);
        this.words = new Words(keys.unwrap(wrappedKey));
        keep(FactChain.begin(id, Cases.HOTLINE, at, received(number)));
    }

    /** A case that was dispatched and signed, whose citizen was called so often. */
    public static CaseRecord of(CallerKeys keys, int number, int calls, boolean replied) {
        RecordDraft draft = new RecordDraft(keys, number);
        draft.command(new CaseFact.Dispatched(byArticle()));
        draft.command(new CaseFact.Signed(Cases.TOWN));
        for (int i = 0; i < calls; i++) {
            draft.command(new CaseFact.Contacted(Cases.TOWN, i % 2 == 1, draft.words.seal(ContentKind.NOTE, "无人接听")));
        }
        if (replied) {
            draft.command(
                    new CaseFact.Replied(Cases.TOWN, ClosingKind.DONE, draft.words.seal(ContentKind.REPLY, "已修好")));
        }
        return draft.record(number);
    }

    /** The row that these facts of a case make. */
    public static CaseRecord.Row rowOf(CaseRecord.Row row, List<CaseRecord.Fact> facts) {
        List<RecordedFact> told =
                facts.stream().map(fact -> fact.read().orElseThrow()).toList();
        CaseRecord.Fact last = facts.get(facts.size() - 1);
        return new CaseRecord.Row(
                Optional.of(CaseFile.told(told)),
                row.number(),
                row.caller(),
                last.seq(),
                last.hash(),
                row.receivedAt(),
                last.at(),
                row.wrappedKey());
    }

    private void command(CaseFact fact) {
        at = at.plus(Duration.ofMinutes(7));
        ClockEffects.with(file, List.of(fact), Cases.TERMS, at).forEach(this::add);
    }

    private void add(CaseFact fact) {
        FactChain chain = FactChain.on(
                new LockedCase(file, "", Optional.empty(), head, Cases.RECEIVED_AT, Buffer.buffer(wrappedKey), at),
                Cases.TOWN_DESK);
        chain.add(fact);
        keep(chain);
    }

    private void keep(FactChain chain) {
        Tuple rows = chain.rows();
        facts.add(new CaseRecord.Fact(
                ((Integer[]) rows.getValue(1))[0],
                ((String[]) rows.getValue(2))[0],
                ((OffsetDateTime[]) rows.getValue(3))[0].toInstant(),
                ((Buffer[]) rows.getValue(4))[0],
                ((Buffer[]) rows.getValue(5))[0]));
        file = chain.file();
        head = chain.head();
    }

    private CaseRecord record(int number) {
        Map<UUID, Buffer> contents = new HashMap<>();
        words.sealed().forEach(one -> contents.put(one.id(), one.sealed()));
        CaseRecord.Row row = new CaseRecord.Row(
                Optional.of(file),
                CaseNumber.of(DAY, number).value(),
                caller,
                file.seq(),
                head,
                Cases.RECEIVED_AT,
                at,
                Buffer.buffer(wrappedKey));
        return new CaseRecord(id, Optional.of(row), facts, contents);
    }

    private CaseFact.Received received(int number) {
        return new CaseFact.Received(
                CaseNumber.of(DAY, number),
                new CaseFact.Intake(
                        "hotline",
                        "phone",
                        Optional.empty(),
                        Optional.empty(),
                        words.seal(ContentKind.TEXT, "村西头的路灯坏了"),
                        Optional.empty(),
                        Optional.empty()),
                new CaseFact.Place(
                        Optional.of("平谷区"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(words.seal(ContentKind.ADDRESS, "3号楼2单元501")),
                        Optional.empty()),
                new CaseFact.Caller(caller, Optional.empty(), false, true),
                new Verdict(
                        "route", Optional.of(Cases.TOWN), Optional.empty(), Urgency.D7, 90, DAY, "book-1", "model-1"),
                words.seal(ContentKind.DECISION, "{}"));
    }

    private static Assignment byArticle() {
        return new Assignment(
                Cases.TOWN,
                UnitKind.TOWNSHIP,
                new Ground.Article("S49-1", "book-1"),
                List.of(Cases.DEPARTMENT),
                Optional.of("S49-1"),
                Optional.empty());
    }
}
