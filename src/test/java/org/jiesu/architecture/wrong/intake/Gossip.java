package org.jiesu.architecture.wrong.intake;

import java.sql.SQLException;
import org.jiesu.architecture.wrong.api.Window;
import org.jiesu.architecture.wrong.dispatch.Desk;
import org.jiesu.architecture.wrong.store.Shelf;

/** A room that knows another room, a door and the database; the floor it may know. */
public record Gossip(Desk desk, Window window, SQLException failure, Shelf shelf) {}
