package org.jiesu.http;

import static java.util.Map.entry;
import static org.jiesu.accounts.Role.ADMIN;
import static org.jiesu.accounts.Role.AUDITOR;
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
    /** Whoever has a password: a machine has none. */
    private static final Set<Role> PERSONS = EnumSet.complementOf(EnumSet.of(INTEGRATOR));
    /** Whoever works with cases; who runs the machine sees none, and who audits does nothing to them. */
    private static final Set<Role> STAFF = EnumSet.complementOf(EnumSet.of(ADMIN, AUDITOR));

    private static final Set<Role> READERS = EnumSet.complementOf(EnumSet.of(ADMIN));
    private static final Set<Role> RUNS_IT = EnumSet.of(ADMIN);

    private static final Set<Role> CENTRE = EnumSet.of(DISPATCHER, INTEGRATOR);
    private static final Set<Role> HOTLINE = EnumSet.of(OPERATOR, DISPATCHER, INTEGRATOR);
    /** Whoever keeps the duty book and the models. */
    private static final Set<Role> KEEPERS = EnumSet.of(ADMIN, INTEGRATOR);

    private static final Set<Role> SEE_KEEPING = EnumSet.of(ADMIN, AUDITOR, DISPATCHER, INTEGRATOR);
    /** Of these one asks that a caller be erased, and another decides. */
    private static final Set<Role> ERASERS = EnumSet.of(ADMIN, DISPATCHER, INTEGRATOR);

    private static final Set<Role> DESKS = EnumSet.of(TOWN, DEPARTMENT, INTEGRATOR);
    private static final Set<Role> HOTLINE_AND_DESKS = EnumSet.of(OPERATOR, DISPATCHER, TOWN, DEPARTMENT, INTEGRATOR);

    /** What needs no account. */
    private static final Set<String> PUBLIC = Set.of(
            "readContract",
            "login",
            "listWays",
            "beginOidc",
            "endOidc",
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
            entry("changePassword", PERSONS),
            entry("listSessions", PERSONS),
            entry("endOtherSessions", PERSONS),
            entry("listAccounts", RUNS_IT),
            entry("createAccount", RUNS_IT),
            entry("changeAccount", RUNS_IT),
            entry("disableAccount", RUNS_IT),
            entry("enableAccount", RUNS_IT),
            entry("resetPassword", RUNS_IT),
            entry("unlockAccount", RUNS_IT),
            entry("listApiKeys", RUNS_IT),
            entry("createApiKey", RUNS_IT),
            entry("revokeApiKey", RUNS_IT),
            entry("moveClock", EnumSet.of(ADMIN, INTEGRATOR)),
            entry("listUnits", ALL),
            entry("listPlaces", ALL),
            entry("listCallbackReasons", ALL),
            entry("readRuleHealth", SEE_KEEPING),
            entry("listEditions", SEE_KEEPING),
            entry("readEdition", SEE_KEEPING),
            entry("exportEdition", SEE_KEEPING),
            entry("enterEdition", KEEPERS),
            entry("checkEdition", KEEPERS),
            entry("publishEdition", KEEPERS),
            entry("discardEdition", KEEPERS),
            entry("listDifferentCases", EnumSet.of(AUDITOR, DISPATCHER, INTEGRATOR)),
            entry("eraseCaller", ERASERS),
            entry("listErasures", SEE_KEEPING),
            entry("decideErasure", ERASERS),
            entry("exportCaller", EnumSet.of(AUDITOR, DISPATCHER, INTEGRATOR)),
            entry("readRetention", SEE_KEEPING),
            entry("runRetention", KEEPERS),
            entry("proposeFlag", HOTLINE),
            entry("listFlags", HOTLINE),
            entry("reviewFlag", CENTRE),
            entry("liftFlag", CENTRE),
            entry("listModels", SEE_KEEPING),
            entry("readModel", SEE_KEEPING),
            entry("learnModel", KEEPERS),
            entry("evaluateModel", KEEPERS),
            entry("activateModel", KEEPERS),
            entry("retireModel", KEEPERS),
            entry("openCase", HOTLINE),
            entry("listCases", READERS),
            entry("readCase", READERS),
            entry("readRecord", READERS),
            entry("unmaskCase", EnumSet.of(OPERATOR, DISPATCHER, TOWN, DEPARTMENT, CALLBACK, INTEGRATOR)),
            entry("findCaller", EnumSet.of(OPERATOR, DISPATCHER, CALLBACK, INTEGRATOR)),
            entry("listAudit", EnumSet.of(ADMIN, AUDITOR)),
            entry("listAlerts", READERS),
            entry("follow", READERS),
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
    private static final Set<String> ANONYMOUS =
            Set.of("readContract", "login", "listWays", "beginOidc", "endOidc", "readTime");

    /** What an account may do before it has chosen its own password, besides what needs no account. */
    private static final Set<String> BEFORE_THE_FIRST_PASSWORD = Set.of("readMe", "changePassword", "logout");

    /** What the gate says. */
    public enum Word {
        ENTER,
        /** An account is needed. */
        WHO_ARE_YOU,
        /** Another account is needed. */
        NOT_YOU,
        /** A password of one's own is to be chosen first. */
        CHOOSE_PASSWORD,
        /** The key of the machine is for something else. */
        OUT_OF_SCOPE
    }

    /** Whether this account, or nobody in particular, may do this. */
    public Word ask(String operation, Optional<Account> account) {
        if (isPublic(operation)) {
            return Word.ENTER;
        }
        if (account.isEmpty()) {
            return Word.WHO_ARE_YOU;
        }
        if (account.get().newcomer() && !BEFORE_THE_FIRST_PASSWORD.contains(operation)) {
            return Word.CHOOSE_PASSWORD;
        }
        if (!admits(operation, account.get())) {
            return Word.NOT_YOU;
        }
        return ScopeTable.allows(operation, account.get().scopes()) ? Word.ENTER : Word.OUT_OF_SCOPE;
    }

    /** Whether it needs no account. */
    public boolean isPublic(String operation) {
        return PUBLIC.contains(operation);
    }

    /** Whether it makes no difference who asks. */
    boolean isAnonymous(String operation) {
        return ANONYMOUS.contains(operation);
    }

    /** Whether the account's post may do it: a machine that acts for one unit may do what the unit's desk may. */
    public boolean admits(String operation, Account account) {
        boolean forOneUnit = account.role().isMachine() && account.unit().isPresent();
        return admits(operation, account.role()) && (!forOneUnit || admits(operation, TOWN));
    }

    /** Whether the role may do it. */
    public boolean admits(String operation, Role role) {
        return isPublic(operation) || ROLES.getOrDefault(operation, Set.of()).contains(role);
    }
}
