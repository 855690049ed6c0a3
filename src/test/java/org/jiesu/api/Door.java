package org.jiesu.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jiesu.accounts.Account;
import org.jiesu.accounts.Accounts;
import org.jiesu.accounts.DemoAccounts;
import org.jiesu.accounts.Passwords;
import org.jiesu.casebook.UnitNames;
import org.jiesu.config.Settings;
import org.jiesu.console.Pages;
import org.jiesu.feed.RelayVerticle;
import org.jiesu.http.Contract;
import org.jiesu.http.Entrance;
import org.jiesu.http.HttpVerticle;
import org.jiesu.http.Rates;
import org.jiesu.http.Resource;
import org.jiesu.http.SessionCookie;
import org.jiesu.http.Site;
import org.jiesu.json.Json;
import org.jiesu.store.AccountStore;
import org.jiesu.store.Database;
import org.jiesu.store.TestDatabase;
import org.jiesu.wiring.TestNode;

/** A node with its doors open, on a test's database, and somebody who knocks. */
final class Door {
    static final String PASSWORD = "password-of-the-demo";
    static final String TOKEN = "token-of-the-demo-integrator";

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
    private final TestNode node;
    private final HttpVerticle http;
    private final HttpClient client = HttpClient.newHttpClient();

    private Door(TestDatabase database, Path data, Map<String, String> properties) throws Exception {
        Map<String, String> given = new HashMap<>(
                Map.of("jiesu.http.port", "0", "jiesu.http.host", "127.0.0.1", "jiesu.clock.mode", "settable"));
        given.putAll(properties);
        node = TestNode.start(vertx, database, data, given);
        Settings settings = node.settings();
        Accounts accounts = new Accounts(
                new AccountStore(Database.of(vertx, database.address(), settings.database())
                        .reads()),
                new Passwords(vertx.createSharedWorkerExecutor("passwords", 2), 100),
                settings.sessions());
        List<Account> demo = DemoAccounts.of(node.knowledge().routing().book().units());
        await(accounts.ensureDemo(demo, PASSWORD, TOKEN));
        Contract contract = await(Contract.load(vertx));
        Site.Bounds bounds = new Site.Bounds(
                settings.limits().bodyBytes(),
                settings.limits().requests(),
                settings.http().requestTime());
        Site site = new Site(contract, new Entrance(accounts), new Rates(settings.limits()), bounds);
        Seats seats = new Seats(settings.stream().clients());
        Pages pages = new Pages();
        http = new HttpVerticle(
                settings.http(), Duration.ofSeconds(60), loop -> face(loop, site, accounts, seats, pages));
        await(vertx.deployVerticle(
                new RelayVerticle(node.rooms().relay(), settings.relay().interval())));
        await(vertx.deployVerticle(http));
    }

    private Future<HttpVerticle.Face> face(Vertx loop, Site site, Accounts accounts, Seats seats, Pages pages) {
        Settings settings = node.settings();
        Directory directory = new Directory(
                () -> node.knowledge().routing().book(),
                () -> node.knowledge().routing().gazetteer());
        UnitNames units = new UnitNames(() -> node.knowledge().routing().book());
        SessionCookie cookie = new SessionCookie(
                settings.sessions().secureCookie(), settings.sessions().life());
        StreamApi stream = new StreamApi(
                node.rooms().feed(), settings.stream(), settings.relay().interval(), seats);
        List<Resource> resources = List.of(
                new ContractApi(),
                new AuthApi(accounts, cookie, units, settings.clock()),
                new ClockApi(
                        node.rooms().time(), node.rooms().sweep(), node.rooms().relay(), settings.clock()),
                new DirectoryApi(directory),
                new RoutingApi(node.rooms().intake(), directory, node.rooms().time()),
                new CasesApi(node.rooms().intake(), node.rooms().casebook(), directory),
                new CommandsApi(node.rooms().dispatch(), node.rooms().casebook(), directory),
                stream);
        return stream.begin(loop)
                .map(begun -> new HttpVerticle.Face(site.router(loop, resources, pages), stream::leave));
    }

    static Door open(TestDatabase database, Path data, Map<String, String> properties) throws Exception {
        return new Door(database, data, properties);
    }

    void close() throws Exception {
        await(vertx.close());
    }

    String address() {
        return "http://127.0.0.1:" + http.port();
    }

    HttpClient client() {
        return client;
    }

    /** What came back. */
    record Reply(int status, HttpResponse<byte[]> raw) {
        JsonNode body() {
            return raw.body().length == 0 ? null : Json.tree(raw.body());
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
    Reply send(String method, String path, byte[] body, String... headers) {
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

    /** Somebody who has logged in. */
    Visitor as(String username) {
        Reply entered = nobody().post("/auth/login", Map.of("username", username, "password", PASSWORD));
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

    static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(1, TimeUnit.MINUTES);
    }
}
