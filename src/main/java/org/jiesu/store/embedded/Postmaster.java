package org.jiesu.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The process that postmaster.pid names.
 *
 * <p>The file alone proves nothing: after a crash of the machine its number may belong to a stranger, and in a
 * container numbers return at once. Only a process called postgres that works in this very data directory is ours;
 * PostgreSQL never leaves that directory while it runs.
 */
record Postmaster(Path data, long pid) {
    /** Lines of postmaster.pid, counted from 0. */
    private static final int PORT_LINE = 3;

    private static final int STATUS_LINE = 7;

    /** What the process with the noted number turned out to be. */
    enum Identity {
        GONE,
        STRANGER,
        OURS
    }

    /** The process noted in the data directory, or nothing if PostgreSQL was last stopped in an orderly way. */
    static Optional<Postmaster> noted(Path data) throws IOException {
        try {
            List<String> lines = Files.readAllLines(file(data));
            return Optional.of(new Postmaster(data, Long.parseLong(lines.get(0).strip())));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new PostgresFailure(file(data) + " is damaged: its first line must be a process number", e);
        }
    }

    /** The port of 127.0.0.1 on which it takes connections; nothing while it is starting or stopping. */
    Optional<Integer> port() throws IOException {
        try {
            List<String> lines = Files.readAllLines(file(data));
            boolean ready =
                    lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
            return ready ? Optional.of(Integer.valueOf(lines.get(PORT_LINE).strip())) : Optional.empty();
        } catch (NoSuchFileException stopped) {
            return Optional.empty();
        }
    }

    Identity identity() {
        Path process = Path.of("/proc", Long.toString(pid));
        try {
            if (!Files.readString(process.resolve("comm")).strip().equals("postgres")) {
                return Identity.STRANGER;
            }
            Path workingIn = Files.readSymbolicLink(process.resolve("cwd"));
            return workingIn.equals(data.toRealPath()) ? Identity.OURS : Identity.STRANGER;
        } catch (NoSuchFileException e) {
            return Identity.GONE;
        } catch (IOException e) {
            throw new PostgresFailure(
                    "cannot tell whether process " + pid + " is the PostgreSQL of " + data + ": stop it by hand", e);
        }
    }

    /** Removes a note that names a stranger: PostgreSQL would take the stranger for itself and refuse to start. */
    void forget() throws IOException {
        Files.deleteIfExists(file(data));
    }

    private static Path file(Path data) {
        return data.resolve("postmaster.pid");
    }
}
