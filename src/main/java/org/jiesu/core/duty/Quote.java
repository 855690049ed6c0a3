package org.jiesu.core.duty;

/**
 * Words of an article, copied exactly.
 *
 * @param line the line of the gazette's text on which they begin; 0 when they do not stand in the article
 */
public record Quote(String words, int line) {}
