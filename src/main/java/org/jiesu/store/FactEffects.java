package org.jiesu.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jiesu.core.casefile.Assignment;
import org.jiesu.core.casefile.CaseFact;
import org.jiesu.core.casefile.CaseFile;
import org.jiesu.core.casefile.ContentRef;
import org.jiesu.core.casefile.Ground;
import org.jiesu.core.casefile.RecordedFact;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.core.sla.Clock;
import org.jiesu.core.sla.ClockId;
import org.jiesu.core.sla.ClockLevel;
import org.jiesu.core.sla.Term;

/** The rows beside the case's own that a fact is found by: who leads and helps, clocks and their levels. */
final class FactEffects {
    private FactEffects() {}

    static List<Future<RowSet<Row>>> write(
            SqlConnection connection, CaseFile after, RecordedFact recorded, Instant receivedAt) {
        CaseFact fact = recorded.fact();
        if (fact instanceof CaseFact.Dispatched dispatched) {
            return List.of(assign(connection, recorded, dispatched.assignment(), receivedAt));
        }
        if (fact instanceof CaseFact.ClockStarted started) {
            return start(connection, after, started.clock());
        }
        if (fact instanceof CaseFact.ClockEnded ended) {
            return end(connection, ended.clock(), recorded.at());
        }
        if (fact instanceof CaseFact.LevelFired fired) {
            return List.of(level(connection, fired.clock(), fired.level().wire(), ClockLevel.State.FIRED, recorded));
        }
        if (fact instanceof CaseFact.LevelSkipped skipped) {
            return List.of(
                    level(connection, skipped.clock(), skipped.level().wire(), ClockLevel.State.SKIPPED, recorded));
        }
        return List.of();
    }

    private static Future<RowSet<Row>> assign(
            SqlConnection connection, RecordedFact recorded, Assignment given, Instant receivedAt) {
        LocalDate asOf = receivedAt.atZone(Term.ZONE).toLocalDate();
        Ground ground = given.ground();
        Ground.Article article = ground instanceof Ground.Article one ? one : null;
        return connection
                .preparedQuery(CaseSql.INSERT_ASSIGNMENT)
                .execute(Tuple.tuple()
                        .addValue(recorded.id().value())
                        .addValue(recorded.seq())
                        .addValue(given.lead().value())
                        .addValue(given.helpers().stream().map(UnitCode::value).toArray(String[]::new))
                        .addValue(asOf)
                        .addValue(article == null ? null : article.bookVersion())
                        .addValue(article == null ? null : article.rule())
                        .addValue(ground instanceof Ground.Delegated one ? one.delegation() : null)
                        .addValue(given.words().map(ContentRef::id).orElse(null)));
    }

    private static List<Future<RowSet<Row>>> start(SqlConnection connection, CaseFile file, Clock clock) {
        UUID id = clock.id().value();
        List<ClockLevel> levels = clock.levels();
        return List.of(
                connection
                        .preparedQuery(CaseSql.START_CLOCK)
                        .execute(Tuple.of(
                                id,
                                file.id().value(),
                                clock.kind().wire(),
                                clock.owes().value(),
                                CaseWriting.utc(clock.startedAt()),
                                CaseWriting.utc(clock.dueAt()),
                                clock.policy())),
                connection
                        .preparedQuery(CaseSql.START_LEVELS)
                        .execute(Tuple.of(
                                id,
                                file.id().value(),
                                (short) file.urgency().rank(),
                                levels.stream().map(one -> one.level().wire()).toArray(String[]::new),
                                levels.stream().map(ClockLevel::rung).toArray(String[]::new),
                                levels.stream()
                                        .map(one -> CaseWriting.utc(one.at()))
                                        .toArray(OffsetDateTime[]::new))));
    }

    private static List<Future<RowSet<Row>>> end(SqlConnection connection, ClockId clock, Instant at) {
        Tuple row = Tuple.of(clock.value(), CaseWriting.utc(at));
        return List.of(
                connection.preparedQuery(CaseSql.END_CLOCK).execute(row),
                connection.preparedQuery(CaseSql.CLEAR_LEVELS).execute(row));
    }

    private static Future<RowSet<Row>> level(
            SqlConnection connection, ClockId clock, String level, ClockLevel.State state, RecordedFact recorded) {
        return connection
                .preparedQuery(CaseSql.DO_LEVEL)
                .execute(Tuple.of(clock.value(), level, state.wire(), CaseWriting.utc(recorded.at())));
    }
}
