package org.jiesu.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jiesu.config.ConfigFolder;
import org.jiesu.config.FoldingFiles;
import org.jiesu.config.Mistakes;
import org.jiesu.core.duty.DutyBook;
import org.jiesu.core.text.Mistake;
import org.jiesu.wiring.OurRouting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person damages the files; every damage is named, with file and line, in one reading. */
class DutyBooksTest {
    private static final String SUPPORT = "duty/city-2022/7-support.yaml";

    @TempDir
    private Path copy;

    @BeforeEach
    void copy_our_files() throws IOException {
        try (Stream<Path> files = Files.walk(OurRouting.CONFIG)) {
            files.filter(Files::isRegularFile).forEach(this::copy);
        }
    }

    private void copy(Path file) {
        try {
            Path target = copy.resolve(OurRouting.CONFIG.relativize(file));
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void damage(String file, String right, String wrong) throws IOException {
        String text = Files.readString(copy.resolve(file));
        assertThat(text).contains(right);
        int at = text.indexOf(right);
        Files.writeString(copy.resolve(file), text.substring(0, at) + wrong + text.substring(at + right.length()));
    }

    private void append(String file, String text) throws IOException {
        Files.writeString(copy.resolve(file), Files.readString(copy.resolve(file)) + text);
    }

    private List<Mistake> mistakes() {
        Mistakes mistakes = new Mistakes();
        read(mistakes);
        return mistakes.all();
    }

    private DutyBook read(Mistakes mistakes) {
        ConfigFolder folder = ConfigFolder.at(copy);
        return DutyBooks.read(folder, FoldingFiles.read(folder, mistakes), mistakes);
    }

    private static String rule(String id, String lines) {
        return "\n  - id: " + id + "\n    matter: 事\n    article: 121\n" + lines.indent(4);
    }

    @Test
    void our_own_files_have_no_mistake_and_cover_every_article() {
        Mistakes mistakes = new Mistakes();
        DutyBook book = read(mistakes);
        assertThat(mistakes.all()).isEmpty();
        assertThat(book.rules().stream()
                        .filter(rule -> rule.ofCity())
                        .map(rule -> rule.basis().article())
                        .distinct())
                .hasSize(118);
        assertThat(book.overlays()).isNotEmpty().allMatch(overlay -> overlay.rows()
                .addUp());
        assertThat(book.rules().stream()
                        .filter(rule -> rule.internal())
                        .map(rule -> rule.basis().article())
                        .distinct())
                .containsExactlyInAnyOrder(4, 6, 7, 9, 12, 18, 38, 103, 118);
        assertThat(book.rules().stream().filter(rule -> rule.needsDelegation()).map(rule -> rule.basis()
                        .article()))
                .contains(29, 76, 91);
    }

    @Test
    void many_mistakes_are_named_at_once_with_file_and_line() throws IOException {
        append(SUPPORT, rule("S121-91", "leads: [属地乡镇]\nurgency: 7d\nwords: [甲甲甲]"));
        append(SUPPORT, rule("S121-92", "quotes: [不在条文里的话]\nleads: [月球管理处]\nurgency: soon\nwords: [乙  乙]"));
        append(SUPPORT, rule("S121-93", "quotes: [政务服务]\nleads: [公安机关]\npowers: [枪毙]\nurgency: 7d"));
        append(SUPPORT, rule("S120-99", "quotes: [政务服务]\nleads: [公安机关]\nurgency: 7d\nwords: [丙丙丙]"));

        List<String> what = mistakes().stream()
                .map(Mistake::toString)
                .filter(text -> text.startsWith(SUPPORT + ":"))
                .toList();

        assertThat(what).anyMatch(text -> text.contains("S121-91: has no basis"));
        assertThat(what).anyMatch(text -> text.contains("S121-91: a 乡镇 leads only by the words of an article"));
        assertThat(what).anyMatch(text -> text.contains("do not stand in article 121: 不在条文里的话"));
        assertThat(what).anyMatch(text -> text.contains("unknown unit “月球管理处”"));
        assertThat(what).anyMatch(text -> text.contains("“soon” is none of 2h 24h 7d 15d"));
        assertThat(what).anyMatch(text -> text.contains("has an empty term"));
        assertThat(what).anyMatch(text -> text.contains("article 121 gives no power “枪毙”"));
        assertThat(what).anyMatch(text -> text.contains("S121-93: has neither words nor examples"));
        assertThat(what).anyMatch(text -> text.contains("the id of a rule on article 121 is S121-1"));
    }

    @Test
    void roles_that_contradict_the_law_are_refused() throws IOException {
        append(SUPPORT, rule("S121-91", "quotes: [政务服务]\nleads: [属地乡镇]\ninferred: true\nurgency: 7d\nwords: [甲甲甲]"));
        append(SUPPORT, rule("S121-92", "quotes: [政务服务]\nleads: [属地乡镇]\nurgency: 7d\ndelegation: 根据某某委托\nof: S1-1"));
        append(
                SUPPORT,
                rule("S121-93", "quotes: [政务服务]\nleads: [公安机关]\nhelpers: [{unit: 公安机关}]\nurgency: 7d\nwords: [乙乙乙]"));

        assertThat(mistakes())
                .extracting(Mistake::what)
                .contains(
                        "S121-91: a lead of a 乡镇 is never inferred",
                        "S121-92: the delegation “根据某某委托” is not quoted from the article",
                        "S121-92: “of” must name the department's rule that the delegation would replace",
                        "S121-93: “公安机关” cannot both lead and help");
    }

    @Test
    void twins_and_dates_that_make_no_sense_are_refused() throws IOException {
        append(SUPPORT, rule("S121-1", "quotes: [政务服务]\nleads: [公安机关]\nurgency: 7d\nwords: [甲甲甲]"));
        append(SUPPORT, rule("S121-92", "quotes: [政务服务]\nleads: [公安机关]\nurgency: 7d\nwords: [甲甲甲]"));
        append(
                SUPPORT,
                rule(
                        "S121-93",
                        "quotes: [政务服务]\nleads: [公安机关]\nurgency: 7d\nwords: [乙乙乙]\nfrom: 2023-01-01\nuntil: 2022-12-31"));

        assertThat(mistakes())
                .extracting(Mistake::what)
                .anyMatch(what -> what.startsWith("S121-1: the id stands already at"))
                .contains("S121-92: has the very words of S121-1: it can never win", "S121-93: ends before it begins");
    }

    @Test
    void an_article_without_a_rule_is_named() throws IOException {
        Files.delete(copy.resolve(SUPPORT));
        assertThat(mistakes()).extracting(Mistake::what).contains("no rule for article 120", "no rule for article 121");
    }

    @Test
    void damage_in_the_other_files_is_named_too() throws IOException {
        damage("duty/units.yaml", "code: PG-T02", "code: PG-T01");
        damage("duty/departments.yaml", "unit: 区公安分局", "unit: 区公安大队");
        damage("duty/signals.yaml", "suggested: [", "suggested: [属地乡镇, ");
        damage("duty/signals.yaml", "accused: 镇街", "accused: 镇长");
        damage(
                "duty/delegations.yaml",
                "delegations: []",
                "delegations:\n  - {document: 函, from: 公安机关, to: PG-D01, rule: S49-1, inForceFrom: 2023-01-01}");

        assertThat(mistakes())
                .extracting(Mistake::what)
                .anyMatch(what -> what.contains("PG-T01 stands already on line"))
                .anyMatch(what -> what.contains("平谷区 has no unit “区公安大队”"))
                .anyMatch(what -> what.contains("“属地乡镇” is no department that could answer"))
                .anyMatch(what -> what.contains("镇长"))
                .anyMatch(what -> what.contains("“S49-1” is no rule that hangs on a delegation"))
                .anyMatch(what -> what.contains("“PG-D01” is no 乡镇"));
    }

    @Test
    void a_file_that_is_no_yaml_is_named() throws IOException {
        append(SUPPORT, "\n\t- broken: [");
        assertThat(mistakes()).extracting(Mistake::file).contains(SUPPORT);
    }

    @Test
    void the_version_changes_with_any_file() throws IOException {
        String before = read(new Mistakes()).version();
        assertThat(read(new Mistakes()).version()).isEqualTo(before);
        append(SUPPORT, "# a comment\n");
        assertThat(read(new Mistakes()).version()).isNotEqualTo(before);
    }
}
