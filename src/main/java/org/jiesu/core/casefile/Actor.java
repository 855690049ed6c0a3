package org.jiesu.core.casefile;

import java.util.Optional;
import org.jiesu.core.duty.UnitCode;

/**
 * Who did something, as a post: never a person's name.
 *
 * @param account the account that acted
 * @param post the post it stands for, such as 值班岗
 * @param unit the unit it acts for; empty for the hotline and for the system itself
 */
public record Actor(String account, String post, Optional<UnitCode> unit) {
    /** Jiesu itself: automatic dispatch, clocks. */
    public static final Actor SYSTEM = new Actor("jiesu", "系统", Optional.empty());

    public boolean of(UnitCode other) {
        return unit.filter(other::equals).isPresent();
    }
}
