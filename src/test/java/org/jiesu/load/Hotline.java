package org.jiesu.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jiesu.json.Json;

/**
 * Calls a node as an integrator should: every POST under a key, and sent again under the same key until it is answered,
 * when the connection breaks or the answer is 503.
 */
public final class Hotline {
    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration BEFORE_AGAIN = Duration.ofMillis(300);
    private static final int UNAVAILABLE = 503;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;
    private final String token;
    private final AtomicInteger resent = new AtomicInteger();
    private final AtomicInteger replayed = new AtomicInteger();
    private final Map<String, AtomicInteger> answers = new ConcurrentSkipListMap<>();

    public Hotline(String address, String token) {
        this.address = address;
        this.token = token;
    }

    /**
     * An answer that is no 503.
     *
     * @param replayed whether the node had done it before without our hearing of it
     */
    public record Answer(int status, JsonNode body, boolean replayed) {}

    public Answer get(String path) {
        return answered(request(path).GET().build());
    }

    Answer post(String path, Object body, String key) {
        return answered(keyed(path, key)
                .POST(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(body)))
                .build());
    }

    /** A command on the case as it is at this version. */
    Answer command(String path, Object body, String key, int version) {
        return answered(keyed(path, key)
                .header("If-Match", "\"" + version + "\"")
                .POST(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(body)))
                .build());
    }

    private HttpRequest.Builder keyed(String path, String key) {
        return request(path).header("Content-Type", "application/json").header("Idempotency-Key", key);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + "/api/v1" + path))
                .timeout(ANSWER)
                .header("Authorization", "Bearer " + token);
    }

    private Answer answered(HttpRequest request) {
        Instant limit = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
                count(request.method() + " " + response.statusCode());
                if (response.statusCode() != UNAVAILABLE) {
                    return answer(response);
                }
            } catch (IOException broken) {
                count(request.method() + " " + broken.getClass().getSimpleName());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            if (Instant.now().isAfter(limit)) {
                throw new IllegalStateException("not answered within " + PATIENCE + ": " + request);
            }
            resent.incrementAndGet();
            LockSupport.parkNanos(BEFORE_AGAIN.toNanos());
        }
    }

    private Answer answer(HttpResponse<byte[]> response) {
        boolean before = response.headers().firstValue("Idempotent-Replayed").isPresent();
        if (before) {
            replayed.incrementAndGet();
        }
        JsonNode body = response.body().length == 0 ? NullNode.getInstance() : Json.tree(response.body());
        return new Answer(response.statusCode(), body, before);
    }

    private void count(String what) {
        answers.computeIfAbsent(what, unseen -> new AtomicInteger()).incrementAndGet();
    }

    /** What was answered how often since the last report. */
    String report() {
        String said = "answers " + answers + ", sent again " + resent.getAndSet(0)
                + ", done before without our hearing " + replayed.getAndSet(0);
        answers.clear();
        return said;
    }
}
