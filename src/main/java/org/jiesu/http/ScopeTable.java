package org.jiesu.http;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiesu.accounts.Scope;

/**
 * Which scope of a key each operation belongs to, shown in {@code docs/api-roles.md}. What belongs to none is open to
 * every machine that its role admits.
 */
final class ScopeTable {
    private static final Map<String, Scope> SCOPES = scopes();

    private ScopeTable() {}

    /** The scope that the operation needs; empty if it needs none. */
    static Optional<Scope> of(String operation) {
        return Optional.ofNullable(SCOPES.get(operation));
    }

    static boolean allows(String operation, Set<Scope> scopes) {
        return of(operation).map(scopes::contains).orElse(true);
    }

    private static Map<String, Scope> scopes() {
        Map<String, Scope> scopes = new HashMap<>();
        put(scopes, Scope.READ_CASES, "listCases", "readCase", "readRecord", "listAlerts", "follow");
        put(scopes, Scope.OPEN_CASES, "openCase");
        put(scopes, Scope.COMMAND_CASES, "dispatchCase", "recallCase", "transferCase", "signCase", "contactCase");
        put(scopes, Scope.COMMAND_CASES, "returnCase", "adjudicateCase", "extendCase", "holdCase", "approveCase");
        put(scopes, Scope.COMMAND_CASES, "resumeCase", "askCase", "promiseCase", "replyCase", "callbackCase");
        put(scopes, Scope.COMMAND_CASES, "reopenCase", "urgeCase", "raiseCase", "correctCase", "noteCase");
        // Who only reads sees no caller in clear.
        put(scopes, Scope.COMMAND_CASES, "unmaskCase", "findCaller");
        put(scopes, Scope.KEEP_DUTY_BOOK, "readRuleHealth", "listEditions", "readEdition", "exportEdition");
        put(scopes, Scope.KEEP_DUTY_BOOK, "enterEdition", "checkEdition", "publishEdition", "discardEdition");
        put(scopes, Scope.KEEP_DUTY_BOOK, "listDifferentCases");
        put(scopes, Scope.KEEP_MODELS, "listModels", "readModel", "learnModel", "evaluateModel", "activateModel");
        put(scopes, Scope.KEEP_MODELS, "retireModel");
        put(scopes, Scope.KEEP_CALLERS, "eraseCaller", "listErasures", "decideErasure", "exportCaller");
        put(scopes, Scope.KEEP_CALLERS, "readRetention", "runRetention", "proposeFlag", "listFlags", "reviewFlag");
        put(scopes, Scope.KEEP_CALLERS, "liftFlag");
        put(scopes, Scope.CLOCK, "moveClock");
        return Map.copyOf(scopes);
    }

    private static void put(Map<String, Scope> scopes, Scope scope, String... operations) {
        for (String operation : operations) {
            scopes.put(operation, scope);
        }
    }
}
