package org.jiesu.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Somebody who follows the stream and keeps every line of it. */
final class Listening implements AutoCloseable {
    private final HttpResponse<Stream<String>> response;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    private Listening(HttpResponse<Stream<String>> response) {
        this.response = response;
    }

    static Listening begin(Door door, Door.Visitor who) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(door.address() + "/api/v1/stream"))
                .headers(who.with())
                .build();
        Listening listening = new Listening(door.client().send(request, HttpResponse.BodyHandlers.ofLines()));
        Thread reader = new Thread(listening::read, "stream of a test");
        reader.setDaemon(true);
        reader.start();
        return listening;
    }

    List<String> heard() {
        return List.copyOf(heard);
    }

    private void read() {
        try (Stream<String> lines = response.body()) {
            lines.forEach(heard::add);
        } catch (UncheckedIOException closed) {
            heard.add("closed");
        }
    }

    @Override
    public void close() {
        response.body().close();
    }
}
