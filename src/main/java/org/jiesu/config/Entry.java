package org.jiesu.config;

import java.util.List;
import java.util.Map;

/** A value of a YAML file together with the line on which it begins, counted from 1. */
public sealed interface Entry {
    int line();

    /** A single value, always as the text that stands in the file: {@code 007} stays 007 and {@code no} stays no. */
    record Text(int line, String value) implements Entry {}

    record Sequence(int line, List<Entry> items) implements Entry {}

    /** A mapping in the order of the file; a key given twice is a mistake found while reading. */
    record Mapping(int line, Map<String, Entry> fields) implements Entry {}
}
