package org.jiesu.core.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jiesu.wiring.OurRouting;
import org.junit.jupiter.api.Test;

/** What the city's book asks beside leading: to report upward, and to keep accusations from those they accuse. */
class DutiesBesideTheLeadTest {
    private final DutyBook book = OurRouting.get().book();

    @Test
    void the_articles_that_ask_for_reports_carry_them_and_article_35_twice() {
        Set<Integer> articles = book.rules().stream()
                .filter(rule -> rule.ofCity() && !rule.duty().reports().isEmpty())
                .map(rule -> rule.basis().article())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(articles).contains(25, 32, 35, 36, 54, 60, 61, 64, 73, 111, 112);
        assertThat(book.rule("S35-1").orElseThrow().duty().reports())
                .filteredOn(report -> report.to().equals("区政府"))
                .hasSize(2);
    }

    /** 村、社区、村务监督 stand below the 乡镇; persons and teams of the 乡镇 itself are answered for by a district's body. */
    @Test
    void an_accusation_goes_to_the_level_above_the_accused() {
        List<Integer> belowTheTownship = List.of(17, 67, 71);
        List<DutyRule> accusing = book.rules().stream()
                .filter(rule -> rule.standing().accused().isPresent())
                .toList();
        assertThat(accusing).isNotEmpty();
        for (DutyRule rule : accusing) {
            if (rule.duty().ledByTownship()) {
                assertThat(rule.basis().article()).as(rule.id()).isIn(belowTheTownship);
            }
        }
        for (String ofTheTownship : List.of("S5-3", "S19-1", "S19-2", "S19-3")) {
            DutyRule rule = book.rule(ofTheTownship).orElseThrow();
            assertThat(rule.duty().leads()).containsExactly("纪检监察机关");
            assertThat(rule.standing().accused()).contains(Accused.GROUND);
        }
    }
}
