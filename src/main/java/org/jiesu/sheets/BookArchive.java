package org.jiesu.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.jiesu.config.Mistakes;
import org.jiesu.config.TextFiles;

/** The duty book as a ZIP of its files, which are YAML and tables of text: the whole of it, and nothing else. */
public final class BookArchive {
    /** Bytes of all files together. */
    public static final long BYTES_AT_MOST = 32L << 20;

    private static final String FOLDER = "duty/";
    private static final String FILE_NAME = "duty(/[\\p{L}\\p{Nd}_-][\\p{L}\\p{Nd}._-]*){1,8}";
    private static final LocalDateTime ANY_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String ARCHIVE = "压缩包";

    private BookArchive() {}

    /** Writes the files; the same book gives the same bytes. */
    public static void write(TextFiles book, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (Map.Entry<String, String> file : book.byName().entrySet()) {
            ZipEntry entry = new ZipEntry(file.getKey());
            entry.setTimeLocal(ANY_TIME);
            zip.putNextEntry(entry);
            zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        zip.finish();
    }

    /**
     * Reads the files.
     *
     * @param mistakes to which everything is added for which the archive is refused, each with the file it is in
     * @return nothing if there is any mistake
     */
    public static Optional<TextFiles> read(InputStream in, Mistakes mistakes) throws IOException {
        Mistakes own = new Mistakes();
        SortedMap<String, String> files = new TreeMap<>();
        try {
            byte[] bytes = Packed.bytes(in);
            Optional<Packed> packed = Packed.open(bytes);
            if (packed.isEmpty()) {
                own.add(ARCHIVE, 0, FileLooks.isZip(bytes) ? "不完整或者坏了（可能没有传完）" : "不是 ZIP");
            } else {
                try (Packed open = packed.get()) {
                    read(open, files, own);
                }
            }
        } catch (WorkbookRefused refused) {
            own.add(ARCHIVE, 0, refused.reason());
        }
        if (own.none() && files.isEmpty()) {
            own.add(ARCHIVE, 0, "里面没有 " + FOLDER + " 下的文件");
        }
        mistakes.addAll(own.all());
        return own.none() ? Optional.of(new TextFiles(files)) : Optional.empty();
    }

    private static void read(Packed packed, SortedMap<String, String> files, Mistakes mistakes) throws IOException {
        long left = BYTES_AT_MOST;
        List<ZipArchiveEntry> entries = Collections.list(packed.entries());
        for (ZipArchiveEntry entry : entries) {
            String name = entry.getName();
            if (entry.isDirectory()) {
                continue;
            }
            if (!name.matches(FILE_NAME)) {
                mistakes.add(name, 0, "不是 " + FOLDER + " 下文件的名字");
                continue;
            }
            byte[] bytes = bytes(packed, entry, left);
            left -= bytes.length;
            if (left < 0) {
                mistakes.add(name, 0, "到这里解开后超过 " + (BYTES_AT_MOST >> 20) + " MiB，后面的没有读");
                return;
            }
            text(name, bytes, mistakes).ifPresent(text -> {
                if (files.putIfAbsent(name, text) != null) {
                    mistakes.add(name, 0, "在压缩包里有两份");
                }
            });
        }
    }

    /** At most one byte more than may still come. */
    private static byte[] bytes(Packed packed, ZipArchiveEntry entry, long left) throws IOException {
        try (InputStream in = packed.part(entry)) {
            return in.readNBytes((int) left + 1);
        }
    }

    private static Optional<String> text(String name, byte[] bytes, Mistakes mistakes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException other) {
            mistakes.add(name, 0, "不是 UTF-8 编码：请另存为 UTF-8");
            return Optional.empty();
        }
    }
}
