package org.jiesu.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of the console as a browser gets them. */
class PagesTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static HttpServer server;

    @BeforeAll
    static void serve() throws Exception {
        Router router = Router.router(VERTX);
        router.route().handler(new Pages());
        server = await(VERTX.createHttpServer().requestHandler(router).listen(0, "127.0.0.1"));
    }

    @AfterAll
    static void end() throws Exception {
        await(VERTX.close());
    }

    @ParameterizedTest
    @CsvSource({
        "/, text/html; charset=utf-8",
        "/index.html, text/html; charset=utf-8",
        "/main.js, text/javascript; charset=utf-8",
        "/styles/tokens.css, text/css; charset=utf-8",
        "/icon.svg, image/svg+xml",
        "/lib/lit-html/lit-html.js, text/javascript; charset=utf-8",
        "/lib/lit-html/directives/repeat.js, text/javascript; charset=utf-8"
    })
    void a_file_comes_with_its_type(String path, String type) throws Exception {
        HttpResponse<String> response = get(path);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains(type);
        assertThat(response.body()).isNotEmpty();
    }

    @Test
    void a_file_that_the_browser_has_is_not_sent_again() throws Exception {
        String tag = get("/main.js").headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = get("/main.js", "If-None-Match", tag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(get("/main.js", "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/shell",
                "/shell/",
                "/nowhere.js",
                "/../db/V001__time_and_master_key.sql",
                "/..%2f..%2fopenapi.yaml",
                "/lib/lit-html/../../../../openapi.yaml",
                "/lib/lit-html/LICENSE",
                "/shell/%2e%2e/%2e%2e/openapi.yaml",
                "/org/jiesu/Main.class"
            })
    void nothing_else_of_the_jar_can_be_read(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.actualPort() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(1, TimeUnit.MINUTES);
    }
}
