package org.jiesu.sheets;

import org.jiesu.config.ConfigFolder;
import org.jiesu.config.Mistakes;
import org.jiesu.config.TextFiles;
import org.jiesu.wiring.OurRouting;

/** The files of the project's own duty book. */
final class OurBook {
    static final ConfigFolder CONFIG = ConfigFolder.at(OurRouting.CONFIG);
    static final TextFiles FILES = TextFiles.under("duty", CONFIG, new Mistakes());

    private OurBook() {}
}
