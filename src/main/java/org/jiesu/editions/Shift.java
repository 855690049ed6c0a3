package org.jiesu.editions;

import java.time.LocalDate;
import java.util.Optional;
import org.jiesu.core.duty.DutyRule;
import org.jiesu.core.duty.Matter;
import org.jiesu.core.duty.Route;
import org.jiesu.core.duty.UnitRef;

/**
 * A case that one book gives to one owner and another book to another, without any word of the caller.
 *
 * @param day whose law is asked: the day of intake
 */
public record Shift(String number, LocalDate day, Side before, Side after) {
    /**
     * What one book says.
     *
     * @param lead the best candidate; null where there is none
     * @param code of the lead; null where the unit has none
     * @param rule by which it leads, with its document and words; null for what no rule owns
     */
    public record Side(
            String decision,
            Optional<String> lead,
            Optional<String> code,
            Optional<String> matter,
            Optional<Words> rule) {
        static Side of(Route route) {
            return new Side(
                    route.decision().word(),
                    route.lead().map(UnitRef::unit),
                    route.lead().map(unit -> unit.code().value()).filter(code -> !code.isEmpty()),
                    route.findings().matter().map(Matter::name),
                    route.ownership().rule().map(Words::of));
        }

        boolean sameOwner(Side other) {
            return decision.equals(other.decision) && lead.equals(other.lead) && code.equals(other.code);
        }
    }

    /** The words of a rule by which a unit leads. */
    public record Words(String id, String document, String article, String quote) {
        static Words of(DutyRule rule) {
            return new Words(
                    rule.id(),
                    rule.basis().document(),
                    rule.basis().clause().inWords(),
                    rule.basis().quotes().get(0).words());
        }
    }
}
