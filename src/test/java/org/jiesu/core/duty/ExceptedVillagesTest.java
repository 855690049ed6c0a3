package org.jiesu.core.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jiesu.core.text.Mistake;
import org.jiesu.wiring.OurRouting;
import org.junit.jupiter.api.Test;

class ExceptedVillagesTest {
    private final DutyBook ours = OurRouting.get().book();

    private List<Mistake> mistakes(Set<String> villages) {
        DutyRule row = ours.rules().stream()
                .filter(rule -> rule.reach().district().equals("平谷区"))
                .findFirst()
                .orElseThrow();
        Reach reach = new Reach(
                "平谷区",
                row.reach().matters(),
                new Where(Set.of(), Set.of(), Set.of(), villages),
                row.reach().when(),
                row.reach().townshipsUntil());
        DutyRule changed = new DutyRule(row.matter(), row.basis(), row.duty(), row.signs(), row.standing(), reach);
        DutyBook book = new DutyBook("v", List.of(changed), ours.units(), ours.signals(), List.of());
        return ExceptedVillages.check(book, OurRouting.get().gazetteer());
    }

    @Test
    void a_village_that_the_gazetteer_has_not_is_named_with_file_and_line() {
        assertThat(mistakes(Set.of("夏各庄", "月球村"))).singleElement().satisfies(mistake -> {
            assertThat(mistake.what()).endsWith("the gazetteer of 平谷区 has no village “月球村”");
            assertThat(mistake.line()).isPositive();
        });
    }

    @Test
    void a_village_of_another_district_is_none_of_this_one() {
        assertThat(mistakes(Set.of("三家店"))).hasSize(1);
    }

    @Test
    void ours_are_all_known() {
        assertThat(ExceptedVillages.check(ours, OurRouting.get().gazetteer())).isEmpty();
    }
}
