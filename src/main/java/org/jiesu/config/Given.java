package org.jiesu.config;

/**
 * What a setting was given, and by whom.
 *
 * @param source the file, the environment variable or the system property
 * @param line line in the file; 0 when it is no file
 */
record Given(String value, String source, int line) {}
