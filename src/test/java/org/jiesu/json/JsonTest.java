package org.jiesu.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonTest {
    private record Seen(LocalDate day, Optional<LocalDate> last, Instant at) {}

    @Test
    void days_and_instants_are_written_as_the_contract_says() {
        LocalDate day = LocalDate.of(2026, 4, 6);
        Seen seen = new Seen(day, Optional.of(day), Instant.parse("2026-04-16T02:42:00Z"));
        assertThat(Json.text(seen))
                .isEqualTo("{\"day\":\"2026-04-06\",\"last\":\"2026-04-06\",\"at\":\"2026-04-16T10:42:00+08:00\"}");
    }
}
