package org.jiesu.callers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.jiesu.config.ConfigFolder;
import org.jiesu.config.Mistakes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetentionFileTest {
    @TempDir
    Path folder;

    private final Mistakes mistakes = new Mistakes();

    @Test
    void ours_is_read_and_keeps_everything_before_its_first_day() {
        RetentionPolicy ours =
                RetentionFile.load(ConfigFolder.at(Path.of("config")), mistakes).orElseThrow();
        assertThat(ours.on(LocalDate.of(2025, 12, 31))).isEmpty();
        assertThat(ours.on(LocalDate.of(2026, 7, 1)).orElseThrow().days()).containsKey("hotline");
    }

    @Test
    void the_version_of_the_day_counts_in_whatever_order_they_stand() throws IOException {
        RetentionPolicy read =
                read("""
                        versions:
                          - {from: 2027-01-01, source: b, days: {hotline: 10}}
                          - {from: 2026-01-01, source: a, days: {hotline: 20}}
                        """)
                        .orElseThrow();
        assertThat(read.on(LocalDate.of(2026, 12, 31)).orElseThrow().days()).containsEntry("hotline", 20);
        assertThat(read.on(LocalDate.of(2027, 1, 1)).orElseThrow().days()).containsEntry("hotline", 10);
    }

    @Test
    void every_mistake_is_named_at_once() throws IOException {
        assertThat(
                        read(
                                """
                        versions:
                          - {from: 2026-02-30, source: a, days: {hotline: 0, phone: 3}}
                          - {days: {hotline: many}, extra: 1}
                          - {from: 2026-03-01, source: a, days: {hotline: 9}}
                          - {from: 2026-03-01, source: a}
                        more: 1
                        """))
                .isEmpty();
        assertThat(mistakes.all().toString())
                .contains(
                        "2026-02-30",
                        "must be from 1 to 36500",
                        "“phone”: is no kind of case",
                        "“from”: is missing",
                        "“source”",
                        "“many”",
                        "“extra”",
                        "same day",
                        "“days”: is missing",
                        "“more”");
    }

    @Test
    void a_file_without_versions_or_none_at_all_is_a_mistake() throws IOException {
        assertThat(read("versions: []\n")).isEmpty();
        assertThat(mistakes.all().toString()).contains("there is none");
        Files.delete(folder.resolve("retention.yaml"));
        assertThat(RetentionFile.load(ConfigFolder.at(folder), new Mistakes())).isEmpty();
    }

    private Optional<RetentionPolicy> read(String text) throws IOException {
        Files.writeString(folder.resolve("retention.yaml"), text);
        return RetentionFile.load(ConfigFolder.at(folder), mistakes);
    }
}
