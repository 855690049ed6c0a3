package org.jiesu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jiesu.core.duty.Complaint;
import org.jiesu.core.place.Entered;
import org.jiesu.wiring.OurRouting;
import org.jiesu.wiring.Routing;
import org.junit.jupiter.api.Test;

/** The labelled complaints of the three districts as of the days of their gazettes; floors below what is reached. */
class DistrictCasesTest {
    private static final Path LABELLED = Path.of("src/test/resources/cases/dev.tsv");

    @Test
    void complaints_of_the_districts_find_their_owner_by_the_law_of_their_day() throws IOException {
        Scorecard.Tally districts = scored(List.of("PG", "MY", "MT")).all();
        assertThat(districts.topOne()).isGreaterThanOrEqualTo(0.9);
        assertThat(districts.topThree()).isGreaterThanOrEqualTo(0.95);
        assertThat(districts.coverage()).isGreaterThanOrEqualTo(0.7);
        assertThat(districts.wrongWhenSure()).isLessThanOrEqualTo(0.025);
    }

    @Test
    void each_district_alone_is_good_enough() throws IOException {
        for (String district : List.of("PG", "MY", "MT")) {
            assertThat(scored(List.of(district)).all().topOne()).as(district).isGreaterThanOrEqualTo(0.85);
        }
    }

    @Test
    void the_gazettes_change_no_owner_of_the_citys_book() throws IOException {
        assertThat(scored(List.of("R")).all().topOne()).isEqualTo(1);
    }

    private static Scorecard scored(List<String> prefixes) throws IOException {
        Routing routing = OurRouting.get();
        Scorecard scorecard = new Scorecard(routing.book().units());
        try (BufferedReader lines = Files.newBufferedReader(LABELLED)) {
            Iterator<ComplaintLine> complaints = ComplaintLine.table(lines);
            Stream.iterate(complaints, Iterator::hasNext, rest -> rest)
                    .map(Iterator::next)
                    .filter(line -> prefixes.stream().anyMatch(line.get("id")::startsWith))
                    .forEach(line -> scorecard.add(line, routing.router().route(complaint(line))));
        }
        return scorecard;
    }

    private static Complaint complaint(ComplaintLine line) {
        return new Complaint(
                line.get("text"),
                Entered.of(line.get("district"), line.get("township")),
                line.day().orElseThrow());
    }
}
