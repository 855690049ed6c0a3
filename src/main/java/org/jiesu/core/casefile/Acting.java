package org.jiesu.core.casefile;

/** Who acts on a case. For most that is always the same actor; an integrator acts for the unit concerned. */
@FunctionalInterface
public interface Acting {
    Actor on(CaseFile file);

    /** The same actor on every case. */
    static Acting as(Actor actor) {
        return file -> actor;
    }

    /** For whichever unit holds the case. */
    static Acting forTheHolder(Actor actor) {
        return file -> new Actor(actor.account(), actor.post(), file.holder());
    }
}
