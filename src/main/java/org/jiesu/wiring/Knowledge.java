package org.jiesu.wiring;

import java.util.Optional;
import org.jiesu.clocks.PolicyFile;
import org.jiesu.config.ConfigFolder;
import org.jiesu.config.Mistakes;
import org.jiesu.core.sla.Policy;

/** What the files of the config folder say: who must answer for what, and within what time. */
public record Knowledge(Routing routing, Policy policy) {
    /** Nothing when any file has a mistake; all of them are then in {@code mistakes}. */
    public static Optional<Knowledge> open(ConfigFolder folder, Mistakes mistakes) {
        Optional<Routing> routing = Routing.open(folder, mistakes);
        Optional<Policy> policy = PolicyFile.load(folder, mistakes);
        return routing.flatMap(found -> policy.map(terms -> new Knowledge(found, terms)));
    }
}
