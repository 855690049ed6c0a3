package org.jiesu.core.duty;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jiesu.core.learning.Labeller;

/** Asks a learned model about complaints. Safe to use from several threads. */
final class Adviser {
    /** As many as {@link Answerings} remembers; past it all begin anew. */
    private static final int AT_MOST = 256;

    private final Labeller labeller;
    private final double weight;
    private final Map<Answering, LearnedOwners> recent = new ConcurrentHashMap<>();

    /** @param weight of what it says, in a topic's score */
    Adviser(Labeller labeller, double weight) {
        this.labeller = labeller;
        this.weight = weight;
    }

    /** @param text as sent: so are those from which it learned */
    Advice on(String text, Answering answering) {
        LearnedOwners owners = recent.get(answering);
        if (owners == null) {
            if (recent.size() >= AT_MOST) {
                recent.clear();
            }
            owners = new LearnedOwners(labeller.labels(), answering);
            recent.put(answering, owners);
        }
        return new LearnedAdvice(owners, labeller.chances("", text), weight);
    }
}
