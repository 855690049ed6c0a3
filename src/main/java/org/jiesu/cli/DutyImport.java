package org.jiesu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jiesu.config.TextFiles;
import org.jiesu.core.duty.BookDiff;
import org.jiesu.wiring.Routing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings an edited duty book back: checked whole, and written only without any mistake. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "checks an edited duty book whole and writes its files; exit 0 written, 1 it has mistakes and"
                + " nothing is written, 2 not possible")
final class DutyImport implements Callable<Integer> {
    private static final int NOT_POSSIBLE = 2;
    private static final String FOLDER = "duty";

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigOption config;

    @Parameters(paramLabel = "FILE.xlsx|FILE.zip", description = "what duty export wrote, edited")
    private Path file;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "where to; must be empty or not there. The files are written to DIR/duty")
    private Path out = Path.of("");

    @Override
    public Integer call() {
        try {
            if (!Files.isRegularFile(file) || !isFree(out)) {
                return told(List.of(isFree(out) ? "没有 " + file + " 这个文件" : out + " 不是空的文件夹，没有动它"), NOT_POSSIBLE);
            }
            List<String> mistakes = new ArrayList<>();
            Optional<GivenBook> base = GivenBook.of(config.folder(), mistakes);
            if (base.isEmpty()) {
                return told(mistakes, NOT_POSSIBLE);
            }
            Optional<GivenBook> book = GivenBook.read(file, base.get(), mistakes);
            Optional<Routing> checked = book.flatMap(found -> found.open(mistakes));
            if (book.isEmpty() || checked.isEmpty()) {
                mistakes.add(mistakes.size() + " 处不对，什么都没有写");
                return told(mistakes, 1);
            }
            write(book.get().files());
            return told(written(book.get(), checked.get(), base.get()), 0);
        } catch (IOException failed) {
            return told(List.of("读写不了：" + failed), NOT_POSSIBLE);
        }
    }

    private static boolean isFree(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return !Files.exists(folder);
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    /** The folder has its name only once everything is in it. */
    private void write(TextFiles files) throws IOException {
        Path unfinished = out.resolve(FOLDER + ".unfinished");
        for (Map.Entry<String, String> each : files.byName().entrySet()) {
            Path target = unfinished.resolve(each.getKey().substring(FOLDER.length() + 1));
            Files.createDirectories(Optional.ofNullable(target.getParent()).orElse(unfinished));
            Files.writeString(target, each.getValue());
        }
        Files.move(unfinished, out.resolve(FOLDER));
    }

    /** What changes, where the book before was a good one, and where the new one lies. */
    private List<String> written(GivenBook book, Routing checked, GivenBook base) {
        List<String> lines = new ArrayList<>();
        base.open(new ArrayList<>())
                .ifPresent(before -> lines.addAll(DiffLines.of(BookDiff.between(before.book(), checked.book()))));
        lines.add("版本 " + book.files().version() + " 写到了 " + out.resolve(FOLDER));
        return lines;
    }

    private int told(List<String> lines, int exit) {
        PrintWriter writer = spec.commandLine().getOut();
        lines.forEach(writer::println);
        writer.flush();
        return exit;
    }
}
