package org.jiesu.learning;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jiesu.core.learning.LabelledText;

/** Names labelled texts by what they are: the SHA-256 over label, title and text of each, in their order. */
public final class Fingerprint {
    private Fingerprint() {}

    /** 64 hexadecimal digits. */
    public static String of(List<LabelledText> texts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            texts.stream()
                    .flatMap(text -> Stream.of(text.label(), text.title(), text.text()))
                    .map(part -> part.getBytes(StandardCharsets.UTF_8))
                    .forEach(part -> {
                        // The length before each part: two cells are not the same as one that joins them.
                        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, part.length));
                        digest.update(part);
                    });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
