package org.jiesu.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jiesu.core.duty.DutyBook;
import org.jiesu.core.duty.DutyRule;
import org.jiesu.core.duty.Unit;
import org.jiesu.core.duty.Units;
import org.jspecify.annotations.Nullable;

/** Publishes a duty book as the rows by which the database checks every lead. */
public final class BookStore {
    private final Pool commands;

    public BookStore(Pool commands) {
        this.commands = commands;
    }

    /** Publishes the book under its version, which is the hash of its files; a published version stays as it is. */
    public Future<Void> publish(DutyBook book) {
        return commands.withTransaction(connection -> units(
                        connection, book.units().all())
                .compose(done -> connection.preparedQuery(BookSql.VERSION).execute(Tuple.of(book.version())))
                .compose(rows -> rows.rowCount() == 0 ? Future.succeededFuture() : rules(connection, book)));
    }

    private static Future<Void> units(SqlConnection connection, List<Unit> units) {
        return connection
                .preparedQuery(BookSql.UNITS)
                .execute(Tuple.of(
                        units.stream().map(unit -> unit.code().value()).toArray(String[]::new),
                        units.stream().map(Unit::name).toArray(String[]::new),
                        units.stream().map(unit -> unit.kind().official()).toArray(String[]::new),
                        units.stream()
                                .map(unit -> unit.district().isEmpty() ? null : unit.district())
                                .toArray(String[]::new)))
                .mapEmpty();
    }

    private static Future<Void> rules(SqlConnection connection, DutyBook book) {
        List<DutyRule> rules = book.rules();
        return connection
                .preparedQuery(BookSql.RULES)
                .execute(Tuple.of(
                        book.version(),
                        rules.stream().map(DutyRule::id).toArray(String[]::new),
                        rules.stream().map(rule -> rule.basis().document()).toArray(String[]::new),
                        rules.stream()
                                .map(rule -> rule.basis().clause().inWords())
                                .toArray(String[]::new),
                        rules.stream()
                                .map(rule -> rule.basis().inForce().from())
                                .toArray(LocalDate[]::new),
                        rules.stream().map(BookStore::firstDayAfter).toArray(LocalDate[]::new)))
                .compose(done -> leads(connection, book.version(), rules));
    }

    private static @Nullable LocalDate firstDayAfter(DutyRule rule) {
        return rule.basis().inForce().until().map(last -> last.plusDays(1)).orElse(null);
    }

    private static Future<Void> leads(SqlConnection connection, String version, List<DutyRule> rules) {
        List<String> ids = new ArrayList<>();
        List<Boolean> towns = new ArrayList<>();
        for (DutyRule rule : rules) {
            boolean others = rule.duty().leads().stream().anyMatch(name -> !name.equals(Units.TOWNSHIP_OF_THE_CASE));
            if (rule.duty().ledByTownship() && !rule.needsDelegation() && !rule.internal()) {
                ids.add(rule.id());
                towns.add(true);
            }
            if (others && !rule.internal()) {
                ids.add(rule.id());
                towns.add(false);
            }
        }
        return connection
                .preparedQuery(BookSql.LEADS)
                .execute(Tuple.of(version, ids.toArray(String[]::new), towns.toArray(Boolean[]::new)))
                .mapEmpty();
    }
}
