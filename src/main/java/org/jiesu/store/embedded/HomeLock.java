package org.jiesu.store.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

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
     * @throws PostgresFailure if another node, in this process or another, holds it
     */
    static HomeLock take(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw new PostgresFailure(refusal(file, "process " + read(channel)));
            }
            write(channel);
            return new HomeLock(channel);
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new PostgresFailure(refusal(file, "this very process"), e);
        } catch (IOException | PostgresFailure e) {
            channel.close();
            throw e;
        }
    }

    private static String refusal(Path file, String holder) {
        return file.getParent() + " is in use by another node (" + holder
                + "): stop that node, or give this one another data.dir or a database.url";
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(32);
        channel.read(bytes, 0);
        return StandardCharsets.US_ASCII.decode(bytes.flip()).toString().strip();
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
