package org.jiesu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Where a reliability diagram is drawn, if anywhere. */
final class DiagramOption {
    @Option(
            names = "--diagram",
            paramLabel = "FILE.svg",
            description = "draws what was told against what was right, as SVG; what is there already is replaced")
    private @Nullable Path file;

    boolean wanted() {
        return file != null;
    }

    /** Tells at once what would only come to light after the work; false where nothing can be written there. */
    boolean possible(CommandSpec spec) {
        Optional<String> wrong = Optional.ofNullable(file).flatMap(DiagramOption::wrong);
        wrong.ifPresent(why -> tell(spec, why));
        return wrong.isEmpty();
    }

    private static Optional<String> wrong(Path file) {
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
        if (Files.isDirectory(file)) {
            return Optional.of("是文件夹，不是文件");
        }
        if (!Files.isDirectory(folder)) {
            return Optional.of("没有文件夹 " + folder);
        }
        return Files.isWritable(Files.exists(file) ? file : folder) ? Optional.empty() : Optional.of("没有写的权限");
    }

    /** Draws it where it is wanted; false where that failed after all, which is told. */
    boolean drawn(ReliabilityDiagram diagram, CommandSpec spec) {
        if (file == null) {
            return true;
        }
        try {
            Files.writeString(file, diagram.svg());
            return true;
        } catch (IOException failed) {
            tell(spec, failed.toString());
            return false;
        }
    }

    private void tell(CommandSpec spec, String why) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("--diagram 写不了 " + file + "：" + why);
        err.flush();
    }
}
