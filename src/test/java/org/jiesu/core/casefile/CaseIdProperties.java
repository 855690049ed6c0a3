package org.jiesu.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CaseIdProperties {
    @Property
    void ids_sort_by_the_time_of_intake_whatever_the_dice_say(
            @ForAll("instants") Instant earlier,
            @ForAll("instants") Instant later,
            @ForAll long dice,
            @ForAll long moreDice,
            @ForAll long others) {
        Assume.that(earlier.isBefore(later));
        assertThat(written(CaseId.at(earlier, dice, moreDice))).isLessThan(written(CaseId.at(later, others, others)));
    }

    @Property
    void an_id_is_a_uuid_of_version_7(@ForAll("instants") Instant at, @ForAll long dice, @ForAll long moreDice) {
        CaseId id = CaseId.at(at, dice, moreDice);
        assertThat(id.value().version()).isEqualTo(7);
        assertThat(id.value().variant()).isEqualTo(2);
        assertThat(id.value().getMostSignificantBits() >>> 16).isEqualTo(at.toEpochMilli());
    }

    /** To the millisecond: that is what an id tells apart. */
    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.longs()
                .between(1_600_000_000_000L, 4_000_000_000_000L)
                .map(Instant::ofEpochMilli);
    }

    private static String written(CaseId id) {
        return id.value().toString();
    }
}
