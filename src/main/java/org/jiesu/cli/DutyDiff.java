package org.jiesu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jiesu.config.ConfigFolder;
import org.jiesu.core.duty.BookDiff;
import org.jiesu.core.duty.DutyBook;
import org.jiesu.wiring.Routing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what differs between two duty books. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = "tells what differs between two duty books, each a config folder, a workbook or a ZIP; a workbook"
                + " is read on top of the other where that is none, else of --config; exit 0 they say the same,"
                + " 1 they differ, 2 one cannot be read")
final class DutyDiff implements Callable<Integer> {
    private static final int NOT_READABLE = 2;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigOption config;

    @Parameters(index = "0", paramLabel = "BEFORE", description = "config folder, FILE.xlsx or FILE.zip")
    private Path before;

    @Parameters(index = "1", paramLabel = "AFTER", description = "config folder, FILE.xlsx or FILE.zip")
    private Path after;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<String> mistakes = new ArrayList<>();
        try {
            Optional<GivenBook> one = given(before, after, mistakes);
            Optional<GivenBook> other = given(after, before, mistakes);
            Optional<BookDiff> found =
                    one.isEmpty() || other.isEmpty() ? Optional.empty() : between(one.get(), other.get(), mistakes);
            if (found.isEmpty()) {
                mistakes.forEach(out::println);
                return NOT_READABLE;
            }
            BookDiff diff = found.get();
            DiffLines.of(diff).forEach(out::println);
            return diff.isEmpty() ? 0 : 1;
        } catch (IOException failed) {
            out.println("读不了：" + failed);
            return NOT_READABLE;
        } finally {
            out.flush();
        }
    }

    private Optional<GivenBook> given(Path path, Path other, List<String> mistakes) throws IOException {
        List<String> own = new ArrayList<>();
        Optional<GivenBook> base = base(path, other, own);
        Optional<GivenBook> book = base.isEmpty() ? Optional.empty() : GivenBook.read(path, base.get(), own);
        own.forEach(mistake -> mistakes.add(path + "：" + mistake));
        return book;
    }

    private Optional<BookDiff> between(GivenBook one, GivenBook other, List<String> mistakes) {
        Optional<DutyBook> earlier = checked(before, one, mistakes);
        Optional<DutyBook> later = checked(after, other, mistakes);
        return earlier.flatMap(book -> later.map(next -> BookDiff.between(book, next)));
    }

    private static Optional<DutyBook> checked(Path path, GivenBook given, List<String> mistakes) {
        List<String> own = new ArrayList<>();
        Optional<DutyBook> book = given.open(own).map(Routing::book);
        own.forEach(mistake -> mistakes.add(path + "：" + mistake));
        return book;
    }

    private Optional<GivenBook> base(Path path, Path other, List<String> mistakes) throws IOException {
        if (Files.isDirectory(path)) {
            return GivenBook.of(ConfigFolder.at(path), mistakes);
        }
        if (Files.isDirectory(other)) {
            return GivenBook.of(ConfigFolder.at(other), mistakes);
        }
        Optional<GivenBook> named = GivenBook.of(config.folder(), mistakes);
        boolean onArchive = GivenBook.isWorkbook(path) && GivenBook.isArchive(other);
        return onArchive && named.isPresent() ? GivenBook.read(other, named.get(), mistakes) : named;
    }
}
