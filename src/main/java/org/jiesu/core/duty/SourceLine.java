package org.jiesu.core.duty;

/** Where in a file something stands; lines are counted from 1. */
public record SourceLine(String file, int line) {}
