package org.jiesu.api;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jiesu.accounts.Account;
import org.jiesu.casebook.Reader;
import org.jiesu.core.casefile.Act;
import org.jiesu.core.casefile.Acting;
import org.jiesu.core.casefile.Actor;
import org.jiesu.http.Gate;

/** What an account sees of cases and as whom it acts on them. */
final class Readers {
    private Readers() {}

    static Reader of(Account account) {
        return new Reader(account.unit(), acting(account), acts(account));
    }

    static Actor actor(Account account) {
        return account.actor();
    }

    /** A machine that is not bound to a unit acts for whichever holds the case. */
    static Acting acting(Account account) {
        return account.role().isMachine() && account.unit().isEmpty()
                ? Acting.forTheHolder(actor(account))
                : Acting.as(actor(account));
    }

    /** The operation of the contract that does an act is called after it: {@code signCase}. */
    private static Set<Act> acts(Account account) {
        Gate gate = new Gate();
        Set<Act> acts = EnumSet.noneOf(Act.class);
        for (Act act : Act.values()) {
            if (gate.ask(act.wire() + "Case", Optional.of(account)) == Gate.Word.ENTER) {
                acts.add(act);
            }
        }
        return acts;
    }
}
