package org.jiesu.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jiesu.config.ConfigFolder;
import org.jiesu.config.Mistakes;
import org.jiesu.config.TextFiles;
import org.jiesu.core.text.Mistake;
import org.jiesu.duty.DutyBooks;
import org.jiesu.sheets.BookArchive;
import org.jiesu.sheets.BookWorkbook;
import org.jiesu.sheets.SheetMistakes;
import org.jiesu.wiring.Routing;

/**
 * A duty book named on the command line: a config folder, a workbook or an archive.
 *
 * @param folder with the files of the book in it
 * @param told how a mistake of the loader is told to whoever wrote it
 */
record GivenBook(TextFiles files, ConfigFolder folder, Function<Mistake, String> told) {
    private static final String WORKBOOK = ".xlsx";
    private static final String ARCHIVE = ".zip";

    static boolean isWorkbook(Path path) {
        return isCalled(path, WORKBOOK);
    }

    static boolean isArchive(Path path) {
        return isCalled(path, ARCHIVE);
    }

    private static boolean isCalled(Path path, String suffix) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(suffix);
    }

    /** The book of a config folder. */
    static Optional<GivenBook> of(ConfigFolder folder, List<String> mistakes) {
        Mistakes unreadable = new Mistakes();
        TextFiles files = TextFiles.under(DutyBooks.FOLDER, folder, unreadable);
        unreadable.all().forEach(mistake -> mistakes.add(mistake.toString()));
        return unreadable.none() ? Optional.of(new GivenBook(files, folder, Mistake::toString)) : Optional.empty();
    }

    /**
     * Reads a book.
     *
     * @param base what a workbook or an archive does not hold
     * @param mistakes to which everything is added for which there is no book
     */
    static Optional<GivenBook> read(Path path, GivenBook base, List<String> mistakes) throws IOException {
        if (Files.isDirectory(path)) {
            return of(ConfigFolder.at(path), mistakes);
        }
        if (!Files.isRegularFile(path) || !(isWorkbook(path) || isArchive(path))) {
            mistakes.add(path + "：不是配置文件夹，也不是 XLSX 或 ZIP 文件");
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(path)) {
            return isWorkbook(path) ? workbook(in, base, mistakes) : archive(in, base, mistakes);
        }
    }

    private static Optional<GivenBook> workbook(InputStream in, GivenBook base, List<String> mistakes)
            throws IOException {
        SheetMistakes found = new SheetMistakes();
        Optional<BookWorkbook.Read> read = BookWorkbook.read(in, base.files(), found);
        found.all().forEach(mistake -> mistakes.add(mistake.toString()));
        if (found.more() > 0) {
            mistakes.add("还有 " + found.more() + " 处没有列出");
        }
        return read.map(book ->
                base.with(book.files(), mistake -> book.places().told(mistake).toString()));
    }

    private static Optional<GivenBook> archive(InputStream in, GivenBook base, List<String> mistakes)
            throws IOException {
        Mistakes found = new Mistakes();
        Optional<TextFiles> files = BookArchive.read(in, found);
        found.all().forEach(mistake -> mistakes.add(mistake.toString()));
        return files.map(book -> base.with(book, Mistake::toString));
    }

    private GivenBook with(TextFiles others, Function<Mistake, String> telling) {
        return new GivenBook(others, folder.with(DutyBooks.FOLDER, others), telling);
    }

    /** The book checked whole, with everything that routes by it; nothing if there is any mistake. */
    Optional<Routing> open(List<String> mistakes) {
        Mistakes found = new Mistakes();
        Optional<Routing> routing = Routing.open(folder, found);
        found.all().forEach(mistake -> mistakes.add(told.apply(mistake)));
        return routing;
    }
}
