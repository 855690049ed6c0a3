package org.jiesu.core.casefile;

/**
 * A call back that nobody answers (回访未接通).
 *
 * @param number which attempt of the period it is, among those that count
 * @param counts false in the same half of a day as the one before
 * @param last whether the citizen counts as not reached after it, so that the case is closed
 */
public record Attempt(int number, boolean counts, boolean last) {}
