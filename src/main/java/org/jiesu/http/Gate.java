package org.jiesu.http;

import static java.util.Map.entry;
import static org.jiesu.accounts.Role.ADMIN;
import static org.jiesu.accounts.Role.CALLBACK;
import static org.jiesu.accounts.Role.DEPARTMENT;
import static org.jiesu.accounts.Role.DISPATCHER;
import static org.jiesu.accounts.Role.INTEGRATOR;
import static org.jiesu.accounts.Role.LEADER;
import static org.jiesu.accounts.Role.OPERATOR;
import static org.jiesu.accounts.Role.TOWN;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiesu.accounts.Account;
import org.jiesu.accounts.Role;

/**
 * Who may do what: one table for every operation of the contract, shown in {@code docs/api-roles.md}. What is not in it
 * nobody may do. Whose cases an account sees is no matter of the gate: that is decided where cases are read.
 */
public final class Gate {
    private static final Set<Role> ALL = EnumSet.allOf(Role.class);
    /** Whoever works with cases; who runs the machine sees none. */
    private static final Set<Role> STAFF = EnumSet.complementOf(EnumSet.of(ADMIN));

    private static final Set<Role> CENTRE = EnumSet.of(DISPATCHER, INTEGRATOR);
    private static final Set<Role> HOTLINE = EnumSet.of(OPERATOR, DISPATCHER, INTEGRATOR);
    /** Whoever keeps the duty book and the models. */
    private static final Set<Role> KEEPERS = EnumSet.of(ADMIN, INTEGRATOR);

    private static final Set<Role> KEEPERS_AND_CENTRE = EnumSet.of(ADMIN, DISPATCHER, INTEGRATOR);
    private static final Set<Role> DESKS = EnumSet.of(TOWN, DEPARTMENT, INTEGRATOR);
    private static final Set<Role> HOTLINE_AND_DESKS = EnumSet.of(OPERATOR, DISPATCHER, TOWN, DEPARTMENT, INTEGRATOR);

    /** What needs no account. */
    private static final Set<String> PUBLIC = Set.of(
            "readContract",
            "login",
            "readTime",
            "previewRoute",
            "previewTerms",
            "listRules",
            "readRule",
            "listVersions",
            "readVersion",
            "diffVersions");

    private static final Map<String, Set<Role>> ROLES = Map.ofEntries(
            entry("logout", ALL),
            entry("readMe", ALL),
            entry("moveClock", EnumSet.of(ADMIN, INTEGRATOR)),
            entry("listUnits", ALL),
            entry("listPlaces", ALL),
            entry("listCallbackReasons", ALL),
            entry("readRuleHealth", KEEPERS_AND_CENTRE),
            entry("listEditions", KEEPERS_AND_CENTRE),
            entry("readEdition", KEEPERS_AND_CENTRE),
            entry("exportEdition", KEEPERS_AND_CENTRE),
            entry("enterEdition", KEEPERS),
            entry("checkEdition", KEEPERS),
            entry("publishEdition", KEEPERS),
            entry("discardEdition", KEEPERS),
            entry("listDifferentCases", CENTRE),
            entry("eraseCaller", KEEPERS_AND_CENTRE),
            entry("listErasures", KEEPERS_AND_CENTRE),
            entry("decideErasure", KEEPERS_AND_CENTRE),
            entry("exportCaller", CENTRE),
            entry("readRetention", KEEPERS_AND_CENTRE),
            entry("runRetention", KEEPERS),
            entry("proposeFlag", HOTLINE),
            entry("listFlags", HOTLINE),
            entry("reviewFlag", CENTRE),
            entry("liftFlag", CENTRE),
            entry("listModels", KEEPERS_AND_CENTRE),
            entry("readModel", KEEPERS_AND_CENTRE),
            entry("learnModel", KEEPERS),
            entry("evaluateModel", KEEPERS),
            entry("activateModel", KEEPERS),
            entry("retireModel", KEEPERS),
            entry("openCase", HOTLINE),
            entry("listCases", STAFF),
            entry("readCase", STAFF),
            entry("readRecord", STAFF),
            entry("unmaskCase", EnumSet.of(OPERATOR, DISPATCHER, TOWN, DEPARTMENT, CALLBACK, INTEGRATOR)),
            entry("findCaller", EnumSet.of(OPERATOR, DISPATCHER, CALLBACK, INTEGRATOR)),
            entry("listAudit", EnumSet.of(ADMIN)),
            entry("listAlerts", STAFF),
            entry("follow", STAFF),
            entry("dispatchCase", CENTRE),
            entry("recallCase", CENTRE),
            entry("transferCase", CENTRE),
            entry("signCase", DESKS),
            entry("contactCase", DESKS),
            entry("returnCase", DESKS),
            entry("adjudicateCase", CENTRE),
            entry("extendCase", DESKS),
            entry("holdCase", DESKS),
            entry("approveCase", EnumSet.of(DISPATCHER, LEADER, INTEGRATOR)),
            entry("resumeCase", EnumSet.of(DISPATCHER, TOWN, DEPARTMENT, INTEGRATOR)),
            entry("askCase", DESKS),
            entry("promiseCase", DESKS),
            entry("replyCase", DESKS),
            entry("callbackCase", EnumSet.of(CALLBACK, INTEGRATOR)),
            entry("reopenCase", EnumSet.of(OPERATOR, DISPATCHER, CALLBACK, INTEGRATOR)),
            entry("urgeCase", EnumSet.of(OPERATOR, DISPATCHER, CALLBACK, LEADER, INTEGRATOR)),
            entry("raiseCase", HOTLINE_AND_DESKS),
            entry("correctCase", HOTLINE_AND_DESKS),
            entry("noteCase", STAFF));

    /** What is answered alike whoever asks, so that nobody is looked up. */
    private static final Set<String> ANONYMOUS = Set.of("readContract", "login", "readTime");

    /** What the gate says. */
    public enum Word {
        ENTER,
        /** An account is needed. */
        WHO_ARE_YOU,
        /** Another account is needed. */
        NOT_YOU
    }

    /** Whether this account, or nobody in particular, may do this. */
    public Word ask(String operation, Optional<Account> account) {
        if (isPublic(operation)) {
            return Word.ENTER;
        }
        if (account.isEmpty()) {
            return Word.WHO_ARE_YOU;
        }
        return admits(operation, account.get().role()) ? Word.ENTER : Word.NOT_YOU;
    }

    /** Whether it needs no account. */
    public boolean isPublic(String operation) {
        return PUBLIC.contains(operation);
    }

    /** Whether it makes no difference who asks. */
    boolean isAnonymous(String operation) {
        return ANONYMOUS.contains(operation);
    }

    /** Whether the role may do it. */
    public boolean admits(String operation, Role role) {
        return isPublic(operation) || ROLES.getOrDefault(operation, Set.of()).contains(role);
    }
}
