package org.jiesu.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiesu.json.Json;

/** A Keycloak in a process of its own, with the realm of the tests; it ends with the test. */
final class Keycloak implements AutoCloseable {
    static final String BOUND = "5d0c1f6e-0000-4000-8000-000000000001";
    static final String UNBOUND = "5d0c1f6e-0000-4000-8000-000000000002";
    static final String SECRET = "secret-of-the-test";
    private static final String PASSWORD = "password-at-the-provider";
    private static final Path HOME = Path.of("target/keycloak");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");

    private final Process process;
    private final int port;
    private final HttpClient client = HttpClient.newHttpClient();

    private Keycloak(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it on a free port and waits until it serves the realm. */
    static Keycloak start() throws IOException {
        Path unpacked = unpacked();
        Path imports = Files.createDirectories(unpacked.resolve("data/import"));
        Files.copy(
                Path.of("src/test/resources/identities/jiesu-realm.json"),
                imports.resolve("jiesu-realm.json"),
                StandardCopyOption.REPLACE_EXISTING);
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(
                        "bash",
                        unpacked.resolve("bin/kc.sh").toAbsolutePath().toString(),
                        "start-dev",
                        "--import-realm",
                        "--db=dev-mem",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--cache=local")
                .redirectErrorStream(true)
                .redirectOutput(HOME.resolve("keycloak.log").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx384m");
        Keycloak keycloak = new Keycloak(builder.start(), port);
        Runtime.getRuntime().addShutdownHook(new Thread(keycloak::close));
        keycloak.awaitRealm();
        return keycloak;
    }

    private static Path unpacked() throws IOException {
        try (Stream<Path> found = Files.list(HOME)) {
            return found.filter(path -> path.getFileName().toString().startsWith("keycloak-"))
                    .filter(Files::isDirectory)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("the build has not unpacked Keycloak"));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitRealm() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!servesRealm()) {
            assertThat(process.isAlive()).as("see target/keycloak/keycloak.log").isTrue();
            assertThat(System.nanoTime()).as("Keycloak did not start in time").isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(250));
        }
    }

    private boolean servesRealm() {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }

    String issuer() {
        return "http://127.0.0.1:" + port + "/realms/jiesu";
    }

    /** A token as the provider gives it to a system that knows the person's password. */
    String token(String kind, String system, String person) throws Exception {
        String form = form(Map.of(
                "grant_type", "password",
                "client_id", system,
                "client_secret", SECRET,
                "scope", "openid",
                "username", person,
                "password", PASSWORD));
        HttpResponse<byte[]> answer = client.send(
                posted(issuer() + "/protocol/openid-connect/token", form).build(),
                HttpResponse.BodyHandlers.ofByteArray());
        JsonNode tokens = Json.tree(answer.body());
        assertThat(answer.statusCode()).as(tokens.toString()).isEqualTo(200);
        return tokens.get(kind).textValue();
    }

    /** Fills in the provider's own login page, as a person does; where it sends the browser then. */
    URI logIn(URI page, String person) throws Exception {
        HttpResponse<String> shown =
                client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
        Matcher action = FORM.matcher(shown.body());
        assertThat(action.find()).as(shown.body()).isTrue();
        String cookies = shown.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.replaceFirst(";.*", ""))
                .collect(Collectors.joining("; "));
        HttpRequest.Builder filledIn = posted(
                        action.group(1).replace("&amp;", "&"),
                        form(Map.of("username", person, "password", PASSWORD, "credentialId", "")))
                .header("Cookie", cookies);
        HttpResponse<String> answer = client.send(filledIn.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    private static HttpRequest.Builder posted(String address, String form) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    @Override
    public void close() {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(one -> one.onExit().orTimeout(30, TimeUnit.SECONDS).join());
    }
}
