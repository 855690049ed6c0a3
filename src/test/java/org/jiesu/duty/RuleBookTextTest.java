package org.jiesu.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The text of the rule-book that quotes are held against is the gazette's own, and nobody's number is in the files. */
class RuleBookTextTest {
    private static final Path CONFIG = Path.of("config");
    private static final Path CITY_BOOK = CONFIG.resolve("duty/sources/city-2022.tsv");
    private static final int ARTICLES = 124;
    private static final Pattern MOBILE = Pattern.compile("(?<![0-9])1[3-9][0-9]{9}(?![0-9])");

    /** A row of the table. */
    private record Row(int line, String article, String words) {
        static Row of(String row) {
            String[] cells = row.split("\t", -1);
            assertThat(cells).as(row).hasSize(3);
            return new Row(Integer.parseInt(cells[0]), cells[1], cells[2]);
        }

        boolean isOfAnArticle() {
            return !article.equals("通知");
        }
    }

    @Test
    void all_articles_of_the_rule_book_are_there_in_order() throws IOException {
        List<Integer> articles = rows().stream()
                .filter(Row::isOfAnArticle)
                .map(row -> Integer.valueOf(row.article()))
                .toList();
        assertThat(articles).isSorted();
        assertThat(articles.stream().distinct())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, ARTICLES).boxed().toList());
    }

    @Test
    void lines_rise_and_no_words_are_missing() throws IOException {
        assertThat(rows().stream().map(Row::line)).isSorted().doesNotHaveDuplicates();
        assertThat(rows().stream().map(Row::words)).noneMatch(String::isBlank);
    }

    @Test
    void every_row_is_that_line_of_the_gazette_word_for_word() throws IOException {
        String seeds = System.getProperty("jiesu.seeds", "");
        assumeThat(seeds)
                .as("not compared with the gazette: -Djiesu.seeds=DIR, the folder of its full text, was not given")
                .isNotEmpty();
        List<String> gazette = gazette(Path.of(seeds));
        for (Row row : rows()) {
            assertThat(row.words()).as("line %d", row.line()).isEqualTo(gazette.get(row.line() - 1));
        }
    }

    @Test
    void no_mobile_number_stands_in_the_files_but_those_of_the_test_range() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(CONFIG)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                MOBILE.matcher(Files.readString(file))
                        .results()
                        .map(MatchResult::group)
                        .filter(number -> !number.startsWith("1990000"))
                        .forEach(number -> found.add(file + ": " + number));
            }
        }
        assertThat(found).isEmpty();
    }

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(CITY_BOOK).stream().skip(1).map(Row::of).toList();
    }

    private static List<String> gazette(Path seeds) throws IOException {
        try (Stream<Path> files = Files.list(seeds)) {
            Path file = files.filter(one -> one.getFileName().toString().startsWith("004_"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no file of " + seeds + " begins with 004_"));
            return List.of(Files.readString(file).split("\n", -1));
        }
    }
}
