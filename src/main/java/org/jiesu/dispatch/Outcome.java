package org.jiesu.dispatch;

import java.util.List;
import org.jiesu.core.casefile.Refusal;

/** What became of a command. */
public sealed interface Outcome {
    /**
     * Done.
     *
     * @param seq the last fact of the case after it
     * @param replayed true when it was done before, under the same key
     */
    record Done(int seq, boolean replayed) implements Outcome {}

    record Refused(Refusal refusal) implements Outcome {}

    /** Somebody else has changed the case since the version that the command was meant for. */
    record Stale() implements Outcome {}

    /** The command names units or rules that there are not. */
    record Unknown(List<Wrong> wrongs) implements Outcome {}

    record NoSuchCase() implements Outcome {}

    /**
     * A field of the command that cannot be right.
     *
     * @param pointer JSON pointer to the field of the body
     */
    record Wrong(String pointer, String detail) {}
}
