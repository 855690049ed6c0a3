package org.jiesu.accounts;

import java.util.Optional;
import org.jiesu.core.duty.UnitCode;

/**
 * An account: a post, never a person.
 *
 * @param post such as 话务 07 席
 * @param unit whose desk or leader it is; empty for the hotline, the command centre and machines
 */
public record Account(String username, Role role, String post, Optional<UnitCode> unit) {
    public Account {
        boolean desk = role == Role.TOWN || role == Role.DEPARTMENT || role == Role.LEADER;
        if (desk != unit.isPresent()) {
            throw new IllegalArgumentException(role.wire() + (desk ? " needs a unit" : " has no unit"));
        }
    }
}
