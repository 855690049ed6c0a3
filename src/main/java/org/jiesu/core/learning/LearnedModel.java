package org.jiesu.core.learning;

/**
 * A labeller with the name under which answers tell that it was asked. The same name always means the same labeller.
 *
 * @param name a few letters and digits
 */
public record LearnedModel(String name, Labeller labeller) {}
