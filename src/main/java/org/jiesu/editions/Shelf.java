package org.jiesu.editions;

import io.vertx.core.Future;
import java.util.List;
import java.util.stream.Collectors;
import org.jiesu.config.TextFiles;
import org.jiesu.core.text.Mistake;
import org.jiesu.store.StoredEdition;

/** Where books are opened, and the one that is in use on this node. */
public interface Shelf {
    /**
     * Opens the book of these files. Blocks for a second or so.
     *
     * @throws Refused if they have a mistake
     */
    OpenBook open(TextFiles files) throws Refused;

    /** The book of a version whose files are kept; fails with {@link Refused} if this program cannot read it. */
    Future<OpenBook> version(String version);

    /** The version by which this node answers. */
    String inUse();

    /** From now on this node answers by that edition. */
    Future<Void> use(StoredEdition edition);

    /** Files that make no book: every mistake with its file and line. */
    final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private static final int TOLD = 5;

        private final transient List<Mistake> mistakes;

        public Refused(List<Mistake> mistakes) {
            super(mistakes.size() + " mistakes in the duty book: "
                    + mistakes.stream().map(Mistake::toString).limit(TOLD).collect(Collectors.joining("; ")));
            this.mistakes = List.copyOf(mistakes);
        }

        public List<Mistake> mistakes() {
            return mistakes;
        }
    }
}
