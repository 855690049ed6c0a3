package org.jiesu.architecture.wrong.dispatch;

/** Knows nobody. */
public record Desk() {}
