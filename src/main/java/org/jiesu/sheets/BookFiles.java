package org.jiesu.sheets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jiesu.config.Entry;
import org.jiesu.config.Mistakes;
import org.jiesu.config.TextFiles;
import org.jiesu.config.YamlFile;

/** Which files of a book hold what the sheets show, in the order in which the book reads them. */
final class BookFiles {
    static final String UNITS = "duty/units.yaml";
    static final String DEPARTMENTS = "duty/departments.yaml";
    static final String DELEGATIONS = "duty/delegations.yaml";
    private static final String DOCUMENTS = "duty/documents.yaml";

    private final TextFiles book;
    private final Mistakes mistakes;

    /**
     * @param book that passed its check
     * @param mistakes to which it is added what cannot be read after all
     */
    BookFiles(TextFiles book, Mistakes mistakes) {
        this.book = book;
        this.mistakes = mistakes;
    }

    /** Every sheet, in the order of the workbook. */
    List<BookSheet> sheets() {
        return List.of(
                BookSheet.rules(), BookSheet.units(), BookSheet.departments(districts()), BookSheet.delegations());
    }

    /** The files whose entries stand on a sheet, by their names. */
    Map<String, BookFile> of(BookSheet sheet) {
        Map<String, BookFile> files = new LinkedHashMap<>();
        for (String name : names(sheet)) {
            BookFile.read(name, text(name), sheet.list(), mistakes).ifPresent(file -> files.put(name, file));
        }
        return files;
    }

    private List<String> names(BookSheet sheet) {
        return switch (sheet.name()) {
            case BookSheet.UNITS -> List.of(UNITS);
            case BookSheet.DEPARTMENTS -> List.of(DEPARTMENTS);
            case BookSheet.DELEGATIONS -> List.of(DELEGATIONS);
            default -> ruleFiles();
        };
    }

    private List<String> ruleFiles() {
        List<String> folders = new ArrayList<>();
        Optional<Entry.Mapping> documents = read(DOCUMENTS);
        for (Entry document : items(documents, "documents")) {
            if (document instanceof Entry.Mapping head) {
                word(Optional.of(head), "rules").ifPresent(folders::add);
            }
        }
        for (Entry overlay : items(documents, "overlays")) {
            if (overlay instanceof Entry.Text head) {
                word(read(head.value().strip()), "rules").ifPresent(folders::add);
            }
        }
        return folders.stream()
                .distinct()
                .flatMap(folder -> book.byName().keySet().stream().filter(name -> name.startsWith(folder + "/")))
                .toList();
    }

    private SortedMap<String, String> districts() {
        SortedMap<String, String> districts = new TreeMap<>();
        for (Entry unit : items(read(UNITS), "units")) {
            if (unit instanceof Entry.Mapping fields) {
                Optional<String> code = word(Optional.of(fields), "code");
                word(Optional.of(fields), "district")
                        .ifPresent(district -> code.ifPresent(
                                letters -> districts.putIfAbsent(letters.replaceFirst("-.*", ""), district)));
            }
        }
        return districts;
    }

    private Optional<Entry.Mapping> read(String name) {
        return YamlFile.read(name, text(name), mistakes);
    }

    private String text(String name) {
        return Optional.ofNullable(book.byName().get(name)).orElseGet(() -> {
            mistakes.add(name, 0, "there is no such file in the book");
            return "{}";
        });
    }

    private static List<Entry> items(Optional<Entry.Mapping> mapping, String key) {
        return mapping.map(found -> found.fields().get(key))
                .filter(Entry.Sequence.class::isInstance)
                .map(found -> ((Entry.Sequence) found).items())
                .orElse(List.of());
    }

    private static Optional<String> word(Optional<Entry.Mapping> mapping, String key) {
        return mapping.map(found -> found.fields().get(key))
                .filter(Entry.Text.class::isInstance)
                .map(found -> ((Entry.Text) found).value().strip());
    }
}
