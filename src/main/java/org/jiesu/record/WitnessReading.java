package org.jiesu.record;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a witness file line by line, in bounded memory, whatever somebody may have made of it. */
final class WitnessReading implements AutoCloseable {
    private final InputStream bytes;
    private long number;
    private long offset;

    WitnessReading(InputStream bytes) {
        this.bytes = bytes;
    }

    /**
     * One whole line.
     *
     * @param number of the line, from 1
     * @param end offset after it, in bytes
     * @param line empty if it is not a line of a witness
     */
    record Read(long number, long end, Optional<WitnessLine> line) {}

    /** Opens a file; where there is none, there are no lines. */
    static WitnessReading of(Path file) throws IOException {
        return new WitnessReading(
                Files.exists(file)
                        ? new BufferedInputStream(Files.newInputStream(file))
                        : InputStream.nullInputStream());
    }

    /** The next whole line; empty at the end, where a line that is still being written counts for nothing. */
    Optional<Read> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int one = bytes.read(); one >= 0; one = bytes.read()) {
            offset++;
            if (one == '\n') {
                number++;
                return Optional.of(new Read(number, offset, parsed(line.toByteArray())));
            }
            if (line.size() < Witness.LONGEST_LINE) {
                line.write(one);
            }
        }
        return Optional.empty();
    }

    private static Optional<WitnessLine> parsed(byte[] line) {
        try {
            return Optional.of(WitnessLine.read(line));
        } catch (RuntimeException damaged) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
