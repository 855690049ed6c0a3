package org.jiesu.library;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiesu.config.ConfigFolder;
import org.jiesu.config.Fields;
import org.jiesu.config.Mistakes;
import org.jiesu.config.YamlFile;
import org.jiesu.core.duty.DutyBook;
import org.jiesu.core.duty.DutyRule;

/** The sections of the book: each of its files is one, or part of one. */
public final class Sections {
    private static final String KEY = "section";

    private final Map<String, String> byFile = new LinkedHashMap<>();

    private Sections() {}

    /** The sections of the files in which the book's rules stand, in the order of the book. */
    public static Sections of(DutyBook book, ConfigFolder folder, Mistakes mistakes) {
        Sections sections = new Sections();
        for (DutyRule rule : book.rules()) {
            String file = rule.standing().where().file();
            sections.byFile.computeIfAbsent(
                    file, unread -> head(unread, folder, mistakes).orElse(""));
        }
        return sections;
    }

    /** Only the line of the section is read: the whole file was read and checked with the book. */
    private static Optional<String> head(String file, ConfigFolder folder, Mistakes mistakes) {
        return folder.text(file, mistakes)
                .flatMap(text ->
                        text.lines().filter(line -> line.startsWith(KEY + ":")).findFirst())
                .flatMap(line -> YamlFile.read(file, line, mistakes))
                .map(mapping -> new Fields(file, mapping, mistakes).text(KEY));
    }

    String of(DutyRule rule) {
        return byFile.getOrDefault(rule.standing().where().file(), "");
    }

    List<String> names() {
        return byFile.values().stream().distinct().toList();
    }
}
