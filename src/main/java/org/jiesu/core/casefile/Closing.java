package org.jiesu.core.casefile;

/** Why a case is closed (办结). */
public enum Closing {
    /** The citizen was asked and the trouble is gone. */
    CALLED_BACK("回访已解决"),
    /** The citizen could not be reached in as many attempts as count. */
    UNREACHED("多次回访未接通");

    private final String official;

    Closing(String official) {
        this.official = official;
    }

    public String official() {
        return official;
    }
}
