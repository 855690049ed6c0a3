package org.jiesu.store;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jiesu.config.DatabaseSettings;

/**
 * The connections of a node, in pools apart by purpose so that none starves another. A pool connects when it is first
 * used and again after the database was gone; while it is gone, a caller fails within {@code database.waitTime}.
 */
public final class Database {
    /** How the connections of all purposes call themselves, before the purpose. */
    static final String APPLICATION = "jiesu ";

    private static final int PREPARED_AT_MOST = 256;

    private final Pool intake;
    private final Pool commands;
    private final Pool reads;
    private final Pool relay;
    private final Pool sweep;
    private final Pool watch;

    private Database(Pools pools, DatabaseSettings.Pools sizes) {
        this.intake = pools.of("intake", sizes.intake());
        this.commands = pools.of("commands", sizes.commands());
        this.reads = pools.of("reads", sizes.reads());
        this.relay = pools.of("relay", sizes.relay());
        this.sweep = pools.of("sweep", sizes.sweep());
        this.watch = pools.of("watch", sizes.watch());
    }

    /** Prepares the pools of a migrated database; no connection is made yet. */
    public static Database of(Vertx vertx, DatabaseAddress address, DatabaseSettings settings) {
        return new Database(new Pools(vertx, address, settings), settings.pools());
    }

    /** For opening cases. */
    public Pool intake() {
        return intake;
    }

    /** For commands on a case. */
    public Pool commands() {
        return commands;
    }

    /** For whatever only reads. */
    public Pool reads() {
        return reads;
    }

    /** For moving committed facts into the feed. */
    public Pool relay() {
        return relay;
    }

    /** For claiming and firing what is due. */
    public Pool sweep() {
        return sweep;
    }

    /** For asking how the node does, also when every other connection is at work. */
    public Pool watch() {
        return watch;
    }

    /** Ends every connection once its statement is done. */
    public Future<Void> close() {
        return Future.join(List.of(intake, commands, reads, relay, sweep, watch).stream()
                        .map(Pool::close)
                        .toList())
                .mapEmpty();
    }

    private record Pools(Vertx vertx, DatabaseAddress address, DatabaseSettings settings) {

        Pool of(String purpose, int size) {
            String milliseconds = Long.toString(settings.statementTime().toMillis());
            PgConnectOptions connect = new PgConnectOptions()
                    .setHost(address.host())
                    .setPort(address.port())
                    .setDatabase(address.database())
                    .setUser(address.user())
                    .setPassword(address.password())
                    .setCachePreparedStatements(true)
                    .setPreparedStatementCacheMaxSize(PREPARED_AT_MOST)
                    .addProperty("application_name", APPLICATION + purpose)
                    .addProperty("TimeZone", "UTC")
                    .addProperty("statement_timeout", milliseconds)
                    .addProperty("idle_in_transaction_session_timeout", milliseconds);
            PoolOptions pool = new PoolOptions()
                    .setName(APPLICATION + purpose)
                    .setMaxSize(size)
                    .setMaxWaitQueueSize(settings.waiting().places())
                    .setConnectionTimeout((int) settings.waiting().longest().toMillis())
                    .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS);
            return PgBuilder.pool()
                    .with(pool)
                    .connectingTo(connect)
                    .using(vertx)
                    .build();
        }
    }
}
