package org.jiesu.core.sla;

/**
 * Where a level lies and whom it climbs to.
 *
 * @param percent share of the term at which the level lies: 50 is half of it, 125 a quarter past due
 * @param rung the post that is told, as staff call it
 */
public record LevelRule(LevelName level, int percent, String rung) {
    public LevelRule {
        if (percent < 1 || percent > 1000) {
            throw new IllegalArgumentException("a level lies from 1 to 1000 percent of the term, not at " + percent);
        }
    }
}
