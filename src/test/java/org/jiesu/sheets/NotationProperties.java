package org.jiesu.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jiesu.config.Entry;
import org.jiesu.config.Mistakes;

/** Whatever people write comes back from a cell, and from a file, as they wrote it. */
class NotationProperties {

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings()
                .withChars("甲乙区局（）()推定无：:；;、，,=＝\\n|-#\"'{}[]&*!%@? \n\t\u3000_x0041\u2028\u00a0")
                .withChars('A', 'z')
                .ofMinLength(1)
                .ofMaxLength(12)
                .map(String::strip)
                .filter(text -> !text.isBlank());
    }

    private static Entry text(String words) {
        return Notation.text(words);
    }

    private static Entry.Mapping mapping(String... keysAndValues) {
        Map<String, Entry> fields = new LinkedHashMap<>();
        Ordered.map(keysAndValues).forEach((key, value) -> fields.put(key, text(value)));
        return new Entry.Mapping(0, fields);
    }

    private static void comesBack(Notation notation, Entry value) {
        String cell = notation.cell(value);
        assertThat(Lineless.of(notation.value(cell))).isEqualTo(Lineless.of(value));
        assertThat(notation.cell(notation.value(cell))).isEqualTo(cell);
        assertThat(SharedTexts.decoded(SharedTexts.encoded(cell))).isEqualTo(cell);
    }

    @Property
    void lists_come_back(@ForAll("words") String one, @ForAll("words") String two) {
        comesBack(Notations.lines(), new Entry.Sequence(0, List.of(text(one), text(two))));
    }

    @Property
    void helpers_come_back(@ForAll("words") String unit, @ForAll("words") String why) {
        Notation helpers = new SayingNotation("unit", "why", true);
        comesBack(
                helpers,
                new Entry.Sequence(
                        0,
                        List.of(
                                mapping("unit", unit, "why", why),
                                mapping("unit", why),
                                mapping("unit", unit, "why", why, "inferred", "true"))));
    }

    @Property
    void dated_units_come_back(@ForAll("words") String unit, @ForAll("words") String source) {
        Map<String, String> labels = Ordered.map("from", "起", "inferred", "推定", "source", "出处");
        comesBack(
                new DatedNotation(DatedNotation.Form.MANY_OR_NONE, labels),
                new Entry.Sequence(
                        0,
                        List.of(
                                mapping("unit", unit),
                                mapping("unit", unit, "from", "2019-04-01", "inferred", "true", "source", source),
                                mapping("none", source))));
        comesBack(new DatedNotation(DatedNotation.Form.ONE, labels), mapping("unit", unit, "source", source));
    }

    @Property
    void groups_come_back(@ForAll("words") String one, @ForAll("words") String two) {
        Entry towns = new Entry.Sequence(0, List.of(text(one), text(two)));
        comesBack(
                new GroupsNotation(Ordered.map("towns", "地方", "except", "除外")),
                new Entry.Mapping(0, Map.of("towns", towns, "except", towns)));
        comesBack(new GroupsNotation(Map.of()), mapping(one, two));
    }

    @Property
    void what_is_written_as_yaml_is_read_as_it_was(@ForAll("words") String one, @ForAll("words") String two) {
        Map<String, Entry> fields = new LinkedHashMap<>();
        fields.put("a", text(one));
        fields.put("b", new Entry.Sequence(0, List.of(text(one), text(two))));
        fields.put("c", new Entry.Sequence(0, List.of(mapping("unit", two, "why", one))));
        fields.put("d", mapping(two, one));
        fields.put("e", new Entry.Sequence(0, List.of()));
        Entry.Mapping entry = new Entry.Mapping(0, fields);

        Mistakes mistakes = new Mistakes();
        BookFile read = BookFile.read(
                        "x.yaml", "# head\nrules:\n" + YamlText.item(entry, "  ") + "note: 尾\n", "rules", mistakes)
                .orElseThrow();

        assertThat(mistakes.all()).isEmpty();
        assertThat(read.items()).hasSize(1);
        assertThat(Lineless.of(read.items().get(0))).isEqualTo(Lineless.of(entry));
    }

    @Property
    void any_text_that_yaml_can_hold_comes_back_from_a_sheet(@ForAll String text) {
        assertThat(SharedTexts.decoded(SharedTexts.encoded(text))).isEqualTo(text);
    }
}
