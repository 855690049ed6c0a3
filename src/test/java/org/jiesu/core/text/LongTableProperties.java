package org.jiesu.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LongTableProperties {
    @Provide
    Arbitrary<List<Long>> keys() {
        return Arbitraries.oneOf(
                        Arbitraries.longs().between(0, 50),
                        Arbitraries.longs().between(0, 1L << 48),
                        Arbitraries.longs().between(0, 40).map(low -> low << 32))
                .list()
                .ofMaxSize(300);
    }

    @Property
    void keys_are_numbered_in_the_order_in_which_they_come(
            @ForAll("keys") List<Long> keys, @ForAll("keys") List<Long> asked) {
        LongTable table = new LongTable();
        Map<Long, Integer> expected = new LinkedHashMap<>();
        for (long key : keys) {
            int number = expected.computeIfAbsent(key, unseen -> expected.size());
            assertThat(table.number(key)).isEqualTo(number);
        }
        assertThat(table.size()).isEqualTo(expected.size());
        keys.forEach(key -> assertThat(table.get(key)).isEqualTo(expected.get(key)));
        asked.forEach(key -> assertThat(table.get(key)).isEqualTo(expected.getOrDefault(key, LongTable.NONE)));
    }
}
