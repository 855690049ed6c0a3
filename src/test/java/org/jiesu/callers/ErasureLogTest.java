package org.jiesu.callers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErasureLogTest {
    private static final Instant AT = Instant.parse("2026-07-01T08:00:00Z");
    private static final UUID ONE = new UUID(1, 1);
    private static final UUID OTHER = new UUID(2, 2);

    @TempDir
    Path folder;

    private Path file;
    private ErasureLog log;

    @BeforeEach
    void begin() {
        file = folder.resolve("witness/erasures.jsonl");
        log = new ErasureLog(file);
    }

    @Test
    void there_is_none_before_the_first() throws IOException {
        assertThat(log.standing()).isEmpty();
    }

    @Test
    void what_was_told_and_not_committed_does_not_stand_but_may_be_told_again() throws IOException {
        log.append(new ErasureLog.Line(ONE, AT, "asked"));
        log.append(new ErasureLog.Line(OTHER, AT, "retention"));
        log.append(new ErasureLog.Line(ONE, AT, ErasureLog.VOID));
        assertThat(log.standing()).containsOnlyKeys(OTHER);
        log.append(new ErasureLog.Line(ONE, AT, "asked"));
        assertThat(log.standing()).containsOnlyKeys(OTHER, ONE);
    }

    @Test
    void a_line_that_a_crash_broke_off_counts_for_nothing_and_goes_with_the_next() throws IOException {
        log.append(new ErasureLog.Line(ONE, AT, "asked"));
        Files.writeString(file, "{\"caller\":\"0000", StandardOpenOption.APPEND);
        assertThat(log.standing()).containsOnlyKeys(ONE);
        log.append(new ErasureLog.Line(OTHER, AT, "asked"));
        assertThat(Files.readAllLines(file)).hasSize(2);
        assertThat(log.standing()).containsOnlyKeys(ONE, OTHER);
    }

    @Test
    void a_damaged_line_is_named_by_its_number() throws IOException {
        log.append(new ErasureLog.Line(ONE, AT, "asked"));
        Files.writeString(file, "nobody\n", StandardOpenOption.APPEND);
        assertThatThrownBy(log::standing).hasMessageContaining("line 2 of " + file);
    }
}
