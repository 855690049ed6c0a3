package org.jiesu.core.duty;

/**
 * A recorded act by which a department hands a matter to a township (按照授权, 根据委托, 受…委托).
 *
 * @param to the township
 * @param rule id of the delegation rule whose clause it fulfils
 */
public record Delegation(Act act, UnitCode to, String rule, InForce inForce, SourceLine where) {

    /**
     * The document.
     *
     * @param document its name and number
     * @param from the department that delegates
     * @param clause the words that delegate, as they stand in the document
     * @param approver the post that approved it
     */
    public record Act(String document, UnitCode from, String clause, String approver) {}

    /** One document may delegate several matters, to several townships. */
    public String id() {
        return act.document() + " " + rule + " " + to.value();
    }
}
