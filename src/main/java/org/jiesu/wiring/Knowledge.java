package org.jiesu.wiring;

import java.util.Optional;
import org.jiesu.callers.RetentionFile;
import org.jiesu.callers.RetentionPolicy;
import org.jiesu.clocks.CalendarFiles;
import org.jiesu.clocks.PolicyFiles;
import org.jiesu.config.ConfigFolder;
import org.jiesu.config.FoldingFiles;
import org.jiesu.config.Mistakes;
import org.jiesu.config.TextFiles;
import org.jiesu.core.calendar.Almanac;
import org.jiesu.core.learning.LearnedModel;
import org.jiesu.core.sla.Terms;
import org.jiesu.duty.DutyBooks;
import org.jiesu.library.Library;
import org.jiesu.library.Sections;

/**
 * What the files of the config folder say: who must answer for what, within what time, and the book for readers.
 *
 * @param files of the duty book
 * @param retention how long callers' words are kept
 */
public record Knowledge(
        ConfigFolder folder,
        TextFiles files,
        Routing routing,
        Terms terms,
        Library library,
        RetentionPolicy retention) {
    /** Nothing when any file has a mistake; all of them are then in {@code mistakes}. */
    public static Optional<Knowledge> open(ConfigFolder folder, Mistakes mistakes) {
        Optional<Routing> routing = Routing.open(folder, mistakes);
        Optional<Terms> terms = terms(folder, mistakes);
        Optional<RetentionPolicy> retention = RetentionFile.load(folder, mistakes);
        return routing.flatMap(found -> terms.flatMap(within -> retention.map(kept -> new Knowledge(
                folder,
                TextFiles.under(DutyBooks.FOLDER, folder, mistakes),
                found,
                within,
                library(found, folder, mistakes),
                kept))));
    }

    /** The same with another duty book. */
    Optional<Knowledge> with(TextFiles book, Mistakes mistakes) {
        return open(folder.with(DutyBooks.FOLDER, book), mistakes);
    }

    /** The same that asks this learned model, or none. */
    Knowledge asking(Optional<LearnedModel> model) {
        return new Knowledge(folder, files, routing.asking(model), terms, library, retention);
    }

    /** The version of the duty book. */
    public String version() {
        return routing.book().version();
    }

    /** Within what time each act must be done. */
    private static Optional<Terms> terms(ConfigFolder folder, Mistakes mistakes) {
        Optional<Almanac> almanac = CalendarFiles.load(folder, mistakes);
        return PolicyFiles.load(folder, almanac, mistakes);
    }

    private static Library library(Routing routing, ConfigFolder folder, Mistakes mistakes) {
        Sections sections = Sections.of(routing.book(), folder, mistakes);
        return new Library(routing.book(), FoldingFiles.read(folder, mistakes), sections);
    }
}
