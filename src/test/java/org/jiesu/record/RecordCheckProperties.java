package org.jiesu.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jiesu.core.casefile.ContentRef;
import org.jiesu.crypto.FactHash;
import org.jiesu.store.CaseRecord;
import org.jiesu.store.RecordDraft;
import org.jiesu.store.Seal;

/** Whatever is done to a sealed record is found, where it was done and as what it is. */
class RecordCheckProperties {
    private static final int TRIES = 60;

    @Property(tries = TRIES)
    void an_untouched_record_has_no_damage(
            @ForAll @Size(min = 1, max = 5) List<@IntRange(max = 5) Integer> calls, @ForAll long seed) {
        assertThat(Archive.of(calls, seed).damages()).isEmpty();
    }

    @Property(tries = TRIES)
    void a_changed_byte_of_a_fact_is_found(
            @ForAll @Size(min = 1, max = 5) List<@IntRange(max = 5) Integer> calls,
            @ForAll long seed,
            @ForAll boolean inHash,
            @ForAll @IntRange(max = 100_000) int where,
            @ForAll @IntRange(min = 1, max = 255) int by) {
        Archive archive = Archive.of(calls, seed);
        CaseRecord record = chosen(archive, where);
        CaseRecord.Fact fact = record.facts().get(where % record.facts().size());
        CaseRecord.Fact changed = inHash
                ? with(fact, fact.body(), flipped(fact.hash(), where, by))
                : with(fact, flipped(fact.body(), where, by), fact.hash());
        archive.replace(with(record, put(record.facts(), changed)));
        assertThat(told(archive)).containsExactly("CHANGED " + record.id() + " " + fact.seq());
    }

    @Property(tries = TRIES)
    void a_fact_taken_from_the_middle_is_missed(
            @ForAll @Size(min = 1, max = 5) List<@IntRange(max = 5) Integer> calls,
            @ForAll long seed,
            @ForAll @IntRange(max = 100_000) int where) {
        Archive archive = Archive.of(calls, seed);
        CaseRecord record = chosen(archive, where);
        CaseRecord.Fact gone = record.facts().get(where % (record.facts().size() - 1));
        archive.replace(with(
                record,
                record.facts().stream().filter(one -> one.seq() != gone.seq()).toList()));
        assertThat(told(archive)).containsExactly("MISSING " + record.id() + " " + gone.seq());
    }

    @Property(tries = TRIES)
    void two_facts_that_were_swapped_are_both_found(
            @ForAll @Size(min = 1, max = 5) List<@IntRange(max = 5) Integer> calls,
            @ForAll long seed,
            @ForAll boolean whole,
            @ForAll @IntRange(max = 100_000) int where,
            @ForAll @IntRange(min = 1, max = 100) int apart) {
        Archive archive = Archive.of(calls, seed);
        CaseRecord record = chosen(archive, where);
        int size = record.facts().size();
        CaseRecord.Fact one = record.facts().get(where % size);
        CaseRecord.Fact other = record.facts().get((where + 1 + apart % (size - 1)) % size);
        List<CaseRecord.Fact> swapped = put(record.facts(), at(one, other, whole));
        archive.replace(with(record, put(swapped, at(other, one, whole))));
        assertThat(told(archive))
                .containsExactlyInAnyOrder(
                        "REORDERED " + record.id() + " " + one.seq(), "REORDERED " + record.id() + " " + other.seq());
    }

    @Property(tries = TRIES)
    void a_tail_that_was_cut_off_is_found_also_where_the_row_was_set_to_match(
            @ForAll @Size(min = 1, max = 5) List<@IntRange(max = 5) Integer> calls,
            @ForAll long seed,
            @ForAll boolean rowMatches,
            @ForAll @IntRange(max = 100_000) int where) {
        Archive archive = Archive.of(calls, seed);
        CaseRecord record = chosen(archive, where);
        int left = 1 + where % (record.facts().size() - 1);
        List<CaseRecord.Fact> facts = record.facts().subList(0, left);
        CaseRecord.Row row = record.row().orElseThrow();
        archive.replace(new CaseRecord(
                record.id(), Optional.of(rowMatches ? RecordDraft.rowOf(row, facts) : row), facts, record.contents()));
        assertThat(told(archive)).containsExactly("CUT " + record.id() + " " + (left + 1));
    }

