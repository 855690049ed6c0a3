package org.jiesu.served;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiesu.json.Json;
import org.jspecify.annotations.Nullable;

/** A node in a process of its own, started as a user starts it: {@code jiesu serve --demo}. */
public final class ServedNode implements AutoCloseable {
    static final String TOKEN = "token-of-the-demo-integrator";
    static final String PASSWORD = "password-of-the-demo";
    private static final Pattern ADDRESS = Pattern.compile("(http://localhost:\\d+)/");
    private static final Duration ANSWER = Duration.ofSeconds(30);

    private final Process process;
    private final String address;
    private final String said;
    private final HttpClient client = HttpClient.newHttpClient();

    private ServedNode(Process process, Printed printed) {
        this.process = process;
        this.address = printed.address();
        this.said = printed.said();
    }

    /** What it printed up to its address. */
    private record Printed(String said, String address) {}

    /** Starts a node on the data directory, on a free port unless told otherwise, and waits for its console's address. */
    public static ServedNode start(Path dataDirectory, String... options) throws IOException {
        List<String> command = command("--demo");
        command.addAll(options.length == 0 ? List.of("--port", "0") : List.of(options));
        return started(
                command,
                Map.of(
                        "JIESU_DATA_DIR",
                        dataDirectory.toString(),
                        "JIESU_DEMO_TOKEN",
                        TOKEN,
                        "JIESU_DEMO_PASSWORD",
                        PASSWORD));
    }

    /** Starts a node without anything in it, as for real: {@code jiesu serve}. */
    static ServedNode startEmpty(Path dataDirectory) throws IOException {
        return started(command("--port", "0"), Map.of("JIESU_DATA_DIR", dataDirectory.toString()));
    }

    private static List<String> command(String... options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.jiesu.Main",
                "serve",
                "--ops-port",
                "0"));
        command.addAll(List.of(options));
        return command;
    }

    private static ServedNode started(List<String> command, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        return new ServedNode(process, printed(process));
    }

    private static Printed printed(Process process) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder said = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                drain(lines);
                return new Printed(said.toString(), address.group(1));
            }
        }
        throw new IllegalStateException("the node did not start:\n" + said);
    }

    private static void drain(BufferedReader lines) {
        Thread reader = new Thread(() -> readToTheEnd(lines), "output of the node");
        reader.setDaemon(true);
        reader.start();
    }

    private static void readToTheEnd(BufferedReader lines) {
        try {
            lines.transferTo(Writer.nullWriter());
        } catch (IOException e) {
            // The node was killed: its pipe is broken, and nothing more comes.
        }
    }

    String address() {
        return address;
    }

    /** What it printed up to its address. */
    String said() {
        return said;
    }

    /** A call of the integrator. */
    public Answer call(String method, String path, @Nullable Object body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + "/api/v1" + path))
                .timeout(ANSWER)
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(Json.bytes(body)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(
                    response.statusCode(),
                    response.body().length == 0 ? MissingNode.getInstance() : Json.tree(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * What came back.
     *
     * @param body missing if there was none
     */
    public record Answer(int status, JsonNode body) {}

    /** {@code kill -9}: no handler runs, nothing is finished. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Asks it to stop and waits for it. */
    @Override
    public void close() {
        process.destroy();
        if (process.isAlive()
                && process.onExit().completeOnTimeout(null, 1, TimeUnit.MINUTES).join() == null) {
            process.destroyForcibly();
        }
    }
}
