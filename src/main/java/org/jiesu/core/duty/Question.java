package org.jiesu.core.duty;

/**
 * A question whose answer would settle something.
 *
 * @param decides what it would settle, in one word: {@code township}, {@code district}
 */
public record Question(String id, String text, String decides) {}
