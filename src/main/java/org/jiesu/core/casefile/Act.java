package org.jiesu.core.casefile;

/** What a person can do to a case. */
public enum Act {
    DISPATCH("dispatch"),
    SIGN("sign"),
    CONTACT("contact"),
    REPLY("reply");

    private final String wire;

    Act(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }
}
