package org.jiesu.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {
    private static final UUID CONTENT = UUID.fromString("00000000-0000-7000-8000-000000000001");

    @TempDir
    Path folder;

    @Test
    void a_new_master_key_is_for_its_owner_only_and_is_never_written_over() throws IOException {
        Path file = folder.resolve("keys/master.json");
        MasterKey.create(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> MasterKey.create(file)).isInstanceOf(KeyFailure.class);
    }

    @Test
    void the_key_read_from_its_file_opens_what_the_key_made_before_has_sealed() {
        Path file = folder.resolve("master.json");
        MasterKey made = MasterKey.create(file);
        byte[] wrapped = new CallerKeys(made).fresh().wrapped();
        byte[] sealed = ContentCipher.seal(new CallerKeys(made).unwrap(wrapped), CONTENT, "没热乎气")
                .bytes();

        MasterKey read = MasterKey.read(file);
        assertThat(read.id()).isEqualTo(made.id());
        assertThat(read.made(made.proof())).isTrue();
        assertThat(ContentCipher.open(new CallerKeys(read).unwrap(wrapped), CONTENT, sealed))
                .isEqualTo("没热乎气");
        assertThat(new BlindIndex(read).of("19900000001").orElseThrow())
                .isEqualTo(new BlindIndex(made).of("19900000001").orElseThrow());
    }

    @Test
    void another_master_key_opens_nothing() {
        MasterKey ours = MasterKey.create(folder.resolve("ours.json"));
        MasterKey theirs = MasterKey.create(folder.resolve("theirs.json"));
        byte[] wrapped = new CallerKeys(ours).fresh().wrapped();
        assertThat(theirs.made(ours.proof())).isFalse();
        assertThatThrownBy(() -> new CallerKeys(theirs).unwrap(wrapped))
                .isInstanceOf(KeyFailure.class)
                .hasMessageContaining("master key");
    }

    @Test
    void an_erased_key_says_so() {
        CallerKeys keys = new CallerKeys(MasterKey.create(folder.resolve("master.json")));
        assertThatThrownBy(() -> keys.unwrap(new byte[0])).hasMessageContaining("erased");
    }

    @Test
    void a_rewrapped_key_is_the_same_key() {
        CallerKeys keys = new CallerKeys(MasterKey.create(folder.resolve("master.json")));
        byte[] wrapped = keys.fresh().wrapped();
        byte[] sealed = ContentCipher.seal(keys.unwrap(wrapped), CONTENT, "灯").bytes();
        assertThat(keys.rewrap(wrapped)).isNotEqualTo(wrapped);
        assertThat(ContentCipher.open(keys.unwrap(keys.rewrap(wrapped)), CONTENT, sealed))
                .isEqualTo("灯");
    }

    @Test
    void a_damaged_master_key_is_named_by_its_file() throws IOException {
        for (String damaged : new String[] {"", "{}\n{}\n", "one line\n", "{\"key\": 1}\nnot json\n"}) {
            Path file = Files.writeString(folder.resolve("master.json"), damaged);
            assertThatThrownBy(() -> MasterKey.read(file))
                    .isInstanceOf(KeyFailure.class)
                    .hasMessageContaining(file.toString());
        }
    }

    @Test
    void words_that_would_not_come_back_are_refused() {
        CallerKeys keys = new CallerKeys(MasterKey.create(folder.resolve("master.json")));
        CallerKey key = keys.unwrap(keys.fresh().wrapped());
        assertThatThrownBy(() -> ContentCipher.seal(key, CONTENT, "\uD83D"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_hash_of_a_fact_is_the_published_one() {
        byte[] abc = "abc".getBytes(StandardCharsets.US_ASCII);
        assertThat(HexFormat.of().formatHex(FactHash.of(FactHash.noneBefore(), abc)))
                .as("printf '%064d' 0 | xxd -r -p; printf abc, piped into sha256sum")
                .isEqualTo("365aa7d8f7f9402c4b9434502b4cc89ddb09fe50d7cd95b493b834c62d5a5370");
    }

    @Test
    void a_password_matches_itself_alone_and_nobody_has_one() {
        String hash = PasswordHash.of("接诉-2026");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(PasswordHash.matches("接诉-2026", Optional.of(hash))).isTrue();
        assertThat(PasswordHash.matches("接诉-2027", Optional.of(hash))).isFalse();
        assertThat(PasswordHash.matches("", Optional.empty())).isFalse();
        assertThat(PasswordHash.of("接诉-2026")).isNotEqualTo(hash);
    }

    @Test
    void a_token_is_stored_as_a_hash_and_never_printed() {
        SecretToken token = SecretToken.fresh();
        assertThat(token.text()).hasSize(43);
        assertThat(token.hash()).hasSize(32).isEqualTo(new SecretToken(token.text()).hash());
        assertThat(SecretToken.fresh().text()).isNotEqualTo(token.text());
        assertThat(token.toString()).doesNotContain(token.text());
    }

    @Test
    void no_digit_no_index() {
        BlindIndex index = new BlindIndex(MasterKey.create(folder.resolve("master.json")));
        assertThat(index.of("匿名")).isEmpty();
    }
}
