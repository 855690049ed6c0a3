package org.jiesu.demo;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jiesu.core.casefile.Act;
import org.jiesu.core.casefile.Callback;
import org.jiesu.core.casefile.ClosingKind;
import org.jiesu.intake.Filing;

/**
 * A complaint of the demonstration and what was done about it.
 *
 * @param ago how long before the end of the day it came in
 */
record Scene(Duration ago, Filing filing, List<Step> steps) {
    Scene {
        steps = List.copyOf(steps);
    }

    /**
     * What the desk that got it did, or the hotline after it.
     *
     * @param after how long after intake
     * @param words the note of a contact or of an urge, or the text of a reply
     * @param resolved what the citizen said when called back
     */
    record Step(
            Duration after,
            Act act,
            boolean reached,
            String words,
            ClosingKind closingKind,
            Optional<Callback.Resolved> resolved) {}
}
