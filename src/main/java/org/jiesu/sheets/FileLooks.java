package org.jiesu.sheets;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a file seems to be that is not what was asked for. */
final class FileLooks {
    private static final int HEAD = 4_096;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};
    private static final byte[] LITTLE_ENDIAN = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] BIG_ENDIAN = {(byte) 0xFE, (byte) 0xFF};
    private static final String SAVE = "请在表格软件里另存为 XLSX（.xlsx）再导入";

    private FileLooks() {}

    static boolean isZip(byte[] file) {
        return begins(file, ZIP);
    }

    /** Says what the file is in place of a workbook, and what to do. */
    static String insteadOfWorkbook(byte[] file) {
        if (file.length == 0) {
            return "文件是空的";
        }
        if (isZip(file)) {
            return "文件不完整或者坏了（可能没有传完）：请重新取一份再导入";
        }
        if (begins(file, COMPOUND)) {
            return contains(file, "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE))
                    ? "工作簿有打开密码：请在表格软件里去掉密码，另存后再导入"
                    : "这是旧式的 XLS 或别的办公文件，不是 XLSX：" + SAVE;
        }
        if (begins(file, PDF)) {
            return "这是 PDF，不是表格：请导入表格软件存的 XLSX";
        }
        return insteadOfWorkbook(file, head(file));
    }

    private static String insteadOfWorkbook(byte[] file, String head) {
        String begin = head.replace("\uFEFF", "").stripLeading().toLowerCase(Locale.ROOT);
        if (begin.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
            return "这是 2003 版的 XML 表格，不是 XLSX：" + SAVE;
        }
        if (begin.startsWith("<!doctype html") || begin.startsWith("<html") || begin.contains("<table")) {
            return "这是网页（有的系统把网页存成 .xls 或 .xlsx），不是 XLSX：" + SAVE;
        }
        if (begins(file, LITTLE_ENDIAN) || begins(file, BIG_ENDIAN)) {
            return "这是 UTF-16 编码的文本，不是 XLSX：" + SAVE;
        }
        if (isTextOf(file, StandardCharsets.UTF_8)) {
            return "这是" + table(head) + "，不是 XLSX：" + SAVE;
        }
        if (isTextOf(file, Charset.forName("GB18030"))) {
            return "这是 GBK 编码的" + table(new String(file, 0, Math.min(HEAD, file.length), Charset.forName("GB18030")))
                    + "，不是 XLSX：" + SAVE;
        }
        return "这不是 XLSX：" + SAVE;
    }

    private static String table(String head) {
        return head.indexOf(',') >= 0 || head.indexOf('\t') >= 0 ? "文本表格（CSV）" : "文本";
    }

    private static String head(byte[] file) {
        return new String(file, 0, Math.min(HEAD, file.length), StandardCharsets.UTF_8);
    }

    /** Whether the whole file is text of the encoding, without control characters. */
    private static boolean isTextOf(byte[] file, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .chars()
                    .noneMatch(letter -> letter < ' ' && letter != '\n' && letter != '\r' && letter != '\t');
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    private static boolean begins(byte[] file, byte[] mark) {
        return file.length >= mark.length
                && ByteBuffer.wrap(file, 0, mark.length).equals(ByteBuffer.wrap(mark));
    }

    private static boolean contains(byte[] file, byte[] words) {
        ByteBuffer wanted = ByteBuffer.wrap(words);
        for (int at = 0; at + words.length <= file.length; at++) {
            if (file[at] == words[0] && ByteBuffer.wrap(file, at, words.length).equals(wanted)) {
                return true;
            }
        }
        return false;
    }
}
