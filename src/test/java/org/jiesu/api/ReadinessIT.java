package org.jiesu.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import org.jiesu.ops.Exposition;
import org.jiesu.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A node that cannot serve says so, names what is missing, and lives on. */
class ReadinessIT {
    private static final String TURNED_AWAY = "jiesu_http_turned_away_total";

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @TempDir
    static Path data;

    @Test
    void it_is_not_ready_while_the_database_is_gone_and_ready_when_it_is_back() throws Exception {
        Door door = Door.open(database, data, Map.of("jiesu.ops.lookTime", "1s"));
        try {
            Figures ops = new Figures(door);
            ops.untilStatus("/health/ready", 200);
            assertThat(ops.read().value("jiesu_database_up")).isEqualTo(1);

            database.takeAway();
            HttpResponse<String> gone = ops.untilStatus("/health/ready", 503);
            assertThat(gone.body()).contains("\"database\":\"gone\"", "\"feed\":\"unknown\"", "\"disk\":\"well\"");
            assertThat(ops.ask("/health/live").statusCode()).isEqualTo(200);
            Exposition without = ops.read();
            assertThat(without.value("jiesu_database_up")).isZero();
            assertThat(without.value("jiesu_clock_oldest_due_seconds")).isNaN();

            database.giveBack();
            assertThat(ops.untilStatus("/health/ready", 200).body()).contains("\"database\":\"well\"");
            assertThat(ops.read().value("jiesu_database_up")).isEqualTo(1);
        } finally {
            door.close();
        }
    }

    @Test
    void it_is_not_ready_while_a_clock_is_overdue_or_events_wait_or_the_disk_is_full() throws Exception {
        Door door = Door.open(
                database,
                data,
                Map.of("jiesu.ops.clocksLate", "1s", "jiesu.ops.feedLate", "1s", "jiesu.sweep.interval", "100ms"));
        try {
            Figures ops = new Figures(door);
            String id = door.as("operator")
                    .post("/cases", CasesIT.COMPLAINT)
                    .body()
                    .get("id")
                    .textValue();
            ops.untilStatus("/health/ready", 200);
            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                // Nobody can sweep this case, and nobody else can be the relay.
                statement.execute("SELECT FROM case_file WHERE id = '" + id + "' FOR UPDATE");
                statement.execute("SELECT FROM relay FOR UPDATE");
                database.execute("UPDATE clock_setting SET ahead = ahead + interval '240 hours'");
                assertThat(ops.untilStatus("/health/ready", 503).body()).contains("\"clocks\":\"behind\"");
                assertThat(ops.read().value("jiesu_clock_oldest_due_seconds")).isGreaterThan(3600);
                door.as("operator").post("/cases", CasesIT.COMPLAINT);
                database.execute("UPDATE clock_setting SET ahead = ahead + interval '10 seconds'");
                assertThat(ops.ask("/health/ready").body()).contains("\"feed\":\"behind\"");
                connection.rollback();
            }
            ops.untilStatus("/health/ready", 200);
        } finally {
            door.close();
        }
    }

    @Test
    void a_full_disk_is_named() throws Exception {
        Door door = Door.open(database, data, Map.of("jiesu.ops.diskFree", "1024GiB"));
        try {
            HttpResponse<String> full = new Figures(door).untilStatus("/health/ready", 503);
            assertThat(full.body()).contains("\"disk\":\"full\"", "\"database\":\"well\"");
        } finally {
            door.close();
        }
    }

    @Test
    void the_ops_port_answers_while_the_public_one_has_no_room() throws Exception {
        Door door = Door.open(database, data, Map.of("jiesu.limits.requests", "1", "jiesu.http.requestTime", "2s"));
        try {
            Figures ops = new Figures(door);
            try (Socket slow = holdingTheOnlyRoom(door)) {
                assertThat(ops.ask("/health/ready").statusCode()).isEqualTo(200);
                assertThat(ops.ask("/health/live").statusCode()).isEqualTo(200);
                assertThat(ops.read().value(TURNED_AWAY, "bound", "requests")).isPositive();
                ops.until(now -> now.value(TURNED_AWAY, "bound", "time") > 0);
                assertThat(slow.isConnected()).isTrue();
            }
        } finally {
            door.close();
        }
    }

    /** Whoever asks at the same moment may have the room first: then the half request is answered, and another is sent. */
    private static Socket holdingTheOnlyRoom(Door door) throws IOException {
        Socket slow = halfARequest(URI.create(door.address()));
        while (door.nobody().get("/time").status() != 503) {
            if (slow.getInputStream().available() > 0) {
                slow.close();
                slow = halfARequest(URI.create(door.address()));
            }
        }
        return slow;
    }

    /** A request that is admitted if there is room, and whose body never comes. */
    private static Socket halfARequest(URI address) throws IOException {
        Socket socket = new Socket(address.getHost(), address.getPort());
        String head = "POST /api/v1/routing/preview HTTP/1.1\r\nHost: " + address.getAuthority()
                + "\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }
}
