package org.jiesu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jiesu.config.Mistakes;
import org.jiesu.core.learning.LabelledText;
import org.jiesu.learning.LabelledTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The table of labelled texts that is learned from, and how it is dealt out. */
final class LabelledOptions {
    private static final int TOLD_AT_MOST = 20;
    private static final long BYTES_AT_MOST = 500_000_000;

    @Option(
            names = "--in",
            paramLabel = "FILE.tsv",
            description = "labelled texts: UTF-8, a header, tabs between cells")
    private @Nullable Path in;

    @Option(names = "--label", paramLabel = "COLUMN", description = "the column of the label")
    private @Nullable String label;

    @Option(
            names = "--title",
            paramLabel = "COLUMN",
            description = "the column of the title; default title, where there is one")
    private @Nullable String title;

    @Option(
            names = "--text",
            paramLabel = "COLUMN",
            description = "the column of the text; default text, or the only one that is left")
    private @Nullable String text;

    @Option(
            names = "--folds",
            defaultValue = "5",
            paramLabel = "N",
            description = "in how many parts the texts are examined, 2 to 20; default ${DEFAULT-VALUE}")
    private int folds;

    @Option(
            names = "--seed",
            defaultValue = "1",
            paramLabel = "N",
            description = "by which the parts are dealt out; default ${DEFAULT-VALUE}")
    private long seed;

    int folds(CommandSpec spec) {
        if (folds < 2 || folds > 20) {
            throw new ParameterException(spec.commandLine(), "--folds: must be 2 to 20");
        }
        return folds;
    }

    /** The name of the file; empty where none was given. */
    String table() {
        return in == null ? "" : in.getFileName().toString();
    }

    long seed() {
        return seed;
    }

    /**
     * The texts; empty when there were mistakes, which are told, no more than twenty of them.
     *
     * @throws ParameterException where file or label were not given; picocli itself would ask for them before a
     *     subcommand, too
     */
    Optional<List<LabelledText>> texts(CommandSpec spec) {
        if (in == null || label == null) {
            throw new ParameterException(spec.commandLine(), "--in=FILE.tsv and --label=COLUMN are required");
        }
        Mistakes mistakes = new Mistakes();
        List<LabelledText> texts = read(in, label, mistakes);
        PrintWriter err = spec.commandLine().getErr();
        mistakes.all().stream().limit(TOLD_AT_MOST).forEach(err::println);
        if (mistakes.all().size() > TOLD_AT_MOST) {
            err.println("…… 共 " + mistakes.all().size() + " 处错误");
        }
        err.flush();
        return mistakes.none() ? Optional.of(texts) : Optional.empty();
    }

    private List<LabelledText> read(Path table, String labels, Mistakes mistakes) {
        LabelledTable.Columns columns =
                new LabelledTable.Columns(labels, Optional.ofNullable(title), Optional.ofNullable(text));
        try {
            if (Files.size(table) <= BYTES_AT_MOST) {
                return LabelledTable.read(table.toString(), Files.readAllBytes(table), columns, mistakes);
            }
            mistakes.add(table.toString(), 0, "超过 " + BYTES_AT_MOST + " 字节");
        } catch (IOException failed) {
            mistakes.add(table.toString(), 0, "读不了：" + failed);
        }
        return List.of();
    }
}
