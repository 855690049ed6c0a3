package org.jiesu.callers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jiesu.json.Json;

/**
 * The file outside the database in which every erasure stands as one line of JSON: caller, instant, kind, and nothing
 * else. Whoever was erased is in it before the database says so, and stays in it when a backup is put back. Lines are
 * only ever added, and are on the disk when the call returns. All methods block.
 */
public final class ErasureLog {
    /** An erasure that was told and then not committed. */
    static final String VOID = "void";

    private final Path file;

    public ErasureLog(Path file) {
        this.file = file.toAbsolutePath();
    }

    /** A line: that a caller was erased, or that the line before about it is void. */
    record Line(UUID caller, Instant at, String kind) {
        String text() {
            ObjectNode line = Json.MAPPER.createObjectNode();
            line.put("caller", caller.toString()).put("at", at.toString()).put("kind", kind);
            return line + "\n";
        }

        static Line read(String text) {
            JsonNode line = Json.tree(text.getBytes(StandardCharsets.UTF_8));
            return new Line(
                    UUID.fromString(line.get("caller").textValue()),
                    Instant.parse(line.get("at").textValue()),
                    line.get("kind").textValue());
        }
    }

    /** Adds a line behind the last whole one; what a crash broke off goes. */
    void append(Line line) throws IOException {
        synchronized (ErasureLog.class) {
            Files.createDirectories(file.getParent());
            boolean isNew = !Files.exists(file);
            try (RandomAccessFile opened = new RandomAccessFile(file.toFile(), "rw");
                    FileChannel channel = opened.getChannel();
                    FileLock alone = channel.lock()) {
                long end = alone.isValid() ? wholeLines(opened) : channel.size();
                channel.truncate(end);
                channel.position(end);
                ByteBuffer bytes = ByteBuffer.wrap(line.text().getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            if (isNew) {
                try (FileChannel folder = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
                    folder.force(true);
                }
            }
        }
    }

    private static long wholeLines(RandomAccessFile opened) throws IOException {
        long end = opened.length();
        while (end > 0) {
            opened.seek(end - 1);
            if (opened.read() == '\n') {
                return end;
            }
            end--;
        }
        return 0;
    }

    /**
     * The erasures that stand, each caller's first, in order.
     *
     * @throws IllegalStateException if a line is none of an erasure, which names it
     */
    Map<UUID, Line> standing() throws IOException {
        Map<UUID, Line> standing = new LinkedHashMap<>();
        if (!Files.exists(file)) {
            return standing;
        }
        String all = Files.readString(file);
        String whole = all.substring(0, all.lastIndexOf('\n') + 1);
        int number = 0;
        for (String text : (Iterable<String>) lines(whole)::iterator) {
            number++;
            Line line = read(text, number);
            if (line.kind().equals(VOID)) {
                standing.remove(line.caller());
            } else {
                standing.putIfAbsent(line.caller(), line);
            }
        }
        return standing;
    }

    private static Stream<String> lines(String whole) {
        return whole.lines().filter(text -> !text.isBlank());
    }

    private Line read(String text, int number) {
        try {
            return Line.read(text);
        } catch (RuntimeException damaged) {
            throw new IllegalStateException("line " + number + " of " + file + " is damaged", damaged);
        }
    }
}
