package org.jiesu.store;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jiesu.config.TextFiles;
import org.jiesu.core.duty.DutyBook;

/** Keeps the editions of the duty book with their files, and publishes one over the other. */
public final class EditionStore {
    private final Pool commands;

    public EditionStore(Pool commands) {
        this.commands = commands;
    }

    /** An edition, and whether it is only told again because the key stood for it already. */
    public record Told(StoredEdition edition, boolean replayed) {}

    /**
     * The edition in force; where there is none yet, the given book is published as the first.
     *
     * @param files of the book
     */
    public Future<StoredEdition> begin(DutyBook book, TextFiles files, String by, String note) {
        return commands.withTransaction(connection -> connection
                .query(EditionSql.ALONE)
                .execute()
                .compose(alone -> published(connection))
                .compose(found -> found.isPresent()
                        ? Future.succeededFuture(found.get())
                        : keep(connection, files)
                                .compose(kept -> BookRows.publish(connection, book))
                                .compose(done -> connection
                                        .preparedQuery(EditionSql.BEGIN)
                                        .execute(Tuple.of(book.version(), note, by)))
                                .map(rows -> one(rows).orElseThrow())));
    }

    /** Enters a draft; a version of which a draft lies there already is that draft. */
    public Future<Told> enter(TextFiles files, String by, String note, Optional<NewCase.Key> key) {
        return once(key, connection -> keep(connection, files)
                        .compose(kept ->
                                connection.preparedQuery(EditionSql.ENTER).execute(Tuple.of(files.version(), note, by)))
                        .compose(rows -> rows.size() > 0
                                ? Future.succeededFuture(one(rows))
                                : row(connection, EditionSql.OPEN_OF_VERSION, Tuple.of(files.version()))))
                .map(Optional::orElseThrow);
    }

    /** Whether this version was ever entered, whatever became of it. */
    public Future<Boolean> everEntered(String version) {
        return row(commands, EditionSql.EVER_ENTERED, Tuple.of(version)).map(Optional::isPresent);
    }

    public Future<StoredEdition> published() {
        return published(commands).map(Optional::orElseThrow);
    }

    public Future<Optional<StoredEdition>> one(int number) {
        return row(commands, EditionSql.ONE, Tuple.of(number));
    }

    /** The newest first. */
    public Future<List<StoredEdition>> all(int atMost) {
        return commands.preparedQuery(EditionSql.ALL).execute(Tuple.of(atMost)).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(StoredEdition::of)
                .toList());
    }

    /** The edition under which a version was last in force; empty where it never was. */
    public Future<Optional<StoredEdition>> publicVersion(String version) {
        return row(commands, EditionSql.PUBLIC_VERSION, Tuple.of(version));
    }

    /** The edition in force before this one. */
    public Future<Optional<StoredEdition>> before(int number) {
        return row(commands, EditionSql.BEFORE, Tuple.of(number));
    }

    /** The files of a version; none where it is not known. */
    public Future<TextFiles> files(String version) {
        return commands.preparedQuery(EditionSql.FILES_OF)
                .execute(Tuple.of(version))
                .map(rows -> {
                    SortedMap<String, String> files = new TreeMap<>();
                    rows.forEach(row -> files.put(row.getString("name"), row.getString("content")));
                    return new TextFiles(files);
                });
    }

    /**
     * Writes down what a check of a draft found; empty if it is no draft any more.
     *
     * @param passed whether it may be published now
     * @param against the version that it was compared with
     */
    public Future<Optional<StoredEdition>> checked(
            int number, boolean passed, String by, String against, JsonNode report) {
        String state = (passed ? StoredEdition.State.CHECKED : StoredEdition.State.DRAFT).wire();
        return row(commands, EditionSql.CHECKED, Tuple.of(number, state, by, against, report.toString()));
    }

    /**
     * Publishes a checked edition over the one it was checked against.
     *
     * @return empty if it is not checked, or another has been published since: nothing is changed then
     */
    public Future<Optional<Told>> publish(int number, DutyBook book, String by, Optional<NewCase.Key> key) {
        return once(key, connection -> connection
                .query(EditionSql.ALONE)
                .execute()
                .compose(alone -> row(connection, EditionSql.HOLD, Tuple.of(number)))
                .compose(draft -> published(connection)
                        .compose(now -> mayFollow(draft, now)
                                ? BookRows.publish(connection, book)
                                        .compose(done -> connection
                                                .preparedQuery(EditionSql.SUPERSEDE)
                                                .execute(Tuple.of(by)))
                                        .compose(done -> row(connection, EditionSql.PUBLISH, Tuple.of(number, by)))
                                : Future.succeededFuture(Optional.empty()))));
    }

    private static boolean mayFollow(Optional<StoredEdition> draft, Optional<StoredEdition> now) {
        return draft.filter(one -> one.state() == StoredEdition.State.CHECKED)
                .flatMap(StoredEdition::check)
                .filter(check -> now.map(StoredEdition::version)
                        .filter(check.against()::equals)
                        .isPresent())
                .isPresent();
    }

    /** Puts a draft away; empty if it is none. */
    public Future<Optional<Told>> discard(int number, String by, Optional<NewCase.Key> key) {
        return once(key, connection -> row(connection, EditionSql.DISCARD, Tuple.of(number, by)));
    }

    private Future<Optional<Told>> once(
            Optional<NewCase.Key> key, Function<SqlConnection, Future<Optional<StoredEdition>>> act) {
        return SureTransaction.in(commands, connection -> Keys.recall(connection, key)
                        .compose(known -> known.isPresent()
                                ? again(connection, known.get())
                                : act.apply(connection).compose(done -> remembered(connection, key, done))))
                .recover(failure -> Keys.afterFailure(commands, failure, key).compose(known -> again(commands, known)));
    }

    private static Future<Optional<Told>> remembered(
            SqlConnection connection, Optional<NewCase.Key> key, Optional<StoredEdition> done) {
        return done.isEmpty()
                ? Future.succeededFuture(Optional.empty())
                : Keys.remember(
                                connection,
                                key,
                                Keys.Meaning.of(Integer.toString(done.get().number())))
                        .map(first -> done.map(edition -> new Told(edition, false)));
    }

    private static Future<Optional<Told>> again(SqlClient client, Keys.Meaning meaning) {
        int number = Integer.parseInt(meaning.answer().orElseThrow());
        return row(client, EditionSql.ONE, Tuple.of(number))
                .map(found -> found.map(edition -> new Told(edition, true)));
    }

    private static Future<Void> keep(SqlConnection connection, TextFiles files) {
        return connection
                .preparedQuery(EditionSql.FILES)
                .execute(Tuple.of(
                        files.version(),
                        files.byName().keySet().toArray(String[]::new),
                        files.byName().values().toArray(String[]::new)))
                .mapEmpty();
    }

    private static Future<Optional<StoredEdition>> published(SqlClient client) {
        return row(client, EditionSql.PUBLISHED, Tuple.tuple());
    }

    private static Future<Optional<StoredEdition>> row(SqlClient client, String statement, Tuple values) {
        return client.preparedQuery(statement).execute(values).map(EditionStore::one);
    }

    private static Optional<StoredEdition> one(RowSet<Row> rows) {
        return rows.size() == 0
                ? Optional.empty()
                : Optional.of(StoredEdition.of(rows.iterator().next()));
    }
}
