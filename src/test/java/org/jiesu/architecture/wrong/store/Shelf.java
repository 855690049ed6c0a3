package org.jiesu.architecture.wrong.store;

import io.vertx.sqlclient.Pool;
import org.jiesu.architecture.wrong.intake.Gossip;

/** May speak to the database, but knows a room, which knows it: a circle. */
public record Shelf(Pool pool, Gossip gossip) {}
