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

    /** Written to be hard, by somebody who had not seen the words; every other line chose the settings. */
    private static final Path HARD = Path.of("src/test/resources/cases/held-out.tsv");

    @Test
    void complaints_on_the_rule_book_find_their_owner() throws IOException {
        Scorecard.Tally ruleBook = scored(LABELLED).ofPrefix("R");
        assertThat(ruleBook.topOne()).isGreaterThanOrEqualTo(0.95);
        assertThat(ruleBook.topThree()).isGreaterThanOrEqualTo(0.98);
        assertThat(ruleBook.coverage()).isGreaterThanOrEqualTo(0.95);
        assertThat(ruleBook.wrongWhenSure()).isLessThanOrEqualTo(0.01);
        assertThat(ruleBook.urgencyRight()).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void where_complaints_are_hard_a_person_is_asked_rather_than_the_wrong_owner() throws IOException {
        Scorecard.Tally everything = scored(HARD).all();
        assertThat(everything.wrongWhenSure()).isLessThanOrEqualTo(0.05);
        assertThat(everything.coverage()).isGreaterThanOrEqualTo(0.33);
    }

    @Test
    void the_score_tells_intervals_how_far_to_believe_it_and_what_is_taken_for_what() throws IOException {
        Scorecard hard = scored(HARD);
        assertThat(hard.calibrationError()).isLessThanOrEqualTo(0.11);
        assertThat(hard.lines().get(0)).startsWith("all ").containsPattern("top-1 +\\d+\\.\\d % \\(\\d+–\\d+\\)");
        assertThat(hard.lines())
                .anyMatch(line -> line.startsWith("expected calibration error"))
                .anyMatch(line -> line.contains("route taken for review"))
                .anyMatch(line -> line.contains("属地乡镇 taken for "));
    }

    private static Scorecard scored(Path table) throws IOException {
        Routing routing = OurRouting.get();
        Scorecard scorecard = new Scorecard(routing.book().units());
        try (BufferedReader lines = Files.newBufferedReader(table)) {
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
        return scorecard;
    }
}
