package org.jiesu.core.place;

import java.util.Optional;

/**
 * Two places of which only one can be the trouble's: a person must ask which.
 *
 * @param entered what the operator entered; empty when nothing was, and what is told lies in no known district
 * @param told what the text names, or the entered township itself where it does not lie in the entered district
 */
public record Contradiction(Optional<String> entered, String told) {}
