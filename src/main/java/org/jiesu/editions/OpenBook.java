package org.jiesu.editions;

import org.jiesu.core.duty.DutyBook;
import org.jiesu.core.duty.Router;
import org.jiesu.core.place.Gazetteer;

/** A duty book without a mistake, ready to be asked. */
public record OpenBook(DutyBook book, Gazetteer gazetteer, Router router) {
    public String version() {
        return book.version();
    }
}
