package org.jiesu.core.casefile;

import java.time.Instant;
import java.util.Optional;

/**
 * What was wrong about a case and how it is right. What is empty was right before.
 *
 * @param matter code of the matter
 */
public record Correction(Optional<CaseFact.Place> place, Optional<String> matter, Optional<Instant> occurredAt) {
    public Correction {
        if (place.isEmpty() && matter.isEmpty() && occurredAt.isEmpty()) {
            throw new IllegalArgumentException("a correction corrects something");
        }
    }
}
