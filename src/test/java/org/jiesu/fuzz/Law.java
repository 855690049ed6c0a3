package org.jiesu.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jiesu.json.Json;

/** What holds for every answer, whatever was asked. */
final class Law {
    /** What every answer carries, and what it must say. */
    private static final List<List<String>> HEADERS = List.of(
            List.of("content-security-policy", "default-src 'none'"),
            List.of("x-content-type-options", "nosniff"),
            List.of("x-frame-options", "DENY"),
            List.of("referrer-policy", "no-referrer"),
            List.of("cross-origin-opener-policy", "same-origin"),
            List.of("cross-origin-resource-policy", "same-origin"),
            List.of("permissions-policy", "camera=()"),
            List.of("cache-control", "no-"));

    /** Vert.x answers so, and asks nobody, where the first line ends in no version that it knows. */
    private static final int NO_VERSION_OF_HTTP = 501;

    private static final Pattern INSIDES = Pattern.compile(
            "Exception\\b|\\tat [a-z]|\\bjava\\.(lang|util|io)\\.|io\\.vertx|org\\.jiesu|PSQL|SQLSTATE");

    private Law() {}

    /** Every breach of the law; empty if there is none. */
    static List<String> breaches(Reply reply, boolean headOnly) {
        List<String> breaches = new ArrayList<>();
        if (reply.status() == NO_VERSION_OF_HTTP && reply.body().length() == 0) {
            return breaches;
        }
        if (reply.status() >= 500) {
            breaches.add("status " + reply.status());
        }
        for (List<String> header : HEADERS) {
            if (!reply.header(header.get(0)).contains(header.get(1))) {
                breaches.add("header " + header.get(0) + " is “" + reply.header(header.get(0)) + "”");
            }
        }
        if (reply.header("content-security-policy").contains("unsafe")) {
            breaches.add("an unsafe policy");
        }
        boolean program = reply.header("content-type").contains("javascript");
        if (!program && INSIDES.matcher(reply.text() + reply.headers()).find()) {
            breaches.add("insides are shown");
        }
        if (reply.status() >= 400 && !headOnly) {
            problem(reply, breaches);
        }
        return breaches;
    }

    private static void problem(Reply reply, List<String> breaches) {
        if (!reply.header("content-type").equals("application/problem+json")) {
            breaches.add("a refusal of type “" + reply.header("content-type") + "”");
            return;
        }
        try {
            JsonNode problem = Json.tree(reply.body().getBytes());
            boolean whole = problem.path("type").asText().startsWith("/problems/")
                    && !problem.path("title").asText().isEmpty()
                    && problem.path("status").asInt() == reply.status();
            if (!whole) {
                breaches.add("a problem without type, title or status");
            }
        } catch (UncheckedIOException noJson) {
            breaches.add("a problem that is no JSON");
        }
    }
}
