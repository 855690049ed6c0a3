package org.jiesu.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.jiesu.core.text.Mistake;
import org.junit.jupiter.api.Test;

class FieldsTest {
    private final Mistakes mistakes = new Mistakes();

    private Fields read(String text) {
        return new Fields("a.yaml", YamlFile.read("a.yaml", text, mistakes).orElseThrow(), mistakes);
    }

    @Test
    void every_mistake_of_a_file_is_named_with_its_line() {
        Fields fields = read("name: ''\ncount: many\nfrom: yesterday\nkind: dog\nsurplus: 1\n");

        fields.text("name");
        fields.number("count", 1, 5);
        fields.dateIfAny("from");
        fields.oneOf("kind", Map.of("cat", 1));
        fields.text("absent");
        fields.nothingElse();

        assertThat(mistakes.all())
                .extracting(Mistake::toString)
                .containsExactly(
                        "a.yaml:1: “name” must be a text that is not empty",
                        "a.yaml:2: “count”: “many” is not a number",
                        "a.yaml:3: “from”: “yesterday” is not a date like 2022-02-01",
                        "a.yaml:4: “kind”: “dog” is none of cat",
                        "a.yaml:1: “absent” is missing",
                        "a.yaml:5: unknown key “surplus”; known: name count from kind absent");
    }

    @Test
    void what_is_right_is_read_as_it_stands() {
        Fields fields = read("code: 007\nshare: 0.25\nflag: true\nfrom: 2022-02-01\nlist: [甲, 乙]\n");

        assertThat(fields.text("code")).isEqualTo("007");
        assertThat(fields.share("share")).isEqualTo(0.25);
        assertThat(fields.flag("flag")).isTrue();
        assertThat(fields.dateIfAny("from")).contains(LocalDate.of(2022, 2, 1));
        assertThat(fields.texts("list")).containsExactly("甲", "乙");
        fields.nothingElse();
        assertThat(mistakes.none()).isTrue();
    }

    @Test
    void a_key_given_twice_and_broken_yaml_are_mistakes() {
        read("a: 1\na: 2\n");
        YamlFile.read("b.yaml", "a: [1\nb: 2", mistakes);
        YamlFile.read("c.yaml", "- 1\n", mistakes);

        assertThat(mistakes.all()).hasSize(3).extracting(Mistake::file).containsExactly("a.yaml", "b.yaml", "c.yaml");
    }

    @Test
    void numbers_out_of_bounds_are_refused() {
        Fields fields = read("count: 9\nshare: 1.5\nflag: yes\n");
        fields.number("count", 1, 5);
        fields.share("share");
        fields.flag("flag");

        assertThat(mistakes.all()).extracting(Mistake::line).containsExactly(1, 2, 3);
    }
}
