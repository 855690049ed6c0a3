package org.jiesu.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jiesu.store.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What those hear who follow. */
class StreamIT {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static Door door;
    private static Door.Visitor operator;

    @BeforeAll
    static void open(@TempDir Path data) throws Exception {
        door = Door.open(database, data, Map.of("jiesu.stream.clients", "4", "jiesu.stream.heartbeat", "1s"));
        operator = door.as("operator");
    }

    @AfterAll
    static void close() throws Exception {
        door.close();
    }

    @Test
    void the_hotline_hears_of_every_case_and_a_desk_of_its_own() throws Exception {
        try (Line hotline = new Line(operator);
                Line town = new Line(door.as("town"));
                Line department = new Line(door.as("department"))) {
            JsonNode opened = operator.post("/cases", CasesIT.COMPLAINT).body();
            String id = opened.get("id").textValue();

            List<String> heard = hotline.until("\"kind\":\"clocks_turned\"");
            assertThat(heard).anyMatch(line -> line.equals("event: case"));
            assertThat(heard).anyMatch(line -> line.equals("event: clock"));
            assertThat(heard).filteredOn(line -> line.startsWith("data:")).allMatch(line -> line.contains(id));
            assertThat(heard).noneMatch(line -> line.contains("合作社") || line.contains("1990000"));
            assertThat(town.until("\"kind\":\"clocks_turned\"")).isNotEmpty();
            assertThat(department.until(":")).noneMatch(line -> line.contains(id));
        }
    }

    @Test
    void who_comes_back_hears_what_was_missed_once_and_in_order() throws Exception {
        operator.post("/cases", CasesIT.COMPLAINT);
        long all = waitFor("SELECT max(position) FROM feed");

        try (Line line = new Line(operator, "Last-Event-ID", "0")) {
            List<String> heard = line.until("id: " + all);
            List<Long> positions = heard.stream()
                    .filter(one -> one.startsWith("id: "))
                    .map(one -> Long.parseLong(one.substring("id: ".length())))
                    .toList();
            List<Long> expected = new ArrayList<>(
                    Stream.iterate(0L, n -> n + 1).limit(all + 1).toList());
            assertThat(positions).isEqualTo(expected);
        }
    }

    @Test
    void who_was_away_for_too_long_is_told_to_read_anew() throws Exception {
        operator.post("/cases", CasesIT.COMPLAINT);
        waitFor("SELECT max(position) FROM feed");
        try (Line line = new Line(operator, "Last-Event-ID", "999999")) {
            assertThat(line.until("event: reset")).isNotEmpty();
        }
        try (Line garbled = new Line(operator, "Last-Event-ID", "yesterday")) {
            assertThat(garbled.status()).isEqualTo(400);
        }
    }

    @Test
    void more_listeners_than_places_are_turned_away() throws Exception {
        List<Line> lines = new ArrayList<>();
        try {
            for (int i = 0; i < 4; i++) {
                lines.add(new Line(operator));
                assertThat(lines.get(i).status()).isEqualTo(200);
            }
            Line tooMany = new Line(operator);
            lines.add(tooMany);
            assertThat(tooMany.status()).isEqualTo(503);
        } finally {
            for (Line line : lines) {
                line.close();
            }
        }
        waitUntilThereIsAPlace();
    }

    private static void waitUntilThereIsAPlace() throws Exception {
        long patience = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        int status = 503;
        while (status == 503 && System.nanoTime() < patience) {
            try (Line line = new Line(operator)) {
                status = line.status();
            }
        }
        assertThat(status).isEqualTo(200);
    }

    private static long waitFor(String sql) throws Exception {
        long patience = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (System.nanoTime() < patience) {
            boolean moved =
                    database.column("SELECT count(*) FROM outbox").get(0).equals("0");
            String value = database.column(sql).get(0);
            if (moved && value != null) {
                return Long.parseLong(value);
            }
        }
        throw new IllegalStateException("nothing came of " + sql);
    }

    /** An open stream, read by a thread of its own. */
    private static final class Line implements AutoCloseable {
        private final HttpResponse<Stream<String>> response;
        private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

        Line(Door.Visitor who, String... headers) throws IOException, InterruptedException {
            HttpRequest request = HttpRequest.newBuilder(URI.create(door.address() + "/api/v1/stream"))
                    .headers(who.with(headers))
                    .build();
            response = door.client().send(request, HttpResponse.BodyHandlers.ofLines());
            Thread reader = new Thread(this::read, "stream of a test");
            reader.setDaemon(true);
            reader.start();
        }

        int status() {
            return response.statusCode();
        }

        /** Everything up to the first line that holds the words; comments that keep the line open do not prolong it. */
        List<String> until(String words) throws InterruptedException {
            long patience = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            List<String> heard = new ArrayList<>();
            String line = "";
            while (!line.contains(words) || line.isEmpty()) {
                line = lines.poll(patience - System.nanoTime(), TimeUnit.NANOSECONDS);
                assertThat(line).as("waiting for " + words + " after " + heard).isNotNull();
                heard.add(line);
            }
            return heard;
        }

        private void read() {
            try (Stream<String> all = response.body()) {
                all.forEach(lines::add);
            } catch (UncheckedIOException closed) {
                lines.add("closed");
            }
        }

        @Override
        public void close() {
            response.body().close();
        }
    }
}
