package org.jiesu.core.duty;

import java.util.Optional;

/**
 * A runner-up, or a second matter in the same complaint; under the same law as a lead.
 *
 * @param remark why it was not chosen; for a second matter, the words that speak for it
 */
public record Alternative(UnitRef lead, Matter matter, double confidence, Optional<LeadGround> ground, String remark) {
    public Alternative {
        LeadGround.require(lead, ground);
    }
}
