package org.jiesu.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CaseNumberProperties {
    @Property
    void a_number_is_valid_as_it_is_read_out_with_or_without_dashes(@ForAll("numbers") CaseNumber number) {
        assertThat(number.value()).matches("[0-9]{8}-[0-9]{6}-[0-9]");
        assertThat(CaseNumber.valid(number.value())).isTrue();
        assertThat(CaseNumber.valid(digits(number))).isTrue();
    }

    @Property
    void any_one_digit_taken_for_another_is_found(@ForAll("numbers") CaseNumber number) {
        String digits = digits(number);
        for (int at = 0; at < digits.length(); at++) {
            for (char wrong = '0'; wrong <= '9'; wrong++) {
                if (wrong != digits.charAt(at)) {
                    String misheard = digits.substring(0, at) + wrong + digits.substring(at + 1);
                    assertThat(CaseNumber.valid(misheard)).as(misheard).isFalse();
                }
            }
        }
    }

    @Property
    void any_two_different_neighbours_swapped_are_found(@ForAll("numbers") CaseNumber number) {
        String digits = digits(number);
        for (int at = 0; at + 1 < digits.length(); at++) {
            char one = digits.charAt(at);
            char other = digits.charAt(at + 1);
            if (one != other) {
                String swapped = digits.substring(0, at) + other + one + digits.substring(at + 2);
                assertThat(CaseNumber.valid(swapped)).as(swapped).isFalse();
            }
        }
    }

    @Test
    void what_is_no_number_is_not_valid() {
        assertThat(CaseNumber.valid("")).isFalse();
        assertThat(CaseNumber.valid("20260416-000305")).isFalse();
        assertThat(CaseNumber.valid("２０２６０４１６-000305-8")).isFalse();
        assertThat(CaseNumber.valid("20260416-00030a-8")).isFalse();
    }

    @Test
    void numbers_begin_again_after_a_million() {
        LocalDate day = LocalDate.of(2026, 4, 16);
        assertThat(CaseNumber.of(day, 1_000_305)).isEqualTo(CaseNumber.of(day, 305));
        assertThat(CaseNumber.of(day, 305).value()).startsWith("20260416-000305-");
    }

    @Provide
    Arbitrary<CaseNumber> numbers() {
        Arbitrary<LocalDate> days = Arbitraries.longs().between(19_000, 40_000).map(LocalDate::ofEpochDay);
        Arbitrary<Long> serials = Arbitraries.longs().between(0, 3_000_000);
        return Combinators.combine(days, serials).as(CaseNumber::of);
    }

    private static String digits(CaseNumber number) {
        return number.value().replace("-", "");
    }
}
