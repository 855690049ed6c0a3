package org.jiesu.api;

import io.vertx.core.buffer.Buffer;
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
        Buffer request = Buffer.buffer(asked.line() + "\n");
        return BodyHash.of(asked.bytes() == null ? request : request.appendBuffer(asked.bytes()));
    }
}
