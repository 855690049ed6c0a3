package org.jiesu.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The unpacked PostgreSQL programs, run one at a time to their end.
 *
 * <p>PostgreSQL refuses to run as root. As root the programs run in a user namespace of their own ({@code unshare -U}):
 * there they are nobody, while their files still belong to root.
 */
final class Programs {
    private static final Pattern MAJOR = Pattern.compile("(\\d+)\\.");

    private final Path bin;

    Programs(Path directory) {
        this.bin = directory.resolve("bin");
    }

    /** The major version, as PG_VERSION in a data directory writes it. */
    String majorVersion(Duration limit) {
        String said = run(limit, "postgres", "--version");
        Matcher number = MAJOR.matcher(said);
        if (!number.find()) {
            throw new PostgresFailure("postgres --version said: " + said);
        }
        return number.group(1);
    }

    /**
     * Runs a program and gives what it printed.
     *
     * @throws PostgresFailure if it ends with an error or not within the limit
     */
    String run(Duration limit, String program, String... arguments) {
        @Nullable Path output = null;
        try {
            // A file, not a pipe: the daemon that pg_ctl leaves behind would keep a pipe open for ever.
            output = Files.createTempFile("jiesu-" + program, ".out");
            Process process = new ProcessBuilder(command(program, arguments))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.getOutputStream().close();
            return result(process, limit, program, output);
        } catch (IOException e) {
            throw new PostgresFailure("cannot run " + program + ": " + e.getMessage(), e);
        } finally {
            delete(output);
        }
    }

    private List<String> command(String program, String... arguments) throws IOException {
        List<String> words = new ArrayList<>();
        if (needsNamespace()) {
            words.addAll(List.of("unshare", "-U"));
        }
        words.add(bin.resolve(program).toString());
        words.addAll(List.of(arguments));
        return words;
    }

    /** PostgreSQL runs neither as root nor as a number without a name, which containers like to give. */
    private static boolean needsNamespace() throws IOException {
        Map<String, Object> owner = Files.readAttributes(Path.of("/proc/self"), "unix:uid");
        return Integer.valueOf(0).equals(owner.get("uid"))
                || System.getProperty("user.name").equals("?");
    }

    private static String result(Process process, Duration limit, String program, Path output) throws IOException {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new PostgresFailure(program + " did not end within " + limit.toSeconds() + " s");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new PostgresFailure("interrupted while " + program + " ran", e);
        }
        String said = Files.readString(output).strip();
        if (process.exitValue() != 0) {
            throw new PostgresFailure(program + " ended with " + process.exitValue() + ": " + said + advice(said));
        }
        return said;
    }

    private static String advice(String said) {
        return said.contains("unshare")
                ? "\nPostgreSQL does not run as root, and this machine allows no user namespace to run it in:"
                        + " start jiesu as an ordinary user, or give it a database.url"
                : "";
    }

    private static void delete(@Nullable Path file) {
        if (file == null) {
            return;
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }
}
