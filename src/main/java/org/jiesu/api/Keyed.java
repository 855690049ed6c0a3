package org.jiesu.api;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.jiesu.http.Answer;
import org.jiesu.http.Asked;
import org.jiesu.store.NewCase;

/** Requests under an {@code Idempotency-Key}: the same key and request of one account is the same command. */
final class Keyed {
    private Keyed() {}

    /** The key of the request with what it came with: the operation, the path and the bytes of the body. */
    static Optional<NewCase.Key> key(Asked asked) {
        return asked.header("Idempotency-Key")
                .map(given -> new NewCase.Key(asked.who().username(), given, request(asked)));
    }

    /** The answer, marked where it is a former one. */
    static Answer marked(Answer answer, boolean replayed) {
        return replayed ? answer.with("Idempotent-Replayed", "true") : answer;
    }

    private static Buffer request(Asked asked) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((asked.line() + "\n").getBytes(StandardCharsets.UTF_8));
            Buffer body = asked.bytes();
            return Buffer.buffer(digest.digest(body == null ? new byte[0] : body.getBytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
