package org.jiesu.store.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The right of one node to a cluster's home, held until {@link #close()} or the end of the process.
 *
 * <p>PostgreSQL's own postmaster.pid cannot serve: it belongs to the postmaster, which outlives a killed node. The
 * operating system drops this lock with the process that holds it, however that process ends.
 */
final class HomeLock implements AutoCloseable {
    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock without waiting.
     *
     * @return nothing if another node, in this process or another, holds it
     */
    static Optional<HomeLock> takeIfFree(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                channel.close();
                return Optional.empty();
            }
            write(channel);
            return Optional.of(new HomeLock(channel));
        } catch (OverlappingFileLockException ownProcess) {
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Who holds the lock, for a person. */
    static String holder(Path file) throws IOException {
        String pid = Files.readString(file).strip();
        return pid.equals(Long.toString(ProcessHandle.current().pid())) ? "this very process" : "process " + pid;
    }

    private static void write(FileChannel channel) throws IOException {
        channel.truncate(0);
        channel.write(StandardCharsets.US_ASCII.encode(ProcessHandle.current().pid() + "\n"), 0);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
