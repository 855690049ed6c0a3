package org.jiesu.core.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jiesu.core.place.Entered;
import org.jiesu.wiring.OurRouting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmergencyTest {
    private static final LocalDate DAY = LocalDate.of(2022, 5, 20);

    private static Findings.Pressure pressure(String text) {
        return OurRouting.get()
                .router()
                .route(new Complaint(text, Entered.of("平谷区", "大兴庄镇"), DAY))
                .findings()
                .pressure();
    }

    private static List<String> numbers(String text) {
        return pressure(text).transfer().map(Transfer::to).orElse(List.of());
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/cases/emergencies.tsv", delimiter = '\t', numLinesToSkip = 1, emptyValue = "")
    void who_to_call_is_named_for_what_happens_now_and_not_for_what_might(String text, String number) {
        if (number == null) {
            assertThat(numbers(text)).isEmpty();
        } else {
            assertThat(numbers(text)).contains(number);
            assertThat(pressure(text).urgency()).isEqualTo(Urgency.H2);
        }
    }

    @Test
    void the_numbers_of_several_signs_stand_once_each() {
        List<String> numbers = numbers("厨房着火了，我妈晕过去了叫不醒，快来人");
        assertThat(numbers).contains("119", "120").doesNotHaveDuplicates();
    }

    @Test
    void advice_without_a_number_makes_nothing_urgent() {
        Findings.Pressure pressure = pressure("我就想表扬一下昨天来修灯的师傅，送面锦旗");
        assertThat(pressure.transfer()).map(Transfer::to).contains(List.of());
        assertThat(pressure.urgency()).isEqualTo(Urgency.D7);
    }

    @Test
    void a_number_to_call_is_a_number_known_to_all() {
        Set<String> known = Set.of("110", "119", "120", "122", "96333", "95598");
        OurRouting.get().book().signals().dangers().forEach(danger -> assertThat(known)
                .containsAll(danger.transfer().to()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"不是煤气泄漏，是楼道里一股煤气味", "不是说煤气漏了，是我家路灯不亮"})
    void a_danger_that_is_denied_is_still_told(String text) {
        assertThat(numbers(text)).contains("119");
    }
}
