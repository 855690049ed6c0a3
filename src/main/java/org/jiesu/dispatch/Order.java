package org.jiesu.dispatch;

import java.util.Optional;
import org.jiesu.core.casefile.Acting;
import org.jiesu.core.casefile.Actor;
import org.jiesu.core.casefile.CaseFile;
import org.jiesu.core.casefile.CaseId;
import org.jiesu.store.NewCase;

/**
 * Which case is commanded by whom.
 *
 * @param version the version of the case that the command is meant for
 * @param key the same key and command again gives the first answer again
 */
public record Order(CaseId id, int version, Acting who, Optional<NewCase.Key> key) {
    Actor actor(CaseFile file) {
        return who.on(file);
    }
}