    @Property(tries = TRIES)
    void a_case_that_was_removed_whole_is_missed(
            @ForAll @Size(min = 1, max = 5) List<@IntRange(max = 5) Integer> calls,
            @ForAll long seed,
            @ForAll boolean factsToo,
            @ForAll @IntRange(max = 100_000) int where) {
        Archive archive = Archive.of(calls, seed);
        CaseRecord record = chosen(archive, where);
        if (factsToo) {
            archive.cases.remove(record);
        } else {
            archive.replace(new CaseRecord(record.id(), Optional.empty(), record.facts(), record.contents()));
        }
        assertThat(told(archive)).containsExactly("VANISHED " + record.id() + " -");
    }

    @Property(tries = TRIES)
    void a_rewritten_fact_is_found_also_where_the_rest_of_its_chain_was_hashed_anew(
            @ForAll @Size(min = 1, max = 5) List<@IntRange(max = 5) Integer> calls,
            @ForAll long seed,
            @ForAll @IntRange(max = 100_000) int where) {
        Archive archive = Archive.of(calls, seed);
        CaseRecord record = chosen(archive, where);
        int from = where % record.facts().size();
        List<CaseRecord.Fact> facts = new ArrayList<>();
        byte[] before = FactHash.noneBefore();
        for (CaseRecord.Fact fact : record.facts()) {
            Buffer body = fact.seq() == from + 1 ? asIfByAnother(fact.body()) : fact.body();
            before = FactHash.of(before, body.getBytes());
            facts.add(with(fact, body, Buffer.buffer(before)));
        }
        CaseRecord.Row row = RecordDraft.rowOf(record.row().orElseThrow(), facts);
        archive.replace(new CaseRecord(record.id(), Optional.of(row), facts, record.contents()));
        assertThat(told(archive)).containsExactly("CHANGED " + record.id() + " " + (from + 1));
    }

    @Property(tries = TRIES)
    void words_that_were_changed_or_removed_are_found(
            @ForAll @Size(min = 1, max = 5) List<@IntRange(max = 5) Integer> calls,
            @ForAll long seed,
            @ForAll boolean removed,
            @ForAll @IntRange(max = 100_000) int where) {
        Archive archive = Archive.of(calls, seed);
        CaseRecord record = chosen(archive, where);
        Map<UUID, Buffer> contents = new TreeMap<>(record.contents());
        UUID id = List.copyOf(contents.keySet()).get(where % contents.size());
        if (removed) {
            contents.remove(id);
        } else {
            contents.computeIfPresent(id, (same, words) -> flipped(words, where, 1));
        }
        archive.replace(new CaseRecord(record.id(), record.row(), record.facts(), contents));
        String kind = removed ? "CONTENT_MISSING " : "CONTENT_CHANGED ";
        assertThat(told(archive)).containsExactly(kind + record.id() + " " + seqOf(record, id));
    }

    @Property(tries = TRIES)
    void a_changed_byte_of_a_seal_is_found(
            @ForAll @Size(min = 1, max = 5) List<@IntRange(max = 5) Integer> calls,
            @ForAll long seed,
            @ForAll @IntRange(max = 100_000) int where) {
        Archive archive = Archive.of(calls, seed);
        int index = where % archive.seals.size();
        Seal.Run run = archive.seals.get(index);
        Buffer signature = flipped(run.seal().signature(), where, 1);
        Seal forged = new Seal(run.seal().header(), run.seal().hash(), signature);
        archive.seals.set(index, new Seal.Run(forged, run.members()));
        assertThat(told(archive))
                .contains("SIGNATURE seal " + (index + 1))
                .allMatch(line -> line.endsWith(" seal " + (index + 1)));
    }

    @Property(tries = TRIES)
    void a_seal_that_was_removed_is_missed_the_last_one_by_the_witness(
            @ForAll @Size(min = 1, max = 5) List<@IntRange(max = 5) Integer> calls,
            @ForAll long seed,
            @ForAll @IntRange(max = 100_000) int where) {
        Archive archive = Archive.of(calls, seed);
        int index = where % archive.seals.size();
        archive.seals.remove(index);
        assertThat(told(archive)).containsExactly("SEAL_MISSING seal " + (index + 1));
    }

