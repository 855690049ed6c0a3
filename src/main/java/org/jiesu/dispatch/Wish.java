package org.jiesu.dispatch;

import java.util.List;
import java.util.Optional;
import org.jiesu.store.Change;

/**
 * Whom a dispatcher wants to answer.
 *
 * @param lead code or name of the unit
 * @param helpers codes or names of those that help
 * @param rule id of the rule whose article the dispatcher chose
 * @param matter what the case is about; with an article it is the article's own
 * @param reason why, in the dispatcher's words; without an article it is required
 */
public record Wish(
        String lead,
        List<String> helpers,
        Optional<String> rule,
        Optional<Change.NamedMatter> matter,
        Optional<String> reason) {
    public Wish {
        helpers = List.copyOf(helpers);
    }
}
