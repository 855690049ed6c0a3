package org.jiesu.core.duty;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A runner-up, or a second matter in the same complaint; under the same law as a lead.
 *
 * @param remark why it was not chosen, with its own words; told when asked, for most never ask
 */
public record Alternative(
        UnitRef lead, Matter matter, double confidence, Optional<LeadGround> ground, Supplier<Remark> remark) {
    public Alternative {
        LeadGround.require(lead, ground);
    }
}
