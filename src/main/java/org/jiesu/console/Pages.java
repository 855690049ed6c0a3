package org.jiesu.console;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Serves the console's files. A browser keeps them and asks each time whether they are still the same: half of the desks
 * are on slow lines, and none may go on with the pages of an older server. Safe for use by several event loops.
 */
public final class Pages implements Handler<RoutingContext> {
    private static final String PAGES = "console/";
    private static final String LIBRARY = "/lib/lit-html/";
    private static final String LIBRARY_ABOUT = "META-INF/maven/org.mvnpm/lit-html/pom.properties";
    /** Nothing that climbs out of a folder, and no folder. */
    private static final Pattern PATH = Pattern.compile("(?:/[a-z0-9][a-z0-9_-]*)+\\.[a-z]+");

    private final String library;
    private final Map<String, PageFile> files = new ConcurrentHashMap<>();

    /** Finds the version of the library that is in the jar. */
    public Pages() {
        Properties about = new Properties();
        try (InputStream file = Pages.class.getClassLoader().getResourceAsStream(LIBRARY_ABOUT)) {
            about.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        library = "META-INF/resources/_static/lit-html/" + about.getProperty("version") + "/";
    }

    @Override
    public void handle(RoutingContext context) {
        String asked = context.normalizedPath();
        String path = asked.equals("/") ? "/index.html" : asked;
        if (!PATH.matcher(path).matches()) {
            context.fail(404);
            return;
        }
        find(context, path)
                .onSuccess(file -> file.ifPresentOrElse(found -> send(context, found), () -> context.fail(404)))
                .onFailure(context::fail);
    }

    private Future<Optional<PageFile>> find(RoutingContext context, String path) {
        PageFile known = files.get(path);
        if (known != null) {
            return Future.succeededFuture(Optional.of(known));
        }
        return context.vertx()
                .executeBlocking(() -> PageFile.read(resource(path)), false)
                .onSuccess(found -> found.ifPresent(file -> files.put(path, file)));
    }

    private String resource(String path) {
        return path.startsWith(LIBRARY) ? library + path.substring(LIBRARY.length()) : PAGES + path.substring(1);
    }

    private static void send(RoutingContext context, PageFile file) {
        HttpServerResponse response = context.response();
        response.putHeader("Cache-Control", "no-cache").putHeader("ETag", file.tag());
        if (file.tag().equals(context.request().getHeader("If-None-Match"))) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader("Content-Type", file.type());
        if (context.request().method().equals(HttpMethod.HEAD)) {
            response.putHeader("Content-Length", Integer.toString(file.content().length()));
            response.end();
        } else {
            response.end(file.content());
        }
    }
}
