package org.jiesu.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.jiesu.json.Json;

/** Makes requests for the operations of the contract: a third as they should be, the others broken in one place or more. */
final class Maker {
    /** They keep the machine busy for long, or turn everything upside down: seldom. */
    private static final Set<String> HEAVY = Set.of(
            "login",
            "learnModel",
            "evaluateModel",
            "enterEdition",
            "checkEdition",
            "publishEdition",
            "exportEdition",
            "moveClock",
            "changeAccount",
            "changePassword",
            "disableAccount",
            "resetPassword",
            "endOtherSessions",
            "revokeApiKey",
            "eraseCaller",
            "runRetention");

    private final Grammar grammar;
    private final List<Grammar.Operation> operations;
    private final Known known;
    private final Cast cast;

    Maker(Grammar grammar, Known known, Cast cast) {
        this.grammar = grammar;
        this.operations = grammar.operations();
        this.known = known;
        this.cast = cast;
    }

    /** A request and who sends it. */
    record Made(String who, Request request) {}

    Made some(SplittableRandom dice) throws IOException {
        Grammar.Operation operation = operations.get(dice.nextInt(operations.size()));
        while (HEAVY.contains(operation.id()) && dice.nextInt(12) > 0) {
            operation = operations.get(dice.nextInt(operations.size()));
        }
        return of(operation, cast.any(dice), dice.nextInt(3), dice);
    }

    /**
     * A request for this operation.
     *
     * @param wrongs how many times it is broken at most; 0 for one as it should be
     */
    Made of(Grammar.Operation operation, String who, int wrongs, SplittableRandom dice) throws IOException {
        double crooked = wrongs > 0 && dice.nextBoolean() ? 0.15 : 0;
        Values values = new Values(grammar, known, dice, crooked);
        Request request = described(operation, values, dice);
        Optional<Request.Header> shown = cast.of(who);
        if (shown.isPresent()) {
            request = request.with(shown.get().name(), shown.get().value());
        }
        int breaks = crooked > 0 ? wrongs - 1 : wrongs;
        for (int time = 0; time < breaks; time++) {
            request = new Breaking(dice).broken(request);
        }
        return new Made(who, request);
    }

    private Request described(Grammar.Operation operation, Values values, SplittableRandom dice) {
        StringBuilder query = new StringBuilder();
        String path = operation.path();
        List<Request.Header> headers = new ArrayList<>();
        for (Grammar.Parameter parameter : operation.parameters()) {
            if (!parameter.required() && dice.nextInt(3) > 0) {
                continue;
            }
            String value = text(values.of(parameter.name(), parameter.schema()));
            switch (parameter.in()) {
                case "path" -> path = path.replace("{" + parameter.name() + "}", encoded(value));
                case "query" ->
                    query.append(query.isEmpty() ? '?' : '&')
                            .append(parameter.name())
                            .append('=')
                            .append(encoded(value));
                default ->
                    headers.add(new Request.Header(parameter.name(), oneLine(version(parameter, path, value, dice))));
            }
        }
        Buffer body = operation
                .body()
                .map(schema -> Buffer.buffer(Json.bytes(values.of("body", schema))))
                .orElseGet(Buffer::buffer);
        if (operation.body().isPresent()) {
            headers.add(new Request.Header("Content-Type", "application/json"));
        }
        return new Request(operation.id(), operation.method(), path + query, headers, body, Request.Framing.LENGTH);
    }

    /** Mostly the version that the case of the path has. */
    private String version(Grammar.Parameter parameter, String path, String value, SplittableRandom dice) {
        if (!parameter.name().equals("If-Match") || dice.nextInt(10) == 0) {
            return value;
        }
        String[] parts = path.split("/", -1);
        return known.version(parts[parts.length - 2])
                .map(version -> "\"" + version + "\"")
                .orElse(value);
    }

    private static String text(JsonNode value) {
        return value.isPojo() || value.isMissingNode() ? value.toString() : value.asText();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String oneLine(String value) {
        return value.replaceAll("[\r\n]", "");
    }
}
