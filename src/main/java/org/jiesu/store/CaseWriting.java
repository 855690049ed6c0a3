package org.jiesu.store;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jiesu.core.casefile.CaseFact;
import org.jiesu.core.casefile.CaseFile;
import org.jiesu.core.casefile.RecordedFact;
import org.jiesu.core.casefile.RemarkFact;
import org.jiesu.core.casefile.Source;
import org.jiesu.core.duty.UnitCode;

/** The rows of one change. */
final class CaseWriting {
    private CaseWriting() {}

    /** Adds the rows of a case that is opened, and returns its chain. */
    static FactChain open(Batch batch, NewCase.Begun intake) {
        FactChain chain = FactChain.begin(intake.id(), intake.change().by(), intake.at(), intake.received());
        CaseFile opened = chain.file();
        intake.change().facts().forEach(chain::add);
        batch.add(CaseSql.INSERT_CASE, caseRow(intake, chain));
        batch.add(CaseSql.INSERT_WORDS, Tuple.of(intake.id().value(), SearchWords.vector(intake.searchable())));
        String number = intake.received().number().value();
        follow(batch, chain, intake.change(), new Before(opened, number, intake.at()));
        return chain;
    }

    /** Adds the rows of a change. */
    static void change(Batch batch, LockedCase locked, Change change) {
        FactChain chain = FactChain.on(locked, change.by());
        change.facts().forEach(chain::add);
        batch.add(CaseSql.UPDATE_CASE, updateRow(chain, change));
        follow(batch, chain, change, new Before(locked.file(), locked.number(), locked.receivedAt()));
    }

    /** The case as it is before the facts that follow. */
    private record Before(CaseFile file, String number, Instant receivedAt) {}

    private static void follow(Batch batch, FactChain chain, Change change, Before before) {
        if (!change.contents().isEmpty()) {
            batch.add(CaseSql.INSERT_CONTENTS, contentRows(chain, change));
        }
        batch.add(CaseSql.INSERT_FACTS, chain.rows());
        batch.add(CaseSql.INSERT_OUTBOX, FeedEvents.rows(chain, before.number()));
        for (RecordedFact recorded : chain.recorded()) {
            FactEffects.add(batch, recorded, before.receivedAt());
        }
        ClockWriting.add(batch, before.file(), chain.file());
    }

    private static Tuple caseRow(NewCase.Begun intake, FactChain chain) {
        CaseFact.Received received = intake.received();
        Optional<Change.NamedMatter> matter = intake.change().matter();
        CaseFile file = chain.file();
        return Tuple.tuple()
                .addValue(intake.id().value())
                .addValue(received.number().value())
                .addValue(received.caller().id())
                .addValue(received.intake().kind())
                .addValue(received.intake().channel())
                .addValue(file.status().wire())
                .addValue(file.version())
                .addValue(file.seq())
                .addValue(chain.head())
                .addValue(chain.at())
                .addValue(file.urgency().wire())
                .addValue(received.place().district().orElse(null))
                .addValue(received.place().township().orElse(null))
                .addValue(received.place().village().orElse(null))
                .addValue(matter.map(Change.NamedMatter::code).orElse(null))
                .addValue(matter.map(Change.NamedMatter::name).orElse(null))
                .addValue(file.reach().wire())
                .addValue(intake.change().by().account())
                .addValue(file.holder().map(UnitCode::value).orElse(null))
                .addValue(file.standing().responsible().map(UnitCode::value).orElse(null))
                .addValue(helpers(file))
                .addValue(file.standing().tally().contacts())
                .addValue(file.period())
                .addValue(file.standing().tally().urges())
                .addValue(file.standing().tally().callbacks())
                .addValue(file.nextDue().map(CaseWriting::utc).orElse(null))
                .addValue(file.subject().matter().orElse(null))
                .addValue(received.intake().source().map(Source::system).orElse(null))
                .addValue(received.intake().source().map(Source::number).orElse(null))
                .addValue(file.subject().deadline().map(CaseWriting::utc).orElse(null));
    }

    private static Tuple updateRow(FactChain chain, Change change) {
        CaseFile file = chain.file();
        int seqBefore = file.seq() - change.facts().size();
        Optional<CaseFact.Place> place = corrected(change);
        return Tuple.tuple()
                .addValue(file.id().value())
                .addValue(file.status().wire())
                .addValue(file.version())
                .addValue(file.seq())
                .addValue(chain.head())
                .addValue(chain.at())
                .addValue(file.holder().map(UnitCode::value).orElse(null))
                .addValue(file.standing().responsible().map(UnitCode::value).orElse(null))
                .addValue(helpers(file))
                .addValue(file.standing().tally().contacts())
                .addValue(change.matter().map(Change.NamedMatter::code).orElse(null))
                .addValue(change.matter().map(Change.NamedMatter::name).orElse(null))
                .addValue(file.nextDue().map(CaseWriting::utc).orElse(null))
                .addValue(seqBefore)
                .addValue(file.urgency().wire())
                .addValue(file.period())
                .addValue(file.standing().tally().urges())
                .addValue(file.standing().tally().callbacks())
                .addValue(file.standing()
                        .tally()
                        .lastCallback()
                        .map(CaseWriting::utc)
                        .orElse(null))
                .addValue(place.isPresent())
                .addValue(place.flatMap(CaseFact.Place::district).orElse(null))
                .addValue(place.flatMap(CaseFact.Place::township).orElse(null))
                .addValue(place.flatMap(CaseFact.Place::village).orElse(null))
                .addValue(file.subject().matter().orElse(null))
                .addValue(ProceedingsJson.text(file.standing().proceedings()));
    }

    private static String[] helpers(CaseFile file) {
        return file.standing().helpers().stream().map(UnitCode::value).toArray(String[]::new);
    }

    /** The place as a correction of this change has it. */
    private static Optional<CaseFact.Place> corrected(Change change) {
        return change.facts().stream()
                .flatMap(fact -> fact instanceof RemarkFact.Corrected corrected
                        ? corrected.correction().place().stream()
                        : Stream.empty())
                .findFirst();
    }

    private static Tuple contentRows(FactChain chain, Change change) {
        List<Change.SealedWords> contents = change.contents();
        return Tuple.of(
                chain.file().id().value(),
                contents.stream().map(Change.SealedWords::id).toArray(UUID[]::new),
                contents.stream().map(Change.SealedWords::kind).toArray(String[]::new),
                contents.stream().map(Change.SealedWords::sealed).toArray(Buffer[]::new),
                chain.at());
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
