package org.jiesu.record;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The file outside the database in which every seal stands as one line of JSON: a chain that only the database knows
 * proves nothing against its administrator. Lines are only ever added, and are on the disk when the call returns. All
 * methods block.
 */
public final class Witness {
    /** No line of a witness is as long as this, in bytes. */
    static final int LONGEST_LINE = 16 * 1024;

    private final Path file;

    public Witness(Path file) {
        this.file = file;
    }

    public Path file() {
        return file;
    }

    /** Where the last whole line ends, in bytes; a line that a crash broke off counts for nothing. */
    private record End(long offset, Optional<WitnessLine> last) {}

    /**
     * The last whole line.
     *
     * @throws IllegalStateException if it is not a line of a witness
     */
    public Optional<WitnessLine> last() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return end(channel).last();
        }
    }

    /** Adds lines, in the order of their seals; those that another node has added to the same file already are left out. */
    public void append(List<WitnessLine> lines) throws IOException {
        synchronized (Witness.class) {
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            boolean isNew = !Files.exists(file);
            try (RandomAccessFile opened = new RandomAccessFile(file.toFile(), "rw");
                    FileChannel channel = opened.getChannel();
                    FileLock alone = channel.lock()) {
                write(channel, alone.isValid() ? lines : List.of());
                channel.force(true);
            }
            if (isNew) {
                try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
                    entries.force(true);
                }
            }
        }
    }

    private void write(FileChannel channel, List<WitnessLine> lines) throws IOException {
        End end = end(channel);
        long known = end.last().map(line -> line.seal().header().number()).orElse(0L);
        String text = lines.stream()
                .filter(line -> line.seal().header().number() > known)
                .map(line -> line.text() + "\n")
                .collect(Collectors.joining());
        channel.truncate(end.offset());
        channel.position(end.offset());
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private End end(FileChannel channel) throws IOException {
        long length = channel.size();
        int wanted = (int) Math.min(length, 2L * LONGEST_LINE);
        ByteBuffer tail = ByteBuffer.allocate(wanted);
        int read = 0;
        while (tail.hasRemaining() && read >= 0) {
            read = channel.read(tail, length - wanted + tail.position());
        }
        byte[] bytes = tail.array();
        int lineEnd = newlineBefore(bytes, bytes.length);
        if (lineEnd < 0 && length > LONGEST_LINE) {
            throw new IllegalStateException("the witness " + file + " does not end like a witness");
        }
        if (lineEnd < 0) {
            return new End(0, Optional.empty());
        }
        byte[] line = Arrays.copyOfRange(bytes, newlineBefore(bytes, lineEnd) + 1, lineEnd);
        return new End(length - bytes.length + lineEnd + 1, Optional.of(read(line)));
    }

    private WitnessLine read(byte[] line) {
        try {
            return WitnessLine.read(line);
        } catch (RuntimeException damaged) {
            throw new IllegalStateException("the last line of the witness " + file + " is damaged", damaged);
        }
    }

    private static int newlineBefore(byte[] bytes, int end) {
        int at = end - 1;
        while (at >= 0 && bytes[at] != '\n') {
            at--;
        }
        return at;
    }
}
