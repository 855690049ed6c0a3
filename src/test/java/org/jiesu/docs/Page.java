package org.jiesu.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of the documentation, in Markdown. */
record Page(Path file, String text) {
    private static final Pattern NAME = Pattern.compile("`([^`\n]+)`");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```.*?^```$");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)(?:#[^)]*)?\\)");

    static Page read(Path file) {
        try {
            return new Page(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every page of the project. */
    static List<Page> all() throws IOException {
        try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
            return Stream.concat(Stream.of(Path.of("README.md"), Path.of("CHANGELOG.md")), docs.sorted())
                    .filter(file -> file.toString().endsWith(".md"))
                    .map(Page::read)
                    .toList();
        }
    }

    /** What stands in backticks within a line. */
    List<String> names() {
        return names(BLOCK.matcher(text).replaceAll(""));
    }

    /** The cells of every row of every table, head and ruling lines left out. */
    List<List<String>> rows() {
        return text.lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| 词 "))
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .map(cells -> cells.subList(1, cells.size() - 1))
                .toList();
    }

    /** The lines that it tells people to type, those carried on by a backslash joined. */
    List<String> commands() {
        return BLOCK.matcher(text)
                .results()
                .flatMap(block -> block.group().replace("\\\n", " ").lines())
                .toList();
    }

    /** The files of the project that it points to. */
    List<Path> links() {
        return LINK.matcher(text)
                .results()
                .map(link -> link.group(1))
                .filter(target -> !target.contains("://"))
                .map(target -> file.toAbsolutePath().resolveSibling(target).normalize())
                .toList();
    }

    static List<String> names(String markdown) {
        return NAME.matcher(markdown).results().map(name -> name.group(1)).toList();
    }
}
