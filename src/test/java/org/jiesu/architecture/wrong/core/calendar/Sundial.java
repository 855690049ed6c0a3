package org.jiesu.architecture.wrong.core.calendar;

import org.jiesu.architecture.wrong.core.Guess;

/** Knows something of the core that stands above it. */
public record Sundial(Guess guess) {}
