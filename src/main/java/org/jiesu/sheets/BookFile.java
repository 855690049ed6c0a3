package org.jiesu.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiesu.config.Entry;
import org.jiesu.config.Mistakes;
import org.jiesu.config.YamlFile;

/**
 * One file of the book: its head, a list of entries and what follows. Entries that nobody changed are written back as
 * they stood, with their comments and blank lines, so that a small change is a small difference.
 */
final class BookFile {
    private static final Pattern ITEM = Pattern.compile("( *)- .*");

    private final List<String> lines;
    private final List<Entry.Mapping> items;
    private final String list;
    private final int listLine;
    private final boolean separable;

    private BookFile(List<String> lines, String list, List<Entry.Mapping> items) {
        this.lines = lines;
        this.list = list;
        this.items = items;
        this.listLine = lineOf(list + ":", lines);
        this.separable = items.stream().allMatch(item -> begins(item.line()))
                && items.stream().map(Entry.Mapping::line).distinct().count() == items.size();
    }

    /**
     * Reads a file.
     *
     * @param list key of its entries
     * @return nothing if it cannot be read, which is then among the mistakes
     */
    static Optional<BookFile> read(String name, String text, String list, Mistakes mistakes) {
        List<String> lines = text.isEmpty() ? List.of() : List.of(text.split("(?<=\n)"));
        Optional<Entry.Mapping> root = YamlFile.read(name, text, mistakes);
        if (root.isEmpty()) {
            return Optional.empty();
        }
        List<Entry.Mapping> items = new ArrayList<>();
        Optional<Entry> found = Optional.ofNullable(root.get().fields().get(list));
        if (found.isEmpty() || lineOf(list + ":", lines) == 0) {
            mistakes.add(name, 1, "“" + list + "” must stand at the beginning of a line");
            return Optional.empty();
        }
        if (!(found.get() instanceof Entry.Sequence entries)) {
            mistakes.add(name, found.get().line(), "“" + list + "” must be a list");
            return Optional.empty();
        }
        for (Entry item : entries.items()) {
            if (item instanceof Entry.Mapping mapping) {
                items.add(mapping);
            } else {
                mistakes.add(name, item.line(), "“" + list + "” must hold keys and values");
            }
        }
        return Optional.of(new BookFile(lines, list, items));
    }

    private static int lineOf(String beginning, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(beginning)) {
                return i + 1;
            }
        }
        return 0;
    }

    List<Entry.Mapping> items() {
        return items;
    }

    private boolean begins(int line) {
        return line > listLine
                && ITEM.matcher(lines.get(line - 1).stripTrailing()).matches();
    }

    /** The lines of an entry, with the comments right above it; nothing where entries share lines. */
    Optional<String> block(int item) {
        return separable ? Optional.of(joined(from(item), end(item))) : Optional.empty();
    }

    private int from(int item) {
        int line = items.get(item).line();
        while (line - 1 > listLine && lines.get(line - 2).strip().startsWith("#")) {
            line--;
        }
        return line;
    }

    private int end(int item) {
        return item + 1 < items.size() ? from(item + 1) : tail();
    }

    /** The first line after the list that belongs to something else. */
    private int tail() {
        for (int line = listLine + 1; line <= lines.size(); line++) {
            String text = lines.get(line - 1);
            if (!text.isBlank() && !text.matches("(?s)[ #-].*")) {
                return line;
            }
        }
        return lines.size() + 1;
    }

    private String joined(int from, int end) {
        return String.join("", lines.subList(from - 1, end - 1));
    }

    /** Blanks before the hyphens of the list. */
    String indent() {
        if (items.isEmpty() || !separable) {
            return "  ";
        }
        Matcher hyphen = ITEM.matcher(lines.get(items.get(0).line() - 1).stripTrailing());
        return hyphen.matches() ? hyphen.group(1) : "  ";
    }

    /** The file with these blocks in the place of its entries. */
    String with(List<String> blocks) {
        if (blocks.isEmpty()) {
            return joined(1, listLine) + list + ": []\n" + joined(tail(), lines.size() + 1);
        }
        boolean spaced = items.size() > 1
                && block(0).filter(first -> first.endsWith("\n\n")).isPresent();
        StringBuilder text = new StringBuilder(joined(1, listLine))
                .append(list)
                .append(":\n")
                .append(preface());
        for (int i = 0; i < blocks.size(); i++) {
            boolean last = i == blocks.size() - 1;
            String block = blocks.get(i).stripTrailing() + "\n";
            boolean kept = blocks.get(i).endsWith("\n\n") || spaced;
            text.append(block).append(kept && !last ? "\n" : "");
        }
        return text + joined(tail(), lines.size() + 1);
    }

    /** What stands between the key of the list and the first entry. */
    private String preface() {
        return items.isEmpty() || !separable ? "" : joined(listLine + 1, from(0));
    }
}
