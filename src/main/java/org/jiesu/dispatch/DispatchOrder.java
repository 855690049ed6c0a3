package org.jiesu.dispatch;

import java.util.List;
import java.util.Optional;

/**
 * A dispatcher's decision.
 *
 * @param lead code or name of the unit
 * @param helpers codes or names of those that help
 * @param rule id of the rule whose article the dispatcher chose
 * @param reason why, in the dispatcher's words; without an article it is required
 */
public record DispatchOrder(String lead, List<String> helpers, Optional<String> rule, Optional<String> reason) {
    public DispatchOrder {
        helpers = List.copyOf(helpers);
    }
}
