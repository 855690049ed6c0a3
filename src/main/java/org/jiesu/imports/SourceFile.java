package org.jiesu.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A file that was read to its end once and found to be a table.
 *
 * @param sha256 of its bytes, by which its rows are known again
 * @param rows that say something, the heading not counted
 * @param stamp size and time of the last change when it was read
 */
public record SourceFile(Path path, Charset charset, String sha256, Header header, long rows, Stamp stamp) {
    private static final int BYTE_ORDER_MARK = '\uFEFF';

    record Stamp(long size, FileTime changed) {
        static Stamp of(Path path) throws IOException {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return new Stamp(attributes.size(), attributes.lastModifiedTime());
        }
    }

    /**
     * Reads the whole file before anything of it is imported.
     *
     * @throws FileRefused if it is not there, not in that encoding, no CSV, or its heading is not understood
     */
    public static SourceFile survey(Path path, Charset charset) {
        if (!Files.isRegularFile(path)) {
            throw new FileRefused("没有 " + path + " 这个文件");
        }
        try {
            Stamp stamp = Stamp.of(path);
            String sha256 = sha256(path, charset);
            try (CsvRows rows = new CsvRows(reader(path, charset))) {
                Header header = rows.next().map(Header::of).orElseThrow(() -> new FileRefused("文件是空的"));
                long count = 0;
                while (rows.next().isPresent()) {
                    count++;
                }
                return new SourceFile(path, charset, sha256, header, count, stamp);
            }
        } catch (IOException unreadable) {
            throw new FileRefused("读不了 " + path + "：" + unreadable);
        }
    }

    /** The rows, from the first after the heading. */
    CsvRows open() {
        try {
            CsvRows rows = new CsvRows(reader(path, charset));
            Optional<Row> heading = rows.next();
            if (heading.isEmpty()) {
                throw changed();
            }
            return rows;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The key of a row holds for the file as it was surveyed. */
    void refuseIfChanged() {
        try {
            if (!Stamp.of(path).equals(stamp)) {
                throw changed();
            }
        } catch (IOException gone) {
            throw changed();
        }
    }

    private static FileRefused changed() {
        return new FileRefused("文件在导入当中变了");
    }

    private static String sha256(Path path, Charset charset) throws IOException {
        try (DigestInputStream bytes = new DigestInputStream(Files.newInputStream(path), digest())) {
            Encoding.check(bytes, charset);
            return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Reader reader(Path path, Charset charset) throws IOException {
        InputStream bytes = Files.newInputStream(path);
        BufferedReader reader = new BufferedReader(new InputStreamReader(bytes, charset.newDecoder()));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }
}
