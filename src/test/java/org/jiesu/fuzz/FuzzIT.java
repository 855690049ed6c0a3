package org.jiesu.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jiesu.api.Door;
import org.jiesu.api.LogLines;
import org.jiesu.store.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is sent, the node answers within the contract. Bounded here; {@code -Djiesu.fuzz.requests=100000} sends more,
 * {@code -Djiesu.fuzz.seed} others.
 */
class FuzzIT {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final long SEED = Long.getLong("jiesu.fuzz.seed", 20260416L);
    private static final int REQUESTS = Integer.getInteger("jiesu.fuzz.requests", 4_000);
    private static final int CASES = 20;
    private static final List<String> PEOPLE =
            List.of("operator", "dispatcher", "town", "department", "leader", "callback", "auditor", "admin");

    private static Door door;

    @BeforeAll
    static void open(@TempDir Path data) throws Exception {
        door = Door.open(
                database,
                data,
                Map.of(
                        "jiesu.limits.perAccount", "1000000",
                        "jiesu.limits.perAddress", "1000000",
                        "jiesu.limits.logins", "100000",
                        "jiesu.sessions.failures", "100"));
    }

    @AfterAll
    static void close() throws Exception {
        door.close();
    }

    @Test
    void whatever_is_sent_nothing_breaks_and_nothing_of_the_inside_is_told() throws Exception {
        try (LogLines log = LogLines.listen()) {
            Barrage barrage =
                    new Barrage(door.address(), SEED, new Cast(door.address(), PEOPLE, Door.PASSWORD, Door.TOKEN));
            barrage.prepare(CASES);
            barrage.run(REQUESTS);

            System.out.println("fuzz: seed " + SEED + ", " + REQUESTS + " requests, answers " + barrage.statuses());
            assertThat(barrage.told()).as("seed " + SEED).isEmpty();
            assertThat(barrage.statuses())
                    .as("some requests go through")
                    .containsKeys(200, 201, 400, 401, 403, 404, 409, 422);
            assertThat(log.written()).noneMatch(line -> line.contains("Exception") || line.contains("\tat "));
        }
        assertThat(status(door.opsAddress() + "/health/live")).isEqualTo(200);
        assertThat(door.damages()).isEmpty();
    }

    private static int status(String address) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
