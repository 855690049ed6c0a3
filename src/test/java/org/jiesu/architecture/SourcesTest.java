package org.jiesu.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SourcesTest {
    private static final Path MAIN = Path.of("src/main/java");
    private static final String STORE = MAIN + "/org/jiesu/store/";

    @Test
    void nothing_is_larger_than_a_reader_can_hold() throws IOException {
        Sources sources = Sources.under(MAIN);
        assertThat(sources.files()).hasSizeGreaterThan(100);
        assertThat(sources.tooLarge()).isEmpty();
    }

    @Test
    void only_the_store_holds_sql() throws IOException {
        List<String> found = Sources.under(MAIN).sql();
        assertThat(found).as("statements are recognised where they are").hasSizeGreaterThan(20);
        assertThat(found).allMatch(place -> place.startsWith(STORE));
    }

    @Test
    void a_file_of_201_lines_is_found() {
        assertThat(file("Long.java", "class Long {\n" + "\n".repeat(198) + "}\n")
                        .tooLarge())
                .isEmpty();
        assertThat(file("Long.java", "class Long {\n" + "\n".repeat(199) + "}\n")
                        .tooLarge())
                .containsExactly("Long.java has 201 lines");
    }

    @Test
    void a_method_of_41_lines_is_found_also_in_a_class_within() {
        assertThat(within("void go() {" + "\n".repeat(39) + "}").tooLarge()).isEmpty();
        assertThat(within("void go() {" + "\n".repeat(40) + "}").tooLarge())
                .containsExactly("Outer.java:2 go has 41 lines");
    }

    @Test
    void a_constructor_of_six_parameters_is_found_unless_it_is_a_records() {
        assertThat(within("Inner(" + parameters(5) + ") {}").tooLarge()).isEmpty();
        assertThat(within("Inner(" + parameters(6) + ") {}").tooLarge())
                .containsExactly("Outer.java:2 is built from 6 things");
        String heading = "record Inner(" + parameters(6) + ")";
        assertThat(file("Outer.java", heading + " { Inner {} }").tooLarge()).isEmpty();
    }

    @Test
    void sql_is_found_in_strings_and_text_blocks_and_not_in_comments() {
        assertThat(within("String a = \"select id from case_file \";").sql()).containsExactly("Outer.java:2 holds SQL");
        assertThat(within("String a = \"\"\"\n    UPDATE relay\n    SET position = 1\n    \"\"\";")
                        .sql())
                .hasSize(1);
        assertThat(within("/** INSERT INTO fact */ String a = \"select one from among them\";")
                        .sql())
                .hasSize(1);
        assertThat(within("// DELETE FROM fact\n String a = \"an update on the set\";")
                        .sql())
                .isEmpty();
    }

    private static Sources within(String member) {
        return file("Outer.java", "class Outer {\n  " + "static class Inner { " + member + " }\n}\n");
    }

    private static Sources file(String name, String text) {
        return new Sources(List.of(new Sources.Text(name, text)));
    }

    private static String parameters(int count) {
        return IntStream.range(0, count).mapToObj(each -> "int p" + each).collect(Collectors.joining(", "));
    }
}
