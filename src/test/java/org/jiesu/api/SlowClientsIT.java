package org.jiesu.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiesu.fuzz.Reply;
import org.jiesu.fuzz.Wire;
import org.jiesu.store.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Who sends slowly, or never reads, takes nothing from the others and is let go. */
class SlowClientsIT {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MANY = 200;
    private static final String HALF_A_BODY = "POST /api/v1/routing/preview HTTP/1.1\r\nHost: a\r\n"
            + "Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{";

    private static Door door;

    @BeforeAll
    static void open(@TempDir Path data) throws Exception {
        door = Door.open(
                database,
                data,
                Map.of(
                        "jiesu.http.requestTime",
                        "1s",
                        "jiesu.http.connections",
                        "300",
                        "jiesu.stream.heartbeat",
                        "1s"));
    }

    @AfterAll
    static void close() throws Exception {
        door.close();
    }

    @Test
    void a_body_that_does_not_come_in_time_is_the_fault_of_who_sends_it_and_ends_the_connection() throws Exception {
        try (Wire wire = Wire.to(door.address())) {
            wire.send(Buffer.buffer(HALF_A_BODY));
            Reply late = wire.read(false, PATIENCE).orElseThrow();
            assertThat(late.status()).isEqualTo(408);
            assertThat(late.text()).contains("/problems/too-slow");
            assertThat(wire.read(false, PATIENCE)).isEmpty();
        }
    }

    @Test
    void a_head_that_trickles_in_byte_by_byte_holds_no_connection() throws Exception {
        try (Wire wire = Wire.to(door.address())) {
            wire.send(Buffer.buffer("GET / HTTP/1.1\r\nHost: a\r\n"));
            Door.until(() -> !goesOn(wire));
        }
    }

    @Test
    void many_who_send_slowly_do_not_keep_others_waiting() throws Exception {
        List<Wire> slow = new ArrayList<>();
        try {
            for (int each = 0; each < MANY; each++) {
                slow.add(Wire.to(door.address()));
                slow.get(each).send(Buffer.buffer(each % 2 == 0 ? HALF_A_BODY : "GET / HTT"));
            }
            for (int time = 0; time < 10; time++) {
                assertThat(door.nobody()
                                .post("/routing/preview", Map.of("text", "水"))
                                .status())
                        .isEqualTo(200);
            }
        } finally {
            for (Wire wire : slow) {
                wire.close();
            }
        }
    }

    @Test
    void past_the_bound_of_connections_a_further_one_is_closed_and_soon_there_is_room_again() throws Exception {
        List<Wire> idle = new ArrayList<>();
        try {
            int loops = Runtime.getRuntime().availableProcessors();
            for (int each = 0; each < loops * 300 + 50; each++) {
                idle.add(Wire.to(door.address()));
            }
            try (Wire last = Wire.to(door.address())) {
                last.send(Buffer.buffer("GET /api/v1/time HTTP/1.1\r\nHost: a\r\n\r\n"));
                assertThat(last.read(false, Duration.ofMillis(500))).isEmpty();
            }
            Door.until(SlowClientsIT::answers);
        } finally {
            for (Wire wire : idle) {
                wire.close();
            }
        }
    }

    @Test
    void who_asks_on_and_on_and_reads_nothing_is_held_back_and_let_go() throws Exception {
        Buffer pages = Buffer.buffer("GET /lib/lit-html/lit-html.js HTTP/1.1\r\nHost: a\r\n\r\n".repeat(1000));
        double before = pagesAnswered();
        int thousands = 0;
        try (Wire wire = Wire.to(door.address())) {
            while (thousands < 1000 && wire.send(pages)) {
                thousands++;
            }
        }
        assertThat(thousands).as("the connection is ended").isLessThan(1000);
        assertThat(pagesAnswered() - before).as("answers held in memory").isLessThan(5_000);
    }

    private static double pagesAnswered() {
        return new Figures(door)
                .ask("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("jiesu_http_requests_seconds_count") && line.contains("\"page\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private static boolean goesOn(Wire wire) {
        try {
            return wire.send(Buffer.buffer("X"));
        } catch (IOException closed) {
            return false;
        }
    }

    private static boolean answers() {
        try (Wire wire = Wire.to(door.address())) {
            wire.send(Buffer.buffer("GET /api/v1/time HTTP/1.1\r\nHost: a\r\n\r\n"));
            Optional<Reply> reply = wire.read(false, Duration.ofMillis(500));
            return reply.isPresent() && reply.get().status() == 200;
        } catch (IOException full) {
            return false;
        }
    }
}
