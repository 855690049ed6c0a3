package org.jiesu.architecture.wrong.http;

/** Knows nobody. */
public record Gate() {}
