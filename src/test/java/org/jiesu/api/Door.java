package org.jiesu.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jiesu.accounts.DemoAccounts;
import org.jiesu.config.ConfigFolder;
import org.jiesu.config.Mistakes;
import org.jiesu.config.Settings;
import org.jiesu.json.Json;
import org.jiesu.record.Damage;
import org.jiesu.store.DatabaseAddress;
import org.jiesu.store.TestDatabase;
import org.jiesu.wiring.Auditing;
import org.jiesu.wiring.Knowledge;
import org.jiesu.wiring.Machine;
import org.jiesu.wiring.Node;
import org.jspecify.annotations.Nullable;

/** A node with its doors open, on a test's database, and somebody who knocks. */
public final class Door {
    public static final String PASSWORD = "password-of-the-demo";
    public static final String TOKEN = "token-of-the-demo-integrator";

    private final Vertx vertx;
    private final Node node;
    private final Settings settings;
    private final HttpClient client = HttpClient.newHttpClient();

    private Door(Vertx vertx, Node node, Settings settings) {
        this.vertx = vertx;
        this.node = node;
        this.settings = settings;
    }

    /** Opens the doors of a node with these settings beside its own database, data folder and ports. */
    public static Door open(TestDatabase database, Path data, Map<String, String> properties) throws Exception {
        return open(database, data, properties, Path.of("config"));
    }

    /** A door whose rules are those of another config folder than ours. */
    static Door open(TestDatabase database, Path data, Map<String, String> properties, Path config) throws Exception {
        return opened(given(database, data, properties), config);
    }

    /** The door of a node with a PostgreSQL of its own under the data folder, as a first start makes it. */
    static Door openWhole(Path data, Map<String, String> properties) throws Exception {
        return opened(given(data, properties), Path.of("config"));
    }

    private static Door opened(Map<String, String> given, Path config) throws Exception {
        Mistakes mistakes = new Mistakes();
        ConfigFolder folder = ConfigFolder.at(config);
        Optional<Settings> settings = Settings.load(folder, Map.of(), given, mistakes);
        Optional<Knowledge> knowledge = Knowledge.open(folder, mistakes);
        assertThat(mistakes.all()).isEmpty();
        Machine machine = Machine.start();
        Node node = await(Node.build(machine, settings.orElseThrow(), knowledge.orElseThrow()));
        await(node.accounts()
                .ensureDemo(DemoAccounts.of(knowledge.get().routing().book().units()), PASSWORD, TOKEN));
        await(node.open());
        return new Door(machine.vertx(), node, settings.get());
    }

    private static Map<String, String> given(TestDatabase database, Path data, Map<String, String> properties) {
        DatabaseAddress address = database.address();
        Map<String, String> given = new HashMap<>();
        given.put(
                "jiesu.database.url",
                "postgresql://" + address.host() + ":" + address.port() + "/" + address.database());
        given.put("jiesu.database.user", address.user());
        given.put("jiesu.database.password", address.password());
        given.putAll(given(data, properties));
        return given;
    }

    private static Map<String, String> given(Path data, Map<String, String> properties) {
        Map<String, String> given = new HashMap<>();
        given.put("jiesu.data.dir", data.toString());
        given.put("jiesu.http.host", "127.0.0.1");
        given.put("jiesu.http.port", "0");
        given.put("jiesu.ops.port", "0");
        given.put("jiesu.clock.mode", "settable");
        given.putAll(properties);
        return given;
    }

    public void close() throws Exception {
        await(node.stop());
        await(vertx.close());
    }

    public String address() {
        return "http://127.0.0.1:" + node.port();
    }

    /** Where the machine's own watchers ask. */
    public String opsAddress() {
        return "http://127.0.0.1:" + node.opsPort();
    }

    /** Every damage that {@code record verify} finds in what this node has written. */
    public List<Damage> damages() throws Exception {
        List<Damage> damages = new ArrayList<>();
        await(new Auditing(settings, Optional.empty(), Optional.empty()).run(vertx, damages::add));
        return damages;
    }

    HttpClient client() {
        return client;
    }

    /** What came back. */
    record Reply(int status, HttpResponse<byte[]> raw) {
        /** Missing if there was none. */
        JsonNode body() {
            return raw.body().length == 0 ? MissingNode.getInstance() : Json.tree(raw.body());
        }

        /** The last part of a problem's type. */
        String problem() {
            return body().get("type").textValue().replace("/problems/", "");
        }

        /** The mistakes as pointer → detail. */
        Map<String, String> errors() {
            Map<String, String> errors = new HashMap<>();
            body().get("errors")
                    .forEach(error -> errors.put(
                            error.get("pointer").textValue(),
                            error.get("detail").textValue()));
            return errors;
        }

        Optional<String> header(String name) {
            return raw.headers().firstValue(name);
        }
    }

    /** Sends a request as it stands; headers in pairs. */
    Reply send(String method, String path, byte @Nullable [] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path))
                .timeout(Duration.ofSeconds(30))
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Reply(response.statusCode(), response);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A machine that may do everything. */
    Visitor integrator() {
        return new Visitor("Authorization", "Bearer " + TOKEN);
    }

    Visitor nobody() {
        return new Visitor();
    }

    /** A machine with this token. */
    Visitor bearer(String token) {
        return new Visitor("Authorization", "Bearer " + token);
    }

    /** A browser with this cookie. */
    Visitor cookie(String cookie) {
        return new Visitor("Cookie", cookie);
    }

    /** Somebody who has logged in. */
    Visitor as(String username) {
        return as(username, PASSWORD);
    }

    /** Somebody who has logged in with a password of their own. */
    Visitor as(String username, String password) {
        Reply entered = nobody().post("/auth/login", Map.of("username", username, "password", password));
        if (entered.status() != 200) {
            throw new IllegalStateException(username + " cannot enter: " + entered.body());
        }
        return new Visitor("Cookie", entered.header("Set-Cookie").orElseThrow().replaceFirst(";.*", ""));
    }

    /** Calls the interface with the same headers each time. */
    final class Visitor {
        private final String[] own;

        private Visitor(String... own) {
            this.own = own;
        }

        Reply get(String path, String... headers) {
            return send("GET", "/api/v1" + path, null, with(headers));
        }

        Reply post(String path, Object body, String... headers) {
            String[] all = with(headers);
            String[] json = new String[all.length + 2];
            System.arraycopy(all, 0, json, 0, all.length);
            json[all.length] = "Content-Type";
            json[all.length + 1] = "application/json";
            byte[] bytes = body instanceof Buffer raw ? raw.getBytes() : Json.bytes(body);
            return send("POST", "/api/v1" + path, bytes, json);
        }

        String[] with(String... headers) {
            String[] all = new String[own.length + headers.length];
            System.arraycopy(own, 0, all, 0, own.length);
            System.arraycopy(headers, 0, all, own.length, headers.length);
            return all;
        }
    }

    /**
     * Asks until it is as wished, four times a second, so that nobody is told he asks too often; fails when it is not
     * within a minute.
     */
    static void until(BooleanSupplier wished) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (!wished.getAsBoolean()) {
            assertThat(System.nanoTime()).as("a minute is over").isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(250));
        }
    }

    static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(1, TimeUnit.MINUTES);
    }
}
