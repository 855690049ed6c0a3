package org.jiesu.architecture.wrong.console;

/** Knows nobody. */
public record Page() {}
