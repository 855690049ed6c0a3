package org.jiesu.learning;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jiesu.core.learning.LinearLabeller;

/**
 * A labeller as bytes: {@code JSLM}, the version of the format (2 bytes), the numbers of labels and of grams (4 each), each
 * label (2 bytes of length, UTF-8) with its step and bias (4 each), the grams (8 each), the steps (2
 * each), and the SHA-256 of all that. Numbers begin with their highest byte.
 */
public final class LabellerBytes {
    private static final byte[] MAGIC = {'J', 'S', 'L', 'M'};
    private static final short VERSION = 1;
    private static final int SEAL = 32;
    private static final int NAME = 6;
    private static final int LABELS_AT_MOST = 10_000;
    private static final int HEAD = MAGIC.length + Short.BYTES + 2 * Integer.BYTES;

    private LabellerBytes() {}

    /** Bytes that are no labeller, or no longer the one that was written. */
    public static final class Damaged extends Exception {
        private static final long serialVersionUID = 1;

        private Damaged(String what) {
            super(what);
        }
    }

    /** Names written bytes by what they are, in twelve hexadecimal digits. */
    public static String name(byte[] written) {
        int seal = written.length - SEAL;
        return HexFormat.of().formatHex(written, seal, seal + NAME);
    }

    /** Writes a labeller; the same one gives the same bytes. */
    public static byte[] written(LinearLabeller labeller) {
        List<byte[]> labels = labeller.labels().stream()
                .map(label -> label.getBytes(StandardCharsets.UTF_8))
                .toList();
        int grams = labeller.weights().count();
        int names = labels.stream().mapToInt(label -> label.length).sum();
        int perLabel = Short.BYTES + 2 * Float.BYTES + grams * Short.BYTES;
        ByteBuffer out = ByteBuffer.allocate(HEAD + names + labels.size() * perLabel + grams * Long.BYTES + SEAL);
        out.put(MAGIC).putShort(VERSION).putInt(labels.size()).putInt(grams);
        for (int label = 0; label < labels.size(); label++) {
            out.putShort((short) labels.get(label).length).put(labels.get(label));
            out.putFloat(labeller.scaling().step().get(label));
            out.putFloat(labeller.scaling().bias().get(label));
        }
        for (int gram = 0; gram < grams; gram++) {
            out.putLong(labeller.weights().gram(gram));
        }
        for (int step = 0; step < grams * labels.size(); step++) {
            out.putShort(labeller.weights().step(step));
        }
        out.put(seal(out.array(), out.position()));
        return out.array();
    }

    /**
     * Reads a labeller.
     *
     * @throws Damaged with what is wrong, in words for a person
     */
    public static LinearLabeller read(byte[] bytes) throws Damaged {
        if (bytes.length < HEAD + SEAL || !MessageDigest.isEqual(MAGIC, part(bytes, 0, MAGIC.length))) {
            throw new Damaged("不是模型文件：开头不是 JSLM");
        }
        ByteBuffer in = ByteBuffer.wrap(bytes, MAGIC.length, bytes.length - MAGIC.length - SEAL);
        short version = in.getShort();
        if (version != VERSION) {
            throw new Damaged("模型文件是第 " + version + " 版格式，这里只读得懂第 " + VERSION + " 版");
        }
        int end = bytes.length - SEAL;
        if (!MessageDigest.isEqual(seal(bytes, end), part(bytes, end, SEAL))) {
            throw new Damaged("模型文件残缺或被改动：校验和不符");
        }
        try {
            return content(in);
        } catch (IllegalArgumentException
                | ArithmeticException
                | BufferUnderflowException
                | CharacterCodingException wrong) {
            throw new Damaged("模型文件的内容前后不符：" + wrong.getMessage());
        }
    }

    private static LinearLabeller content(ByteBuffer in) throws CharacterCodingException {
        int labels = in.getInt();
        int count = in.getInt();
        if (labels < 0 || labels > LABELS_AT_MOST || count < 0) {
            throw new IllegalArgumentException(labels + " labels, " + count + " grams");
        }
        List<String> names = new ArrayList<>();
        List<Float> step = new ArrayList<>();
        List<Float> bias = new ArrayList<>();
        for (int label = 0; label < labels; label++) {
            names.add(name(in));
            step.add(in.getFloat());
            bias.add(in.getFloat());
        }
        if (in.remaining() != (long) count * (Long.BYTES + (long) labels * Short.BYTES)) {
            throw new IllegalArgumentException(in.remaining() + " bytes for " + count + " grams");
        }
        long[] grams = new long[count];
        in.asLongBuffer().get(grams);
        in.position(in.position() + count * Long.BYTES);
        short[] steps = new short[Math.multiplyExact(count, labels)];
        in.asShortBuffer().get(steps);
        return new LinearLabeller(
                names, new LinearLabeller.Weights(grams, steps), new LinearLabeller.Scaling(step, bias));
    }

    private static String name(ByteBuffer in) throws CharacterCodingException {
        byte[] name = new byte[Short.toUnsignedInt(in.getShort())];
        in.get(name);
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name)).toString();
    }

    private static byte[] part(byte[] bytes, int from, int length) {
        return Arrays.copyOfRange(bytes, from, from + length);
    }

    private static byte[] seal(byte[] bytes, int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, 0, length);
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
