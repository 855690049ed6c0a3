package org.jiesu.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.ByteRange;
import net.jqwik.api.constraints.IntRange;
import org.jiesu.core.learning.LabelledText;
import org.jiesu.core.learning.LinearLabeller;
import org.junit.jupiter.api.Test;

/** A file that was damaged on its way is refused, whatever happened to it; it never becomes another model. */
class LabellerBytesProperties {
    private static final int SEAL = 32;
    private static final LinearLabeller LABELLER = Training.of(
                    List.of(
                            new LabelledText("水务", "", "水管漏水了"),
                            new LabelledText("交通", "修路", "路面有个大坑"),
                            new LabelledText("环保", "", "半夜工地太吵")),
                    2,
                    1)
            .labeller();
    private static final byte[] BYTES = LabellerBytes.written(LABELLER);

    @Property
    void any_changed_byte_is_refused(@ForAll @IntRange(max = 1_000_000) int at, @ForAll @ByteRange(min = 1) byte by) {
        byte[] changed = BYTES.clone();
        changed[at % BYTES.length] ^= by;
        assertThatThrownBy(() -> LabellerBytes.read(changed))
                .isInstanceOf(LabellerBytes.Damaged.class)
                .hasMessageContaining("模型文件");
    }

    @Test
    void every_single_bit_counts() {
        for (int bit = 0; bit < BYTES.length * 8; bit++) {
            byte[] changed = BYTES.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> LabellerBytes.read(changed)).isInstanceOf(LabellerBytes.Damaged.class);
        }
    }

    @Test
    void any_cut_and_anything_added_is_refused() {
        for (int length = 0; length < BYTES.length; length++) {
            byte[] cut = Arrays.copyOf(BYTES, length);
            assertThatThrownBy(() -> LabellerBytes.read(cut)).isInstanceOf(LabellerBytes.Damaged.class);
        }
        assertThatThrownBy(() -> LabellerBytes.read(Arrays.copyOf(BYTES, BYTES.length + 1)))
                .isInstanceOf(LabellerBytes.Damaged.class);
    }

    @Property
    void what_is_sealed_but_makes_no_sense_is_refused_too(@ForAll byte[] content) {
        byte[] head = Arrays.copyOf(BYTES, 6);
        byte[] sealed = sealed(
                ByteBuffer.allocate(6 + content.length).put(head).put(content).array());
        assertThatThrownBy(() -> LabellerBytes.read(sealed)).isInstanceOf(LabellerBytes.Damaged.class);
    }

    @Test
    void what_is_read_back_answers_as_before() throws LabellerBytes.Damaged {
        LinearLabeller read = LabellerBytes.read(BYTES);
        assertThat(read.labels()).isEqualTo(LABELLER.labels());
        assertThat(read.chances("漏水", "水管又漏了")).containsExactly(LABELLER.chances("漏水", "水管又漏了"));
        assertThat(LabellerBytes.written(read)).isEqualTo(BYTES);
    }

    @Test
    void another_format_is_named() {
        byte[] next = Arrays.copyOf(BYTES, BYTES.length - SEAL);
        next[5]++;
        assertThatThrownBy(() -> LabellerBytes.read(sealed(next))).hasMessageContaining("第 2 版格式");
        assertThatThrownBy(() -> LabellerBytes.read(new byte[100])).hasMessageContaining("不是模型文件");
    }

    private static byte[] sealed(byte[] content) {
        try {
            byte[] seal = MessageDigest.getInstance("SHA-256").digest(content);
            return ByteBuffer.allocate(content.length + SEAL)
                    .put(content)
                    .put(seal)
                    .array();
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
