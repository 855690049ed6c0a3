package org.jiesu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.jiesu.core.duty.Complaint;
import org.jiesu.core.duty.Route;
import org.jiesu.core.place.Entered;
import org.jiesu.wiring.OurRouting;
import org.jiesu.wiring.Routing;
import org.junit.jupiter.api.Test;

/** The labelled complaints of the rule-book: floors below what is reached, so that a step back is seen. */
class RouteScoreTest {
    private static final Path LABELLED = Path.of("src/test/resources/cases/dev.tsv");

    @Test
    void complaints_on_the_rule_book_find_their_owner() throws IOException {
        Routing routing = OurRouting.get();
        Scorecard scorecard = new Scorecard(routing.book().units());
        try (BufferedReader lines = Files.newBufferedReader(LABELLED)) {
            Iterator<ComplaintLine> complaints = ComplaintLine.table(lines);
            while (complaints.hasNext()) {
                ComplaintLine line = complaints.next();
                Route route = routing.router()
                        .route(new Complaint(
                                line.get("text"),
                                Entered.of(line.get("district"), line.get("township")),
                                line.day().orElseThrow()));
                scorecard.add(line, route);
            }
        }
        Scorecard.Tally ruleBook = scorecard.ofPrefix("R");
        assertThat(ruleBook.topOne()).isGreaterThanOrEqualTo(0.95);
        assertThat(ruleBook.topThree()).isGreaterThanOrEqualTo(0.98);
        assertThat(ruleBook.coverage()).isGreaterThanOrEqualTo(0.9);
        assertThat(ruleBook.wrongWhenSure()).isLessThanOrEqualTo(0.03);
        assertThat(ruleBook.urgencyRight()).isGreaterThanOrEqualTo(0.9);
    }
}
