package org.jiesu.core.duty;

/**
 * What a complaint is about.
 *
 * @param code stable over versions of the book and never reused: {@code S49-2}
 */
public record Matter(String code, String name) {}
