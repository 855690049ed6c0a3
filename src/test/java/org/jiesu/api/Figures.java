package org.jiesu.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Predicate;
import org.jiesu.ops.Exposition;

/** Somebody who reads the ops port of a door's node. */
record Figures(Door door) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    HttpResponse<String> ask(String path) {
        try {
            return door.client()
                    .send(
                            HttpRequest.newBuilder(URI.create(door.opsAddress() + path))
                                    .timeout(PATIENCE)
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All figures as they are now. */
    Exposition read() {
        HttpResponse<String> told = ask("/metrics");
        assertThat(told.statusCode()).isEqualTo(200);
        return Exposition.read(told.body());
    }

    /** The figures once they are as wished; an answer may be on its way to a caller before it is counted. */
    Exposition until(Predicate<Exposition> wished) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Exposition figures = read();
        while (!wished.test(figures) && System.nanoTime() < end) {
            figures = read();
        }
        assertThat(figures).as("figures as wished in time").matches(wished);
        return figures;
    }

    /** Asks for health until it is answered so. */
    HttpResponse<String> untilStatus(String path, int status) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        HttpResponse<String> found = ask(path);
        while (found.statusCode() != status && System.nanoTime() < end) {
            found = ask(path);
        }
        assertThat(found.statusCode()).as(found.body()).isEqualTo(status);
        return found;
    }
}
