package org.jiesu.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealCryptoTest {
    /** Leaves and roots of the reference implementation of Certificate Transparency, whose tree RFC 6962 describes. */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @TempDir
    Path folder;

    @Test
    void roots_are_those_of_the_reference_implementation_for_every_number_of_leaves() {
        MerkleRoot tree = new MerkleRoot();
        for (int i = 0; i < LEAVES.size(); i++) {
            tree.add(HexFormat.of().parseHex(LEAVES.get(i)));
            assertThat(HexFormat.of().formatHex(tree.root())).isEqualTo(ROOTS.get(i));
        }
    }

    @Test
    void a_tree_without_leaves_has_no_root() {
        assertThatThrownBy(() -> new MerkleRoot().root()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_is_signed_is_plain_text_and_its_hash_the_published_one() {
        SealHeader header = header(Optional.empty());
        assertThat(new String(header.bytes(), StandardCharsets.US_ASCII))
                .isEqualTo(
                        """
                        jiesu seal 1
                        number 2
                        positions 10-12
                        root aa
                        previous 0000000000000000000000000000000000000000000000000000000000000000
                        at 2026-04-16T03:00:00.000001Z
                        key bb
                        """);
        assertThat(header.hash()).hasSize(64);
    }

    @Test
    void a_seal_that_knows_of_the_audit_signs_how_far_it_was() {
        assertThat(new String(
                        header(Optional.of(new SealHeader.AuditEnd(7, "cc"))).bytes(), StandardCharsets.US_ASCII))
                .startsWith("jiesu seal 2\n")
                .endsWith("key bb\naudit 7 cc\n");
    }

    private static SealHeader header(Optional<SealHeader.AuditEnd> audit) {
        return new SealHeader(
                2, 10, 12, "aa", SealHeader.NONE_BEFORE, Instant.parse("2026-04-16T03:00:00.000001Z"), "bb", audit);
    }

    @Test
    void the_public_half_proves_what_the_key_signed_and_nothing_else() {
        SealKey key = SealKey.create(folder.resolve("keys/seal.pem"));
        byte[] words = "接诉即办".getBytes(StandardCharsets.UTF_8);
        byte[] signature = key.sign(words);
        SealPublicKey published = SealPublicKey.read(SealKey.publicFile(folder.resolve("keys/seal.pem")));
        assertThat(published.fingerprint()).isEqualTo(key.publicKey().fingerprint());
        assertThat(published.signed(words, signature)).isTrue();
        assertThat(published.signed("其他".getBytes(StandardCharsets.UTF_8), signature))
                .isFalse();
        assertThat(published.signed(words, new byte[64])).isFalse();
        assertThat(SealPublicKey.of(published.text()).signed(words, signature)).isTrue();
        SealKey other = SealKey.create(folder.resolve("other.pem"));
        assertThat(other.publicKey().signed(words, signature)).isFalse();
    }

    @Test
    void the_key_is_read_back_is_its_owners_alone_and_is_never_written_over() throws IOException {
        Path file = folder.resolve("seal.pem");
        SealKey made = SealKey.create(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(SealKey.read(file).publicKey().text())
                .isEqualTo(made.publicKey().text());
        assertThatThrownBy(() -> SealKey.create(file)).isInstanceOf(KeyFailure.class);
    }

    @Test
    void a_damaged_key_is_named_by_its_file() throws IOException {
        Path file = folder.resolve("seal.pem");
        SealKey.create(file);
        String whole = Files.readString(file);
        String halfOfAnother = Files.readString(SealKey.publicFile(file));
        Path second = folder.resolve("second.pem");
        SealKey.create(second);
        String other = Files.readString(second);
        String mixed = other.substring(0, other.indexOf("-----BEGIN PUBLIC")) + halfOfAnother;
        for (String damaged : List.of("", whole.substring(0, 40), halfOfAnother, mixed, whole.replace('A', '*'))) {
            Files.writeString(file, damaged);
            assertThatThrownBy(() -> SealKey.read(file))
                    .isInstanceOf(KeyFailure.class)
                    .hasMessageContaining(file.toString());
        }
    }
}
