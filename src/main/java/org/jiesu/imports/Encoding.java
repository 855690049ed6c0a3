package org.jiesu.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Finds the first byte of a file that is not of its encoding. */
final class Encoding {
    private static final int AT_ONCE = 65_536;
    private static final int UTF_8_MARK = 0xEFBBBF;
    private static final int ZIP_MARK = 0x504B03;

    private final Charset charset;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(AT_ONCE);
    private final CharBuffer characters = CharBuffer.allocate(AT_ONCE);
    private long before;
    private long line = 1;

    private Encoding(Charset charset) {
        this.charset = charset;
        this.decoder = charset.newDecoder();
    }

    /**
     * Reads to the end.
     *
     * @throws FileRefused at the first byte that is not of the encoding, or if the file is plainly something else
     */
    static void check(InputStream in, Charset charset) throws IOException {
        Encoding encoding = new Encoding(charset);
        boolean first = true;
        boolean end = false;
        while (!end) {
            int read = in.readNBytes(encoding.bytes.array(), encoding.bytes.position(), encoding.bytes.remaining());
            end = read < encoding.bytes.remaining();
            encoding.bytes.position(encoding.bytes.position() + read).flip();
            if (first) {
                encoding.refuseOthers();
                first = false;
            }
            encoding.decode(end);
            encoding.before += encoding.bytes.position();
            encoding.bytes.compact();
        }
    }

    private void decode(boolean end) {
        CoderResult result;
        do {
            characters.clear();
            result = decoder.decode(bytes, characters, end);
            line += characters
                    .flip()
                    .chars()
                    .filter(character -> character == '\n')
                    .count();
        } while (result.isOverflow());
        if (result.isError()) {
            throw new FileRefused(
                    "第 " + line + " 行、全文第 " + (before + bytes.position() + 1) + " 个字节起不是 " + charset.name(),
                    "文件若是 " + other() + "，请加 --charset " + other() + "；不然请另存为 CSV UTF-8");
        }
    }

    private String other() {
        return charset.equals(StandardCharsets.UTF_8) ? "GB18030" : "UTF-8";
    }

    private void refuseOthers() {
        if (bytes.limit() < 3) {
            return;
        }
        int mark = ((bytes.get(0) & 0xFF) << 16) | ((bytes.get(1) & 0xFF) << 8) | (bytes.get(2) & 0xFF);
        if (mark == ZIP_MARK) {
            throw new FileRefused("这不是 CSV，看来是 XLSX 或别的压缩文件：请在表格软件里另存为 CSV UTF-8");
        }
        if (mark == UTF_8_MARK && !charset.equals(StandardCharsets.UTF_8)) {
            throw new FileRefused("文件开头写明是 UTF-8：请用 --charset UTF-8");
        }
    }
}
