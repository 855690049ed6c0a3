package org.jiesu.served;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code jiesu cases import} in a process of its own, as a user runs it. */
final class ImportProcess {
    private final Process process;
    private final Path said;

    private ImportProcess(Process process, Path said) {
        this.process = process;
        this.said = said;
    }

    static ImportProcess start(Path dataDirectory, Path file, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.jiesu.Main",
                "cases",
                "import",
                file.toString()));
        command.addAll(List.of(options));
        Path said = Files.createTempFile("import", ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().put("JIESU_DATA_DIR", dataDirectory.toString());
        return new ImportProcess(builder.start(), said);
    }

    /** {@code kill -9}. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    boolean endsWithin(Duration time) throws InterruptedException {
        return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Waits for its end. */
    int exit() throws InterruptedException {
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("the import did not end in three minutes");
        }
        return process.exitValue();
    }

    String said() throws IOException {
        return Files.readString(said);
    }
}
