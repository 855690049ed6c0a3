package org.jiesu.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jiesu.sheets.BookArchive;
import org.jiesu.sheets.BookWorkbook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes the duty book as a workbook that an office can edit, or as an archive of its files. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "writes the duty book as a workbook or as a ZIP of its files; exit 0 written, 1 the book has"
                + " mistakes, 2 not possible")
final class DutyExport implements Callable<Integer> {
    private static final int NOT_POSSIBLE = 2;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ConfigOption config;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE.xlsx|FILE.zip",
            description = "where to; a file that is there already stays as it is")
    private Path out = Path.of("");

    @Override
    public Integer call() {
        if (!GivenBook.isWorkbook(out) && !GivenBook.isArchive(out)) {
            throw new ParameterException(spec.commandLine(), "--out: “" + out + "” must end in .xlsx or .zip");
        }
        if (Files.exists(out)) {
            return told(List.of(there()), NOT_POSSIBLE);
        }
        List<String> mistakes = new ArrayList<>();
        Optional<GivenBook> book = GivenBook.of(config.folder(), mistakes)
                .filter(found -> found.open(mistakes).isPresent());
        if (book.isEmpty()) {
            return told(mistakes, 1);
        }
        try {
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            if (GivenBook.isWorkbook(out)) {
                BookWorkbook.write(book.get().files(), written);
            } else {
                BookArchive.write(book.get().files(), written);
            }
            Files.write(out, written.toByteArray(), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException meanwhile) {
            return told(List.of(there()), NOT_POSSIBLE);
        } catch (IOException | IllegalArgumentException unwritable) {
            return told(List.of("写不了 " + out + "：" + unwritable), NOT_POSSIBLE);
        }
        return told(List.of("版本 " + book.get().files().version() + " 写到了 " + out), 0);
    }

    private String there() {
        return "已经有 " + out + " 了，没有动它";
    }

    private int told(List<String> lines, int exit) {
        lines.forEach(spec.commandLine().getOut()::println);
        spec.commandLine().getOut().flush();
        return exit;
    }
}