    @Property(tries = TRIES)
    void a_line_that_was_taken_from_the_witness_is_missed(
            @ForAll @Size(min = 1, max = 5) List<@IntRange(max = 5) Integer> calls,
            @ForAll long seed,
            @ForAll @IntRange(max = 100_000) int where) {
        Archive archive = Archive.of(calls, seed);
        List<String> lines = new ArrayList<>(
                new String(archive.witness, StandardCharsets.UTF_8).lines().toList());
        int index = where % lines.size();
        lines.remove(index);
        archive.witness = lines.stream()
                .map(line -> line + "\n")
                .reduce("", String::concat)
                .getBytes(StandardCharsets.UTF_8);
        assertThat(told(archive)).containsExactly("WITNESS seal " + (index + 1));
    }

    @Property(tries = TRIES)
    void a_changed_byte_of_the_witness_is_found(
            @ForAll @Size(min = 1, max = 5) List<@IntRange(max = 5) Integer> calls,
            @ForAll long seed,
            @ForAll @IntRange(max = 100_000) int where,
            @ForAll @IntRange(min = 1, max = 127) int by) {
        Archive archive = Archive.of(calls, seed);
        archive.witness = flipped(Buffer.buffer(archive.witness), where, by).getBytes();
        assertThat(archive.damages()).isNotEmpty();
    }

    /** An instant may be spelt with a small t; the line that is written never is. */
    @Example
    void a_letter_of_the_witness_in_another_case_is_found() {
        Archive archive = Archive.of(List.of(0, 0), 3);
        String witness = new String(archive.witness, StandardCharsets.UTF_8);
        archive.witness = witness.replaceFirst("(\"at\":\"[0-9-]+)T", "$1t").getBytes(StandardCharsets.UTF_8);
        assertThat(archive.damages()).isNotEmpty();
    }

    private static CaseRecord chosen(Archive archive, int where) {
        return archive.cases.get(where % archive.cases.size());
    }

    /** Kind and place of each damage. */
    private static List<String> told(Archive archive) {
        return archive.damages().stream()
                .map(damage -> damage.kind() + " "
                        + damage.where()
                                .id()
                                .map(id -> id + " "
                                        + (damage.where().seq().isPresent()
                                                ? damage.where().seq().getAsInt()
                                                : "-"))
                                .orElseGet(() -> "seal " + damage.where().seal().getAsLong()))
                .toList();
    }

    private static int seqOf(CaseRecord record, UUID content) {
        return record.facts().stream()
                .filter(fact ->
                        Contents.in(fact.body()).stream().map(ContentRef::id).anyMatch(content::equals))
                .findFirst()
                .orElseThrow()
                .seq();
    }

    private static Buffer asIfByAnother(Buffer body) {
        String written = body.toString(StandardCharsets.UTF_8);
        return Buffer.buffer(written.replaceFirst("\"account\":\"[a-z]+\"", "\"account\":\"somebody else\""));
    }

    private static Buffer flipped(Buffer bytes, int where, int by) {
        Buffer flipped = bytes.copy();
        int at = where % bytes.length();
        return flipped.setByte(at, (byte) (bytes.getByte(at) ^ by));
    }

    private static CaseRecord.Fact with(CaseRecord.Fact fact, Buffer body, Buffer hash) {
        return new CaseRecord.Fact(fact.seq(), fact.kind(), fact.at(), body, hash);
    }

    /** The place of one fact with what another is. */
    private static CaseRecord.Fact at(CaseRecord.Fact place, CaseRecord.Fact content, boolean whole) {
        return whole
                ? new CaseRecord.Fact(place.seq(), content.kind(), content.at(), content.body(), content.hash())
                : with(place, content.body(), content.hash());
    }

    private static List<CaseRecord.Fact> put(List<CaseRecord.Fact> facts, CaseRecord.Fact changed) {
        return facts.stream()
                .map(one -> one.seq() == changed.seq() ? changed : one)
                .toList();
    }

    private static CaseRecord with(CaseRecord record, List<CaseRecord.Fact> facts) {
        return new CaseRecord(record.id(), record.row(), facts, record.contents());
    }
}
