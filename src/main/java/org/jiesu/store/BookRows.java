package org.jiesu.store;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jiesu.core.duty.Delegation;
import org.jiesu.core.duty.DutyBook;
import org.jiesu.core.duty.DutyRule;
import org.jiesu.core.duty.InForce;
import org.jiesu.core.duty.Unit;
import org.jiesu.core.duty.Units;
import org.jspecify.annotations.Nullable;

/** A duty book as the rows by which the database checks every lead. */
final class BookRows {
    private BookRows() {}

    /**
     * Publishes the book under its version, which is the hash of its files; the rows of a version stay as they are. Its
     * units and delegations are brought up to date each time.
     */
    static Future<Void> publish(SqlConnection connection, DutyBook book) {
        return units(connection, book.units().all())
                .compose(done -> delegations(connection, book.delegations()))
                .compose(done -> connection
                        .preparedQuery(BookSql.VERSION)
                        .execute(Tuple.of(
                                book.version(), book.townshipsBoundFrom().orElse(null))))
                .compose(rows -> rows.rowCount() == 0 ? Future.succeededFuture() : rules(connection, book));
    }

    private static Future<Void> units(SqlConnection connection, List<Unit> units) {
        return connection
                .preparedQuery(BookSql.UNITS)
                .execute(Tuple.of(
                        texts(units, unit -> unit.code().value()),
                        texts(units, Unit::name),
                        texts(units, unit -> unit.kind().official()),
                        texts(units, unit -> blankAsNull(unit.district()))))
                .mapEmpty();
    }

    private static Future<Void> delegations(SqlConnection connection, List<Delegation> acts) {
        return connection
                .preparedQuery(BookSql.DELEGATIONS)
                .execute(Tuple.tuple()
                        .addArrayOfString(texts(acts, Delegation::id))
                        .addArrayOfString(texts(acts, act -> act.act().document()))
                        .addArrayOfString(texts(acts, act -> act.act().clause()))
                        .addArrayOfString(texts(acts, act -> act.act().approver()))
                        .addArrayOfString(texts(acts, act -> act.act().from().value()))
                        .addArrayOfString(texts(acts, act -> act.to().value()))
                        .addArrayOfString(texts(acts, Delegation::rule))
                        .addArrayOfLocalDate(dates(acts, act -> act.inForce().from()))
                        .addArrayOfLocalDate(dates(acts, act -> firstDayAfter(act.inForce()))))
                .mapEmpty();
    }

    private static Future<Void> rules(SqlConnection connection, DutyBook book) {
        List<DutyRule> rules = book.rules();
        return connection
                .preparedQuery(BookSql.RULES)
                .execute(Tuple.of(book.version())
                        .addArrayOfString(texts(rules, DutyRule::id))
                        .addArrayOfString(texts(rules, rule -> rule.basis().document()))
                        .addArrayOfString(
                                texts(rules, rule -> rule.basis().clause().inWords()))
                        .addArrayOfLocalDate(
                                dates(rules, rule -> rule.basis().inForce().from()))
                        .addArrayOfLocalDate(
                                dates(rules, rule -> firstDayAfter(rule.basis().inForce())))
                        .addArrayOfString(texts(rules, rule -> rule.basis().tier()))
                        .addArrayOfString(texts(
                                rules, rule -> blankAsNull(rule.basis().clause().item())))
                        .addArrayOfString(
                                texts(rules, rule -> blankAsNull(rule.reach().district())))
                        .addArrayOfLocalDate(
                                dates(rules, rule -> rule.basis().planned().orElse(null))))
                .compose(done -> leads(connection, book.version(), rules));
    }

    private static <T> String[] texts(List<T> rows, Function<T, @Nullable String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    private static <T> LocalDate[] dates(List<T> rows, Function<T, @Nullable LocalDate> column) {
        return rows.stream().map(column).toArray(LocalDate[]::new);
    }

    private static @Nullable String blankAsNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable LocalDate firstDayAfter(InForce inForce) {
        return inForce.until().map(last -> last.plusDays(1)).orElse(null);
    }

    private static Future<Void> leads(SqlConnection connection, String version, List<DutyRule> rules) {
        List<String> ids = new ArrayList<>();
        List<Boolean> leadsTown = new ArrayList<>();
        for (DutyRule rule : rules) {
            boolean others = rule.duty().leads().stream().anyMatch(name -> !name.equals(Units.TOWNSHIP_OF_THE_CASE));
            boolean towns = rule.duty().ledByTownship() && !rule.inferred();
            if (towns && !rule.needsDelegation() && !rule.internal()) {
                ids.add(rule.id());
                leadsTown.add(true);
            }
            if (others && !rule.internal()) {
                ids.add(rule.id());
                leadsTown.add(false);
            }
        }
        return connection
                .preparedQuery(BookSql.LEADS)
                .execute(Tuple.of(version, ids.toArray(String[]::new), leadsTown.toArray(Boolean[]::new)))
                .mapEmpty();
    }
}
