package org.jiesu.store;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Keeps models with their evaluations, and which of them is in use. */
public final class ModelStore {
    private static final String ENDED = "节点在学习途中停了";

    private final Pool commands;

    public ModelStore(Pool commands) {
        this.commands = commands;
    }

    /** A model, and whether it is only told again because the key stood for it already. */
    public record Told(StoredModel model, boolean replayed) {}

    /** Who acts, why, and the key under which it is done at most once. */
    public record Order(String by, Optional<String> reason, Optional<NewCase.Key> key) {}

    /**
     * A model as bytes.
     *
     * @param fingerprint of the texts that it learned from, and how many they were
     */
    public record Learned(String fingerprint, int texts, List<String> labels, Buffer bytes) {}

    /** Begins a model that is being learned; empty while another one is, on whatever node. */
    public Future<Optional<Told>> begin(StoredModel.Source source, String note, Order order) {
        return once(order.key(), connection -> connection
                .query(ModelSql.ALONE)
                .execute()
                .compose(alone -> connection.preparedQuery(ModelSql.GIVE_UP).execute(Tuple.of(ENDED)))
                .compose(done -> changed(connection, ModelSql.BEGIN, Tuple.of(source.wire(), note, order.by()))));
    }

    /** Enters a model that was learned elsewhere as a draft. */
    public Future<Told> enter(List<String> labels, Buffer bytes, String note, Order order) {
        Tuple values = Tuple.of(note, order.by(), labels.toArray(String[]::new), bytes);
        return once(order.key(), connection -> changed(connection, ModelSql.ENTER, values))
                .map(Optional::orElseThrow);
    }

    /** Ends the learning of a model, with its first evaluation; empty if it was given up meanwhile. */
    public Future<Optional<StoredModel>> learned(int number, Learned learned, String by, JsonNode figures) {
        Tuple values = Tuple.of(
                number,
                learned.fingerprint(),
                learned.texts(),
                learned.labels().toArray(String[]::new),
                learned.bytes());
        Tuple first = Tuple.of(number, StoredModel.Kind.FOLDS.wire(), by, learned.fingerprint(), figures.toString());
        return commands.withTransaction(connection -> changed(connection, ModelSql.LEARNED, values)
                .compose(done -> done.isEmpty() ? Future.succeededFuture(done) : evaluated(connection, number, first)));
    }

    /** Ends the learning of a model that cannot be learned. */
    public Future<Void> failed(int number, String why) {
        return commands.preparedQuery(ModelSql.FAILED)
                .execute(Tuple.of(number, why))
                .mapEmpty();
    }

    /** Writes down what came of asking a model. */
    public Future<StoredModel> asked(int number, String by, String fingerprint, JsonNode figures) {
        Tuple values = Tuple.of(number, StoredModel.Kind.ASKED.wire(), by, fingerprint, figures.toString());
        return commands.withTransaction(connection -> evaluated(connection, number, values))
                .map(Optional::orElseThrow);
    }

    private static Future<Optional<StoredModel>> evaluated(SqlConnection connection, int number, Tuple values) {
        return connection.preparedQuery(ModelSql.EVALUATED).execute(values).compose(done -> one(connection, number));
    }

    public Future<Optional<StoredModel>> one(int number) {
        return one(commands, number);
    }

    /** The newest first. */
    public Future<List<StoredModel>> all(int atMost) {
        return commands.preparedQuery(ModelSql.ALL).execute(Tuple.of(atMost)).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(StoredModel::of)
                .toList());
    }

    /** The model in use. */
    public Future<Optional<StoredModel>> active() {
        return commands.query(ModelSql.ACTIVE).execute().map(ModelStore::first);
    }

    /** A model as it was written; empty where there is none of this number, or it was not learned. */
    public Future<Optional<Buffer>> bytes(int number) {
        return commands.preparedQuery(ModelSql.BYTES)
                .execute(Tuple.of(number))
                .map(rows -> rows.size() == 0
                        ? Optional.empty()
                        : Optional.of(rows.iterator().next().getBuffer("bytes")));
    }

    /**
     * Takes a model into use, in place of the one that was.
     *
     * @param instead the one that was in use when it was decided; nothing is done if it is another one now
     */
    public Future<Optional<Told>> activate(int number, Optional<Integer> instead, Order order) {
        return once(order.key(), connection -> alone(connection).compose(active -> one(connection, number)
                .compose(model -> active.map(StoredModel::number).equals(instead)
                                && model.filter(StoredModel::isReady).isPresent()
                        ? retire(connection, order).compose(done -> activate(connection, number, order))
                        : Future.succeededFuture(Optional.empty()))));
    }

    /** Takes the model in use out of it; empty if it is not this one. */
    public Future<Optional<Told>> retire(int number, Order order) {
        return once(order.key(), connection -> alone(connection)
                .compose(active ->
                        active.filter(model -> model.number() == number).isPresent()
                                ? retire(connection, order)
                                : Future.succeededFuture(Optional.empty())));
    }

    /** The model in use, which nobody else changes now. */
    private static Future<Optional<StoredModel>> alone(SqlConnection connection) {
        return connection
                .query(ModelSql.ALONE)
                .execute()
                .compose(alone -> connection.query(ModelSql.ACTIVE).execute())
                .map(ModelStore::first);
    }

    private static Future<Optional<StoredModel>> activate(SqlConnection connection, int number, Order order) {
        return changed(connection, ModelSql.ACTIVATE, Tuple.of(number))
                .compose(model -> turned(connection, model, "activated", order));
    }

    private static Future<Optional<StoredModel>> retire(SqlConnection connection, Order order) {
        return changed(connection, ModelSql.RETIRE, Tuple.tuple())
                .compose(model -> turned(connection, model, "retired", order));
    }

    private static Future<Optional<StoredModel>> turned(
            SqlConnection connection, Optional<StoredModel> model, String turn, Order order) {
        if (model.isEmpty()) {
            return Future.succeededFuture(model);
        }
        int number = model.get().number();
        return connection
                .preparedQuery(ModelSql.TURN)
                .execute(Tuple.of(number, turn, order.by(), order.reason().orElse(null)))
                .compose(done -> one(connection, number));
    }

    private static Future<Optional<StoredModel>> changed(SqlConnection connection, String statement, Tuple values) {
        return connection
                .preparedQuery(statement)
                .execute(values)
                .compose(rows -> rows.size() == 0
                        ? Future.succeededFuture(Optional.empty())
                        : one(connection, rows.iterator().next().getInteger("number")));
    }

    private Future<Optional<Told>> once(
            Optional<NewCase.Key> key, Function<SqlConnection, Future<Optional<StoredModel>>> act) {
        return OnceOnly.done(commands, key, act, model -> Integer.toString(model.number()), ModelStore::again)
                .map(done -> done.map(told -> new Told(told.value(), told.replayed())));
    }

    private static Future<Optional<StoredModel>> again(SqlClient client, String number) {
        return one(client, Integer.parseInt(number));
    }

    private static Future<Optional<StoredModel>> one(SqlClient client, int number) {
        return client.preparedQuery(ModelSql.ONE).execute(Tuple.of(number)).map(ModelStore::first);
    }

    private static Optional<StoredModel> first(RowSet<Row> rows) {
        return rows.size() == 0
                ? Optional.empty()
                : Optional.of(StoredModel.of(rows.iterator().next()));
    }
}
