package org.jiesu.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jiesu.store.FeedStore;
import org.junit.jupiter.api.Test;

class HeldTest {
    @Test
    void so_many_alerts_a_minute_pass_and_the_rest_is_counted() {
        Held held = new Held(2);
        assertThat(held.holds(event("alert"))).isFalse();
        assertThat(held.holds(event("case"))).isFalse();
        assertThat(held.holds(event("alert"))).isFalse();
        assertThat(held.none()).isTrue();
        assertThat(held.holds(event("alert"))).isTrue();
        assertThat(held.holds(event("clock"))).isFalse();
        assertThat(held.holds(event("alert"))).isTrue();
        assertThat(held.none()).isFalse();
        assertThat(held.release()).isEqualTo(2);
        assertThat(held.none()).isTrue();
        assertThat(held.holds(event("alert"))).as("another minute").isFalse();
    }

    private static FeedStore.Event event(String kind) {
        return new FeedStore.Event(1, kind, Set.of(), "{}");
    }
}
