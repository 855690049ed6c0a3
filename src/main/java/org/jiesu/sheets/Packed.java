package org.jiesu.sheets;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** A packed file held in memory as it came, whose parts are unpacked while they are read and never past a bound. */
final class Packed implements AutoCloseable {
    /** Bytes of a file as it comes: a book of 20,000 rules has about a third of it. */
    static final int BYTES_AT_MOST = 16 << 20;

    /** Bytes of one part once it is unpacked. */
    static final long PART_AT_MOST = 64L << 20;

    private static final int ENTRIES_AT_MOST = 2_000;
    private static final int END_OF_DIRECTORY = 22;

    private final ZipFile zip;

    private Packed(ZipFile zip) {
        this.zip = zip;
    }

    /**
     * All bytes of a stream.
     *
     * @throws WorkbookRefused if there are more than a file may have
     */
    static byte[] bytes(InputStream in) throws IOException {
        byte[] file = in.readNBytes(BYTES_AT_MOST + 1);
        if (file.length > BYTES_AT_MOST) {
            throw new WorkbookRefused("文件超过 " + (BYTES_AT_MOST >> 20) + " MiB，不会是一份权责清单");
        }
        return file;
    }

    /** Nothing if the file is not packed, or not whole. */
    static Optional<Packed> open(byte[] file) throws IOException {
        if (!FileLooks.isZip(file)) {
            return Optional.empty();
        }
        if (entries(file) > ENTRIES_AT_MOST) {
            throw new WorkbookRefused("压缩包里超过 " + ENTRIES_AT_MOST + " 个文件");
        }
        try {
            return Optional.of(new Packed(ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                    .get()));
        } catch (IOException | IllegalArgumentException notWhole) {
            return Optional.empty();
        }
    }

    /** How many entries the directory at the end speaks of, before any of it is read; 0 if there is none. */
    private static int entries(byte[] file) {
        for (int at = file.length - END_OF_DIRECTORY; at >= 0; at--) {
            if (file[at] == 'P' && file[at + 1] == 'K' && file[at + 2] == 5 && file[at + 3] == 6) {
                return (file[at + 10] & 0xFF) | ((file[at + 11] & 0xFF) << 8);
            }
        }
        return 0;
    }

    Enumeration<ZipArchiveEntry> entries() {
        return zip.getEntries();
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /**
     * A part as a stream, which must be closed.
     *
     * @throws WorkbookRefused if there is none, it is locked, or while reading it proves too large or damaged
     */
    InputStream part(String name) {
        return Optional.ofNullable(zip.getEntry(name))
                .map(this::part)
                .orElseThrow(() -> new WorkbookRefused("工作簿里缺 " + name + "：请在表格软件里打开，另存为 XLSX 再导入"));
    }

    InputStream part(ZipArchiveEntry entry) {
        if (!zip.canReadEntryData(entry)) {
            throw new WorkbookRefused(entry.getName() + " 加了密或者用了不认得的压缩方法：请去掉密码，重新存一份");
        }
        try {
            return new Bounded(zip.getInputStream(entry), entry.getName());
        } catch (IOException broken) {
            throw damaged(entry.getName(), broken);
        }
    }

    private static WorkbookRefused damaged(String name, IOException broken) {
        WorkbookRefused refused = new WorkbookRefused(name + " 坏了，解不开：请重新取一份再导入");
        refused.addSuppressed(broken);
        return refused;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** A stream that ends in a refusal where it would be longer than a part may be. */
    private static final class Bounded extends FilterInputStream {
        private final String name;
        private long read;

        Bounded(InputStream in, String name) {
            super(in);
            this.name = name;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int count;
            try {
                count = in.read(into, from, most);
            } catch (IOException broken) {
                throw damaged(name, broken);
            }
            read += Math.max(count, 0);
            if (read > PART_AT_MOST) {
                throw new WorkbookRefused(name + " 解开后超过 " + (PART_AT_MOST >> 20) + " MiB：不会是一份权责清单");
            }
            return count;
        }
    }
}
