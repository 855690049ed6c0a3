package org.jiesu.store;

import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import org.jiesu.core.calendar.WorkCalendar;
import org.jiesu.core.casefile.Assignment;
import org.jiesu.core.casefile.CaseFact;
import org.jiesu.core.casefile.ContentRef;
import org.jiesu.core.casefile.Ground;
import org.jiesu.core.casefile.RecordedFact;
import org.jiesu.core.casefile.ReturnFact;
import org.jiesu.core.duty.UnitCode;

/** The rows beside the case's own in which the database sees who leads, and by what ground. */
final class FactEffects {
    private FactEffects() {}

    /** A dispatch asks the law of the day of intake, a transfer and a ruling that of their own day. */
    static void add(Batch batch, RecordedFact recorded, Instant receivedAt) {
        if (recorded.fact() instanceof CaseFact.Dispatched dispatched) {
            batch.add(CaseSql.INSERT_ASSIGNMENT, assigned(recorded, dispatched.assignment(), receivedAt));
        } else if (recorded.fact() instanceof CaseFact.Transferred transferred) {
            batch.add(CaseSql.INSERT_ASSIGNMENT, assigned(recorded, transferred.assignment(), recorded.at()));
        } else if (recorded.fact() instanceof ReturnFact.Adjudicated ruled) {
            ruled.assignment()
                    .ifPresent(given -> batch.add(CaseSql.INSERT_ASSIGNMENT, assigned(recorded, given, recorded.at())));
        }
    }

    private static Tuple assigned(RecordedFact recorded, Assignment given, Instant asked) {
        LocalDate asOf = asked.atZone(WorkCalendar.ZONE).toLocalDate();
        Ground ground = given.ground();
        Ground.Article article = ground instanceof Ground.Article one ? one : null;
        return Tuple.tuple()
                .addValue(recorded.id().value())
                .addValue(recorded.seq())
                .addValue(given.lead().value())
                .addValue(given.helpers().stream().map(UnitCode::value).toArray(String[]::new))
                .addValue(asOf)
                .addValue(article == null ? null : article.bookVersion())
                .addValue(article == null ? null : article.rule())
                .addValue(ground instanceof Ground.Delegated one ? one.delegation() : null)
                .addValue(given.words().map(ContentRef::id).orElse(null));
    }
}
