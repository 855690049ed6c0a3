package org.jiesu.record;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.jiesu.core.casefile.CaseId;
import org.jiesu.crypto.CallerKeys;
import org.jiesu.crypto.MasterKey;
import org.jiesu.crypto.SealHeader;
import org.jiesu.crypto.SealKey;
import org.jiesu.store.CaseRecord;
import org.jiesu.store.RecordDraft;
import org.jiesu.store.RecordStore;
import org.jiesu.store.Seal;
import org.jiesu.store.SealMember;

/** A sealed record of several cases in memory, to be damaged and checked. */
final class Archive {
    static final CallerKeys KEYS = new CallerKeys(MasterKey.create(fresh("master.json")));
    static final SealKey SEAL_KEY = SealKey.create(fresh("seal.pem"));

    /** Sealing words and keys takes longer than all the checks: no case is drafted twice. */
    private static final Map<Kind, CaseRecord> DRAFTED = new ConcurrentHashMap<>();

    final List<CaseRecord> cases = new ArrayList<>();
    final List<Seal.Run> seals = new ArrayList<>();
    byte[] witness = new byte[0];

    /**
     * Cases whose facts reached the feed in some order, under seals of some sizes.
     *
     * @param calls of each case
     */
    static Archive of(List<Integer> calls, long seed) {
        Archive archive = new Archive();
        Random random = new Random(seed);
        for (int number = 1; number <= calls.size(); number++) {
            archive.cases.add(drafted(new Kind(number, calls.get(number - 1), random.nextBoolean())));
        }
        archive.seal(archive.feed(random), random);
        return archive;
    }

    private record Kind(int number, int calls, boolean replied) {}

    private static CaseRecord drafted(Kind kind) {
        return DRAFTED.computeIfAbsent(kind, one -> RecordDraft.of(KEYS, one.number(), one.calls(), one.replied()));
    }

    /** Facts of one case stay in their order; the cases mix. */
    private List<SealMember> feed(Random random) {
        List<CaseId> turns = new ArrayList<>();
        cases.forEach(one -> one.facts().forEach(fact -> turns.add(one.id())));
        Collections.shuffle(turns, random);
        Map<CaseId, Integer> reached = new HashMap<>();
        List<SealMember> feed = new ArrayList<>();
        for (CaseId id : turns) {
            int place = reached.merge(id, 1, Integer::sum);
            CaseRecord.Fact fact = find(id).facts().get(place - 1);
            feed.add(new SealMember(id, fact.seq(), fact.hash()));
        }
        return feed;
    }

    private void seal(List<SealMember> feed, Random random) {
        StringBuilder lines = new StringBuilder();
        for (int from = 0; from < feed.size(); ) {
            int to = Math.min(feed.size(), from + 1 + random.nextInt(12));
            Seal.Run run = sealOver(from + 1, List.copyOf(feed.subList(from, to)));
            seals.add(run);
            lines.append(new WitnessLine(run.seal(), SEAL_KEY.publicKey().text()).text())
                    .append('\n');
            from = to;
        }
        witness = lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Seal.Run sealOver(long first, List<SealMember> members) {
        SealHeader header = new SealHeader(
                seals.size() + 1,
                first,
                first + members.size() - 1,
                SealMember.root(first, members),
                seals.isEmpty()
                        ? SealHeader.NONE_BEFORE
                        : seals.get(seals.size() - 1).seal().hash(),
                Instant.parse("2026-04-16T03:00:00Z").plusSeconds(10L * seals.size()),
                SEAL_KEY.publicKey().fingerprint(),
                seals.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new SealHeader.AuditEnd(seals.size(), "ab".repeat(32))));
        return new Seal.Run(new Seal(header, header.hash(), Buffer.buffer(SEAL_KEY.sign(header.bytes()))), members);
    }

    CaseRecord find(CaseId id) {
        return cases.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    void replace(CaseRecord record) {
        cases.replaceAll(one -> one.id().equals(record.id()) ? record : one);
    }

    /** Checks it in the order in which the store hands it out. */
    List<Damage> damages() {
        List<Damage> found = new ArrayList<>();
        RecordCheck check = new RecordCheck(KEYS, found::add);
        cases.stream().sorted(Comparator.comparing(one -> one.id().value())).forEach(check::add);
        WitnessCheck lines = new WitnessCheck(
                new WitnessReading(new ByteArrayInputStream(witness)),
                SEAL_KEY.publicKey(),
                new WitnessCheck.Expected(true, witness.length));
        try {
            for (Seal.Run run : seals) {
                if (check.add(run, SEAL_KEY.publicKey())) {
                    run.members().forEach(member -> check.add(member, held(member)));
                }
                lines.of(run.seal()).forEach(check::add);
            }
            lines.end().forEach(check::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** What the store would say is left of a member. */
    private RecordStore.Held held(SealMember member) {
        Optional<CaseRecord> record =
                cases.stream().filter(one -> one.id().equals(member.id())).findFirst();
        List<CaseRecord.Fact> facts = record.map(CaseRecord::facts).orElse(List.of());
        Optional<Buffer> hash = facts.stream()
                .filter(fact -> fact.seq() == member.seq())
                .map(CaseRecord.Fact::hash)
                .findFirst();
        OptionalInt last = hash.isPresent()
                ? OptionalInt.empty()
                : facts.stream().mapToInt(CaseRecord.Fact::seq).max();
        return new RecordStore.Held(hash, record.flatMap(CaseRecord::row).map(CaseRecord.Row::number), last);
    }

    private static Path fresh(String name) {
        try {
            return Files.createTempDirectory("archive").resolve(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
