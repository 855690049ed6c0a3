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
     */
    public record Act(String document, String from) {}
}
