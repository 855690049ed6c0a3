package org.jiesu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jiesu.core.learning.LabelledText;
import org.jiesu.learning.Fingerprint;
import org.jiesu.learning.LabellerBytes;
import org.jiesu.learning.Training;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains a classifier from labelled texts. */
@Command(
        name = "learn",
        mixinStandardHelpOptions = true,
        description = "trains a classifier from labelled texts and tells how well it does; exit 0 done, 2 not possible",
        subcommands = LearnEvaluate.class)
final class LearnCommand implements Callable<Integer> {
    private static final int NOT_POSSIBLE = 2;

    @Spec
    private CommandSpec spec;

    @Mixin
    private LabelledOptions given;

    @Option(
            names = "--out",
            paramLabel = "MODEL",
            description = "where the model is written; what is there already is replaced by a whole one; without it"
                    + " only the figures are told")
    private @Nullable Path out;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        int folds = given.folds(spec);
        Optional<List<LabelledText>> texts = given.texts(spec);
        if (texts.isEmpty()) {
            return NOT_POSSIBLE;
        }
        Training.Learned learned = Training.of(texts.get(), folds, given.seed());
        byte[] model = LabellerBytes.written(learned.labeller());
        PrintWriter told = spec.commandLine().getOut();
        FigureLines.of(learned.figures()).forEach(told::println);
        told.println(String.format(Locale.ROOT, "learning with its examination took %.1f s", learned.seconds()));
        told.println("model: " + model.length + " bytes, from texts of fingerprint " + Fingerprint.of(texts.get()));
        told.flush();
        return out == null ? 0 : written(out.toAbsolutePath(), model, err);
    }

    /** Whole or not at all: who reads while it is written sees the model of before. */
    private static int written(Path out, byte[] model, PrintWriter err) {
        try {
            Path beside =
                    Files.createTempFile(out.getParent(), out.getFileName().toString(), ".part");
            try {
                Files.write(beside, model);
                Files.move(beside, out, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
            return 0;
        } catch (IOException failed) {
            err.println("写不了：" + failed);
            err.flush();
            return NOT_POSSIBLE;
        }
    }
}
