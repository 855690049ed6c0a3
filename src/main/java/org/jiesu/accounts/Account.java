package org.jiesu.accounts;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jiesu.core.casefile.Actor;
import org.jiesu.core.duty.UnitCode;

/**
 * An account: a post, never a person.
 *
 * @param post such as 话务 07 席
 * @param unit whose desk or leader it is; empty for the hotline, the command centre and those who run or audit it. A
 *     machine may have one: it then sees and does what that unit's desk does
 * @param scopes what it may do at most, of all that its role may; a person's are all
 * @param newcomer whether it entered with a one-time password and has to choose its own before anything else
 */
public record Account(
        String username, Role role, String post, Optional<UnitCode> unit, Set<Scope> scopes, boolean newcomer) {
    public Account {
        scopes = Set.copyOf(scopes);
        if (role.needsUnit() && unit.isEmpty()) {
            throw new IllegalArgumentException(role.wire() + " needs a unit");
        }
        if (unit.isPresent() && !role.mayHaveUnit()) {
            throw new IllegalArgumentException(role.wire() + " has no unit");
        }
    }

    /** An account that may do all that its role may. */
    public Account(String username, Role role, String post, Optional<UnitCode> unit) {
        this(username, role, post, unit, EnumSet.allOf(Scope.class), false);
    }

    /** As whom it acts. */
    public Actor actor() {
        return new Actor(username, post, unit);
    }

    /** The same once it has entered, with a one-time password or not. */
    Account entered(boolean withOneTimePassword) {
        return new Account(username, role, post, unit, scopes, withOneTimePassword);
    }
}
