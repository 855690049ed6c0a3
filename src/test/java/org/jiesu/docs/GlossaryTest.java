package org.jiesu.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GlossaryTest {
    private static final int IN_CODE = 2;
    private static final int IN_THE_DATABASE = 3;
    private static final Pattern TABLE = Pattern.compile("(?ms)^CREATE TABLE (\\w+) \\((.*?)^\\);");
    private static final Pattern ALTERED = Pattern.compile("(?ms)^ALTER TABLE (\\w+)(.*?);$");
    private static final Pattern ADDED = Pattern.compile("ADD COLUMN (\\w+)");
    private static final Pattern COLUMN = Pattern.compile("(?m)^    ([a-z_]+) +[a-z]");

    private final Page glossary = Page.read(Path.of("docs/glossary.md"));
    private final SourceTypes types = new SourceTypes("src/main/java");

    GlossaryTest() throws IOException {}

    @Test
    void every_type_and_method_it_names_exists() {
        assertThat(column(IN_CODE)).isNotEmpty();
        assertThat(column(IN_CODE).stream().filter(name -> !types.has(name))).isEmpty();
    }

    @Test
    void every_table_and_column_it_names_exists() throws IOException {
        assertThat(tablesAndColumns()).containsAll(column(IN_THE_DATABASE));
    }

    @Test
    void every_public_type_of_the_core_stands_in_it() {
        assertThat(column(IN_CODE).stream().map(name -> name.replaceFirst("\\..*", "")))
                .containsAll(types.publicIn(
                        "org.jiesu.core.calendar",
                        "org.jiesu.core.casefile",
                        "org.jiesu.core.sla",
                        "org.jiesu.core.duty",
                        "org.jiesu.core.place"));
    }

    @Test
    void every_table_stands_in_it() throws IOException {
        assertThat(column(IN_THE_DATABASE).stream().map(name -> name.replaceFirst("\\..*", "")))
                .containsAll(tablesAndColumns().stream()
                        .filter(name -> !name.contains("."))
                        .toList());
    }

    private List<String> column(int number) {
        return glossary.rows().stream()
                .flatMap(cells -> Page.names(cells.get(number)).stream())
                .toList();
    }

    private static Set<String> tablesAndColumns() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> migrations = Files.list(Path.of("src/main/resources/db"))) {
            for (Path migration : migrations.toList()) {
                String statements = Files.readString(migration);
                TABLE.matcher(statements).results().forEach(table -> {
                    names.add(table.group(1));
                    names.addAll(columns(table, COLUMN));
                });
                ALTERED.matcher(statements).results().forEach(table -> names.addAll(columns(table, ADDED)));
            }
        }
        return names;
    }

    private static List<String> columns(MatchResult table, Pattern column) {
        return column.matcher(table.group(2))
                .results()
                .map(found -> table.group(1) + "." + found.group(1))
                .toList();
    }
}
