package org.jiesu.fuzz;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jiesu.json.Json;

/** Request after request, each followed by a look at its answer. */
final class Barrage {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration SHORT_PATIENCE = Duration.ofMillis(25);
    private static final int ENOUGH = 25;

    private final String address;
    private final long seed;
    private final Known known = new Known();
    private final Cast cast;
    private final Grammar grammar;
    private final Maker maker;
    private final Map<String, String> breaches = new TreeMap<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private Optional<Wire> wire = Optional.empty();

    Barrage(String address, long seed, Cast cast) throws IOException {
        this.address = address;
        this.seed = seed;
        this.cast = cast;
        this.grammar = Grammar.read();
        this.maker = new Maker(grammar, known, cast);
    }

    /** Opens some cases and asks for every list, so that later requests have something to speak of. */
    void prepare(int cases) throws IOException {
        SplittableRandom dice = new SplittableRandom(seed);
        for (Grammar.Operation operation : grammar.operations()) {
            int times = operation.id().equals("openCase")
                    ? cases
                    : operation.method().equals("GET") ? 3 : 0;
            for (int time = 0; time < times; time++) {
                send(-1, maker.of(operation, Cast.INTEGRATOR, 0, dice));
            }
        }
    }

    /** Sends so many; ends before when enough is found. */
    void run(int requests) throws IOException {
        for (int number = 0; number < requests && breaches.size() < ENOUGH; number++) {
            SplittableRandom dice = new SplittableRandom(seed * 1_000_003 + number);
            if (dice.nextInt(30) == 0) {
                garbage(number, Garbage.some(dice));
            } else {
                send(number, maker.some(dice));
            }
        }
    }

    /** What went against the law, each kind once, with the request that did it. */
    Map<String, String> breaches() {
        return breaches;
    }

    /** How often each status came. */
    Map<Integer, Integer> statuses() {
        return statuses;
    }

    private void send(int number, Maker.Made made) throws IOException {
        Buffer bytes = made.request().bytes(host());
        boolean headOnly = made.request().method().equals("HEAD");
        Wire open = wire.isPresent() ? wire.get() : Wire.to(address);
        // Where a body is too large the answer comes, and the connection may go, while it is still being sent.
        boolean whole = open.send(bytes) && made.request().framing().whole();
        Optional<Reply> reply = open.read(headOnly, whole ? PATIENCE : SHORT_PATIENCE);
        reply.ifPresent(answer -> look(number, made.request().operation(), bytes, answer, headOnly));
        if (reply.isEmpty() && whole) {
            breach(number, made.request().operation(), "no answer", bytes);
        }
        if (reply.map(answer -> answer.status() == 401).orElse(false)
                || made.request().target().contains("logout")) {
            cast.forget(made.who());
        }
        boolean goesOn =
                whole && plain(made.request()) && reply.map(Barrage::leavesOpen).orElse(false);
        wire = goesOn ? Optional.of(open) : closed(open);
    }

    private static boolean leavesOpen(Reply reply) {
        boolean ends = !reply.header("content-length").isEmpty()
                || reply.header("transfer-encoding").equals("chunked");
        return ends && !reply.closes() && !reply.isStream();
    }

    /** After an odd method or an odd word on the connection nobody knows what comes next on it. */
    private static boolean plain(Request request) {
        return (request.method().equals("GET") || request.method().equals("POST"))
                && !request.has("Connection")
                && !request.has("Upgrade")
                && !request.has("Expect");
    }

    private void garbage(int number, Buffer bytes) throws IOException {
        try (Wire own = Wire.to(address)) {
            own.send(bytes);
            for (Optional<Reply> reply = own.read(false, SHORT_PATIENCE);
                    reply.isPresent();
                    reply = own.read(false, SHORT_PATIENCE)) {
                look(number, "garbage", bytes, reply.get(), false);
                if (reply.get().closes()) {
                    return;
                }
            }
        }
    }

    private void look(int number, String operation, Buffer bytes, Reply reply, boolean headOnly) {
        statuses.merge(reply.status(), 1, Integer::sum);
        List<String> found = Law.breaches(reply, headOnly);
        found.forEach(breach -> breach(number, operation, breach, bytes));
        if (found.isEmpty() && reply.isJson() && !headOnly) {
            try {
                known.learn(Json.tree(reply.body().getBytes()));
            } catch (UncheckedIOException noJson) {
                breach(number, operation, "no JSON", bytes);
            }
        }
    }

    private void breach(int number, String operation, String breach, Buffer bytes) {
        breaches.putIfAbsent(
                operation + ": " + breach, "request " + number + " of seed " + seed + "\n    " + Replay.of(bytes));
    }

    private Optional<Wire> closed(Wire open) throws IOException {
        open.close();
        return Optional.empty();
    }

    private String host() {
        return URI.create(address).getAuthority();
    }

    /** The breaches as a person reads them. */
    List<String> told() {
        List<String> told = new ArrayList<>();
        breaches.forEach((breach, request) -> told.add(breach + "\n  " + request));
        return told;
    }
}
