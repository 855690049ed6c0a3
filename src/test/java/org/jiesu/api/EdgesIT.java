package org.jiesu.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.jiesu.fuzz.Reply;
import org.jiesu.fuzz.Wire;
import org.jiesu.json.Json;
import org.jiesu.store.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the door does with requests that no client of ours would send; most were found by throwing dice. */
class EdgesIT {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String PREVIEW = "POST /api/v1/routing/preview HTTP/1.1\r\nHost: localhost\r\n";
    private static final String TIME = "GET /api/v1/time HTTP/1.1\r\nHost: localhost\r\nUpgrade: h2c\r\n";
    private static final String JSON = "Content-Type: application/json\r\n";

    private static Door door;

    @BeforeAll
    static void open(@TempDir Path data) throws Exception {
        door = Door.open(database, data, Map.of("jiesu.sessions.secureCookie", "true"));
    }

    @AfterAll
    static void close() throws Exception {
        door.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/duty-book?q=% HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /api/v1/duty-book?district=%zz HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /api/%2/time HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n"
            })
    void an_address_that_cannot_be_decoded_is_the_mistake_of_who_asks(String request) throws Exception {
        assertThat(problem(request, 400)).isEqualTo("bad-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: [::1\r\n\r\n",
                "GET ?q=1 HTTP/1.1\r\nHost: a\r\n\r\n"
            })
    void a_request_without_a_host_or_a_path_is_the_mistake_of_who_asks(String request) throws Exception {
        assertThat(problem(request, 400)).isEqualTo("bad-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nX Odd: 1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nX-Odd: a\u0000b\r\n\r\n",
                PREVIEW + JSON + "Content-Length: +2\r\n\r\n{}",
                PREVIEW + JSON + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{} "
            })
    void what_is_no_http_is_answered_as_a_problem_and_nothing_more_is_read(String request) throws Exception {
        try (Wire wire = Wire.to(door.address())) {
            wire.send(bytes(request + "GET / HTTP/1.1\r\nHost: a\r\n\r\n"));
            Reply reply = wire.read(false, PATIENCE).orElseThrow();
            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.header("content-type")).isEqualTo("application/problem+json");
            assertThat(reply.header("x-frame-options")).isEqualTo("DENY");
            assertThat(wire.read(false, PATIENCE)).isEmpty();
        }
    }

    @Test
    void an_address_or_a_head_that_is_too_long_is_told_so() throws Exception {
        assertThat(problem("GET /" + "a".repeat(5000) + " HTTP/1.1\r\nHost: a\r\n\r\n", 414))
                .isEqualTo("head-too-large");
        assertThat(problem("GET / HTTP/1.1\r\nHost: a\r\nX-Long: " + "a".repeat(20_000) + "\r\n\r\n", 431))
                .isEqualTo("head-too-large");
    }

    @Test
    void a_body_whose_chunks_have_no_size_is_no_fault_of_ours() throws Exception {
        try (LogLines log = LogLines.listen();
                Wire wire = Wire.to(door.address())) {
            wire.send(bytes(PREVIEW + JSON + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n"));
            Optional<Reply> reply = wire.read(false, PATIENCE);
            assertThat(reply.map(Reply::status).orElse(400)).isEqualTo(400);
            assertThat(log.written()).noneMatch(line -> line.contains("ERROR"));
        }
    }

    @Test
    void a_body_of_two_lengths_is_read_by_one_of_them_and_its_rest_is_no_request() throws Exception {
        String hidden = "GET /api/v1/nowhere HTTP/1.1\r\nHost: a\r\n\r\n";
        try (Wire wire = Wire.to(door.address())) {
            wire.send(bytes(PREVIEW + JSON + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + Integer.toHexString(hidden.length()) + "\r\n" + hidden + "\r\n0\r\n\r\n"));
            assertThat(wire.read(false, PATIENCE).orElseThrow().status()).isEqualTo(400);
            assertThat(wire.read(false, Duration.ofMillis(300)).map(Reply::status))
                    .isNotEqualTo(Optional.of(404));
        }
    }

    @Test
    void forms_and_packed_bodies_are_refused_before_they_are_taken_apart() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("{\"text\":\"水\"}".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(sent(packed.toByteArray(), "Content-Type", "application/json", "Content-Encoding", "gzip")
                        .problem())
                .isEqualTo("packed");
        byte[] form = "text=water".getBytes(StandardCharsets.UTF_8);
        assertThat(sent(form, "Content-Type", "application/x-www-form-urlencoded")
                        .problem())
                .isEqualTo("not-json-by-type");
        assertThat(sent(form, "Content-Type", "multipart/form-data; boundary=x").problem())
                .isEqualTo("not-json-by-type");
    }

    @Test
    void what_cannot_be_expected_is_told() throws Exception {
        assertThat(problem(PREVIEW + JSON + "Expect: 200-maybe\r\nContent-Length: 2\r\n\r\n{}", 417))
                .isEqualTo("expectation");
    }

    @Test
    void there_is_no_http_2_beside_the_bounds_of_connections() throws Exception {
        try (Wire wire = Wire.to(door.address())) {
            wire.send(bytes("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"));
            assertThat(wire.read(false, PATIENCE).map(Reply::status).orElse(501))
                    .isIn(400, 501);
        }
        assertThat(reply(TIME + "Connection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n")
                        .status())
                .as("no switch of protocols")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/main.js",
                "/openapi.yaml",
                "/nowhere",
                "/api/v1/nowhere",
                "/api/v1/time",
                "/api/v1/auth/me",
                "/api/v1/cases?limit=0",
                "/api/v1/auth/login",
                "/api/v1/stream"
            })
    void every_kind_of_answer_carries_the_same_strict_headers(String path) {
        Door.Reply reply = path.endsWith("stream")
                ? door.send("HEAD", path, null, "Authorization", "Bearer " + Door.TOKEN)
                : door.send("GET", path, null);

        assertThat(reply.header("Content-Security-Policy").orElseThrow())
                .contains(
                        "default-src 'none'",
                        "object-src 'none'",
                        "base-uri 'none'",
                        "script-src 'self'",
                        "require-trusted-types-for 'script'")
                .doesNotContain("unsafe", "*", "data:", "http");
        assertThat(reply.header("X-Frame-Options")).contains("DENY");
        assertThat(reply.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(reply.header("Referrer-Policy")).contains("no-referrer");
        assertThat(reply.header("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(reply.header("Cross-Origin-Resource-Policy")).contains("same-origin");
        assertThat(reply.header("Permissions-Policy").orElseThrow()).contains("camera=()", "geolocation=()");
        assertThat(reply.header("Strict-Transport-Security")).contains("max-age=31536000; includeSubDomains");
        assertThat(reply.header("Server")).isEmpty();
    }

    @Test
    void the_ops_port_answers_only_who_calls_it_by_its_own_name() throws Exception {
        for (String name : List.of("nowhere.invalid", "nowhere.invalid:9090", "127.0.0.1.nowhere.invalid")) {
            assertThat(ops("Host: " + name).status()).isEqualTo(421);
        }
        for (String name : List.of("localhost", "127.0.0.1:9090", "[::1]:9090")) {
            assertThat(ops("Host: " + name).status()).as(name).isEqualTo(200);
        }
    }

    private static Reply ops(String host) throws Exception {
        URI ops = URI.create(door.opsAddress());
        try (Wire wire = Wire.to(ops.toString())) {
            wire.send(bytes("GET /health/live HTTP/1.1\r\n" + host + "\r\n\r\n"));
            return wire.read(false, PATIENCE).orElseThrow();
        }
    }

    private static String problem(String request, int status) throws Exception {
        Reply reply = reply(request);
        assertThat(reply.status()).isEqualTo(status);
        JsonNode problem = Json.tree(reply.body().getBytes());
        assertThat(problem.get("status").intValue()).isEqualTo(status);
        return problem.get("type").textValue().replace("/problems/", "");
    }

    private static Reply reply(String request) throws Exception {
        try (Wire wire = Wire.to(door.address())) {
            wire.send(bytes(request));
            return wire.read(false, PATIENCE).orElseThrow();
        }
    }

    private static Door.Reply sent(byte[] body, String... headers) {
        return door.send("POST", "/api/v1/routing/preview", body, headers);
    }

    private static Buffer bytes(String text) {
        return Buffer.buffer(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
