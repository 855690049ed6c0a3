package org.jiesu.wiring;

import java.util.Optional;
import org.jiesu.clocks.PolicyFile;
import org.jiesu.config.ConfigFolder;
import org.jiesu.config.FoldingFiles;
import org.jiesu.config.Mistakes;
import org.jiesu.core.sla.Policy;
import org.jiesu.library.Library;
import org.jiesu.library.Sections;

/** What the files of the config folder say: who must answer for what, within what time, and the book for readers. */
public record Knowledge(Routing routing, Policy policy, Library library) {
    /** Nothing when any file has a mistake; all of them are then in {@code mistakes}. */
    public static Optional<Knowledge> open(ConfigFolder folder, Mistakes mistakes) {
        Optional<Routing> routing = Routing.open(folder, mistakes);
        Optional<Policy> policy = PolicyFile.load(folder, mistakes);
        return routing.flatMap(
                found -> policy.map(terms -> new Knowledge(found, terms, library(found, folder, mistakes))));
    }

    private static Library library(Routing routing, ConfigFolder folder, Mistakes mistakes) {
        Sections sections = Sections.of(routing.book(), folder, mistakes);
        return new Library(routing.book(), FoldingFiles.read(folder, mistakes), sections);
    }
}
