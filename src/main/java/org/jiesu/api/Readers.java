package org.jiesu.api;

import java.util.EnumSet;
import java.util.Set;
import org.jiesu.accounts.Account;
import org.jiesu.accounts.Role;
import org.jiesu.casebook.Reader;
import org.jiesu.core.casefile.Act;
import org.jiesu.core.casefile.Acting;
import org.jiesu.core.casefile.Actor;
import org.jiesu.http.Gate;

/** What an account sees of cases and as whom it acts on them. */
final class Readers {
    private Readers() {}

    static Reader of(Account account) {
        return new Reader(account.unit(), acting(account), acts(account.role()));
    }

    static Actor actor(Account account) {
        return new Actor(account.username(), account.post(), account.unit());
    }

    /** A machine acts for whichever unit holds the case. */
    static Acting acting(Account account) {
        return account.role() == Role.INTEGRATOR ? Acting.forTheHolder(actor(account)) : Acting.as(actor(account));
    }

    /** The operation of the contract that does an act is called after it: {@code signCase}. */
    private static Set<Act> acts(Role role) {
        Gate gate = new Gate();
        Set<Act> acts = EnumSet.noneOf(Act.class);
        for (Act act : Act.values()) {
            if (gate.admits(act.wire() + "Case", role)) {
                acts.add(act);
            }
        }
        return acts;
    }
}
