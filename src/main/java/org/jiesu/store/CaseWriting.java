package org.jiesu.store;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jiesu.core.casefile.CaseFact;
import org.jiesu.core.casefile.CaseFile;
import org.jiesu.core.casefile.RecordedFact;
import org.jiesu.core.duty.UnitCode;

/** The rows of one change, all in the transaction of the connection they are given. */
final class CaseWriting {
    private CaseWriting() {}

    static Future<Void> open(SqlConnection connection, NewCase.Begun intake) {
        FactChain chain = FactChain.begin(intake.id(), intake.change().by(), intake.at(), intake.received());
        return connection
                .preparedQuery(CaseSql.INSERT_CASE)
                .execute(caseRow(intake, chain))
                .compose(inserted -> {
                    CaseFile opened = chain.file();
                    intake.change().facts().forEach(chain::add);
                    String number = intake.received().number().value();
                    return follow(connection, chain, intake.change(), new Before(opened, number, intake.at()));
                });
    }

    static Future<Void> change(SqlConnection connection, LockedCase locked, Change change) {
        FactChain chain = FactChain.on(locked, change.by());
        change.facts().forEach(chain::add);
        return follow(connection, chain, change, new Before(locked.file(), locked.number(), locked.receivedAt()));
    }

    /** The case as it is before the facts that follow. */
    private record Before(CaseFile file, String number, Instant receivedAt) {}

    private static Future<Void> follow(SqlConnection connection, FactChain chain, Change change, Before before) {
        List<Future<RowSet<Row>>> writes = new ArrayList<>();
        writes.add(connection.preparedQuery(CaseSql.INSERT_CONTENTS).execute(contentRows(chain, change)));
        writes.add(connection.preparedQuery(CaseSql.INSERT_FACTS).execute(chain.rows()));
        writes.add(update(connection, updateRow(chain, change)));
        writes.add(connection.preparedQuery(CaseSql.INSERT_OUTBOX).execute(FeedEvents.rows(chain, before.number())));
        for (RecordedFact recorded : chain.recorded()) {
            writes.addAll(FactEffects.write(connection, recorded, before.receivedAt()));
        }
        writes.addAll(ClockWriting.write(connection, before.file(), chain.file()));
        return Future.all(writes).mapEmpty();
    }

    /** The row is locked, so that it is as the chain began; anything else is a bug that must not be committed. */
    private static Future<RowSet<Row>> update(SqlConnection connection, Tuple row) {
        return connection
                .preparedQuery(CaseSql.UPDATE_CASE)
                .execute(row)
                .compose(rows -> rows.rowCount() == 1
                        ? Future.succeededFuture(rows)
                        : Future.failedFuture(new IllegalStateException("the case is not as its chain began")));
    }

    private static Tuple caseRow(NewCase.Begun intake, FactChain chain) {
        CaseFact.Received received = intake.received();
        Optional<Change.NamedMatter> matter = intake.change().matter();
        return Tuple.tuple()
                .addValue(intake.id().value())
                .addValue(received.number().value())
                .addValue(received.caller().id())
                .addValue(received.intake().kind())
                .addValue(received.intake().channel())
                .addValue(chain.file().status().wire())
                .addValue(chain.head())
                .addValue(chain.at())
                .addValue(chain.file().urgency().wire())
                .addValue(received.place().district().orElse(null))
                .addValue(received.place().township().orElse(null))
                .addValue(received.place().village().orElse(null))
                .addValue(matter.map(Change.NamedMatter::code).orElse(null))
                .addValue(matter.map(Change.NamedMatter::name).orElse(null))
                .addValue(chain.file().reachable())
                .addValue(intake.change().by().account());
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
                .addValue(
                        file.standing().helpers().stream().map(UnitCode::value).toArray(String[]::new))
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
                .addValue(place.flatMap(CaseFact.Place::village).orElse(null));
    }

    /** The place as a correction of this change has it. */
    private static Optional<CaseFact.Place> corrected(Change change) {
        return change.facts().stream()
                .flatMap(fact -> fact instanceof CaseFact.Corrected corrected
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
