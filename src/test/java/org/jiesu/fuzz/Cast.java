package org.jiesu.fuzz;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jiesu.json.Json;

/** Everybody who may ask: nobody, the demonstration's accounts with their sessions, and its integrator. */
final class Cast {
    static final String NOBODY = "nobody";
    static final String INTEGRATOR = "integrator";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String address;
    private final String password;
    private final List<String> people;
    private final Map<String, Request.Header> shown = new HashMap<>();

    /**
     * They enter when they are first asked for.
     *
     * @param people accounts that log in with the password
     */
    Cast(String address, List<String> people, String password, String token) {
        this.address = address;
        this.people = List.copyOf(people);
        this.password = password;
        shown.put(INTEGRATOR, new Request.Header("Authorization", "Bearer " + token));
    }

    /** Somebody; nearly every other time the one who may do nearly everything. */
    String any(SplittableRandom dice) {
        return switch (dice.nextInt(9)) {
            case 0, 1, 2, 3 -> INTEGRATOR;
            case 4 -> NOBODY;
            default -> people.get(dice.nextInt(people.size()));
        };
    }

    /** What this one shows of himself; nothing if there is nothing to show. */
    Optional<Request.Header> of(String name) throws IOException {
        if (people.contains(name) && !shown.containsKey(name)) {
            enter(name).ifPresent(header -> shown.put(name, header));
        }
        return Optional.ofNullable(shown.get(name));
    }

    /** Its session has ended. */
    void forget(String name) {
        if (people.contains(name)) {
            shown.remove(name);
        }
    }

    private Optional<Request.Header> enter(String name) throws IOException {
        Request login = new Request(
                "login",
                "POST",
                "/api/v1/auth/login",
                new ArrayList<>(List.of(new Request.Header("Content-Type", "application/json"))),
                Buffer.buffer(Json.bytes(Map.of("username", name, "password", password))),
                Request.Framing.LENGTH);
        try (Wire wire = Wire.to(address)) {
            wire.send(login.bytes("localhost"));
            return wire.read(false, PATIENCE)
                    .map(reply -> reply.header("set-cookie"))
                    .filter(cookie -> !cookie.isEmpty())
                    .map(cookie -> new Request.Header("Cookie", cookie.replaceFirst(";.*", "")));
        }
    }
}
