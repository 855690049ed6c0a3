package org.jiesu.architecture.wrong.api;

import org.jiesu.architecture.wrong.console.Page;
import org.jiesu.architecture.wrong.dispatch.Desk;
import org.jiesu.architecture.wrong.http.Gate;

/** A door that knows another door; what doors share, and a room, it may know. */
public record Window(Page page, Gate gate, Desk desk) {}
