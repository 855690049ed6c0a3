package org.jiesu.core.sla;

import java.util.UUID;

/** One start of one clock for one unit that owes it. */
public record ClockId(UUID value) {}
