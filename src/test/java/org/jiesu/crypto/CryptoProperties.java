package org.jiesu.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.BeforeContainer;

class CryptoProperties {
    private static CallerKeys keys;
    private static BlindIndex index;

    @BeforeContainer
    static void makeKeys() throws Exception {
        MasterKey master = MasterKey.create(Files.createTempDirectory("keys").resolve("master.json"));
        keys = new CallerKeys(master);
        index = new BlindIndex(master);
    }

    @Property(tries = 200)
    void what_was_sealed_opens_as_it_was_and_keeps_its_commitment(@ForAll String words, @ForAll("ids") UUID id) {
        Assume.that(isText(words));
        CallerKey key = keys.unwrap(keys.fresh().wrapped());
        ContentCipher.Sealed sealed = ContentCipher.seal(key, id, words);
        assertThat(ContentCipher.open(key, id, sealed.bytes())).isEqualTo(words);
        assertThat(ContentCipher.keeps(key, id, sealed.bytes(), sealed.commitment()))
                .isTrue();
    }

    @Property(tries = 100)
    void no_bit_of_a_sealed_content_can_be_turned(
            @ForAll("ids") UUID id, @ForAll @IntRange(min = 0, max = 600) int bit) {
        CallerKey key = keys.unwrap(keys.fresh().wrapped());
        byte[] bytes = ContentCipher.seal(key, id, "楼道里的灯坏了两个月了").bytes();
        Assume.that(bit < bytes.length * 8);
        bytes[bit / 8] ^= (byte) (1 << (bit % 8));
        assertThatThrownBy(() -> ContentCipher.open(key, id, bytes)).isInstanceOf(KeyFailure.class);
    }

    @Property(tries = 100)
    void a_content_opens_neither_as_another_nor_for_another_caller(@ForAll("ids") UUID id, @ForAll("ids") UUID other) {
        Assume.that(!id.equals(other));
        CallerKey key = keys.unwrap(keys.fresh().wrapped());
        CallerKey stranger = keys.unwrap(keys.fresh().wrapped());
        byte[] sealed = ContentCipher.seal(key, id, "水管又裂了").bytes();
        assertThatThrownBy(() -> ContentCipher.open(key, other, sealed)).isInstanceOf(KeyFailure.class);
        assertThatThrownBy(() -> ContentCipher.open(stranger, id, sealed)).isInstanceOf(KeyFailure.class);
    }

    @Property(tries = 100)
    void the_same_words_twice_leave_no_common_trace(@ForAll("ids") UUID id) {
        CallerKey key = keys.unwrap(keys.fresh().wrapped());
        ContentCipher.Sealed once = ContentCipher.seal(key, id, "是");
        ContentCipher.Sealed again = ContentCipher.seal(key, id, "是");
        assertThat(once.bytes()).isNotEqualTo(again.bytes());
        assertThat(once.commitment()).isNotEqualTo(again.commitment());
        assertThat(ContentCipher.keeps(key, id, once.bytes(), again.commitment()))
                .isFalse();
    }

    @Property
    void a_chain_of_facts_ends_the_same_only_if_every_fact_is_the_same(
            @ForAll @Size(min = 1, max = 12) List<byte[]> facts, @ForAll @IntRange(min = 0, max = 11) int at) {
        Assume.that(at < facts.size());
        byte[] head = head(facts);
        assertThat(head(facts)).isEqualTo(head).hasSize(FactHash.LENGTH);

        List<byte[]> changed = new ArrayList<>(facts);
        changed.set(
                at,
                (new String(facts.get(at), StandardCharsets.ISO_8859_1) + "!").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(head(changed)).isNotEqualTo(head);

        List<byte[]> shortened = new ArrayList<>(facts);
        shortened.remove(at);
        assertThat(head(shortened)).isNotEqualTo(head);
    }

    @Property
    void a_number_has_one_index_however_it_is_written(@ForAll @IntRange(min = 0, max = 99_999) int tail) {
        String number = "199000%05d".formatted(tail);
        Set<String> found = new HashSet<>();
        for (String written : List.of(
                number,
                "+86 " + number,
                "0086" + number,
                number.substring(0, 3) + "-" + number.substring(3, 7) + "-" + number.substring(7),
                fullWidth(number))) {
            found.add(hex(written));
        }
        assertThat(found).hasSize(1);
        assertThat(hex("199000%05d".formatted((tail + 1) % 100_000))).isNotIn(found);
    }

    @Property
    void a_hash_before_of_a_wrong_length_is_refused(@ForAll @NotEmpty byte[] previous) {
        Assume.that(previous.length != FactHash.LENGTH);
        assertThatThrownBy(() -> FactHash.of(previous, new byte[0])).isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<UUID> ids() {
        return Arbitraries.longs().tuple2().map(halves -> new UUID(halves.get1(), halves.get2()));
    }

    private static byte[] head(List<byte[]> facts) {
        byte[] head = FactHash.noneBefore();
        for (byte[] fact : facts) {
            head = FactHash.of(head, fact);
        }
        return head;
    }

    private static String hex(String phone) {
        return HexFormat.of().formatHex(index.of(phone).orElseThrow());
    }

    private static String fullWidth(String digits) {
        StringBuilder wide = new StringBuilder();
        digits.chars().forEach(digit -> wide.append((char) (digit - '0' + '０')));
        return wide.toString();
    }

    private static boolean isText(String words) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(words);
    }
}
