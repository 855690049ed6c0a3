package org.jiesu.fuzz;

import java.util.List;
import java.util.SplittableRandom;

/** Gives a request a header that is odd, or takes from it one that it needs. */
final class Headers {
    private static final List<String> ODD = List.of(
            "Content-Type: text/plain",
            "Content-Type: application/json; charset=utf-16",
            "Content-Type: application/JSON",
            "Content-Type: application/x-www-form-urlencoded",
            "Content-Type: multipart/form-data; boundary=x",
            "Content-Type: multipart/form-data",
            "Content-Type: application/json; charset=\u0001",
            "Content-Type: ",
            "If-Match: *",
            "If-Match: W/\"1\"",
            "If-Match: \"0\"",
            "If-Match: \"999999999\"",
            "If-Match: \"9999999999\"",
            "If-Match: \"1\", \"2\"",
            "If-Match: 水",
            "If-None-Match: *",
            "If-None-Match: \"\"",
            "Idempotency-Key: a",
            "Idempotency-Key: ",
            "Idempotency-Key: 水",
            "Idempotency-Key: a b",
            "Accept: text/html",
            "Accept: application/xml;q=;;,",
            "Accept-Encoding: gzip",
            "Accept-Encoding: *;q=0",
            "Authorization: Bearer",
            "Authorization: Bearer \u00e9",
            "Authorization: Basic eDp5",
            "Authorization: Negotiate",
            "Authorization: bearer null",
            "Cookie: jiesu_session",
            "Cookie: jiesu_session=; jiesu_session=x",
            "Cookie: =;;;,\"",
            "Cookie: $Version=1; jiesu_session=\"\\\"\"",
            "Origin: null",
            "Origin: http://[::1",
            "Origin: https://nowhere.invalid",
            "Sec-Fetch-Site: cross-site",
            "Sec-Fetch-Site: 水",
            "Host: ",
            "Host: nowhere.invalid:99999",
            "Host: a b",
            "Host: [::1",
            "X-Forwarded-For: 10.0.0.1, ${jndi:ldap://nowhere.invalid}",
            "X-Forwarded-Host: nowhere.invalid",
            "X-Forwarded-Proto: gopher",
            "Forwarded: for=\"[\"",
            "X-HTTP-Method-Override: DELETE",
            "Expect: 100-continue",
            "Expect: 200-maybe",
            "Range: bytes=0-1,2-",
            "Upgrade: h2c",
            "Upgrade: websocket",
            "Connection: Upgrade",
            "Connection: keep-alive, Upgrade",
            "Last-Event-ID: -1",
            "Last-Event-ID: 99999999999999999999",
            "Last-Event-ID: x",
            "Trailer: Content-Length",
            "TE: trailers",
            "Accept-Language: ../../etc",
            "User-Agent: \u001b[31m",
            "Date: yesterday");

    private final SplittableRandom dice;

    Headers(SplittableRandom dice) {
        this.dice = dice;
    }

    Request odd(Request request) {
        return switch (dice.nextInt(12)) {
            case 0 -> request.without("Content-Type");
            case 1 -> request.without("If-Match");
            case 2 -> request.with("X-Long", "a".repeat(dice.nextInt(40_000)));
            case 3 -> many(request);
            case 4 -> doubled(request);
            default -> put(request, ODD.get(dice.nextInt(ODD.size())));
        };
    }

    private Request put(Request request, String line) {
        String[] header = line.split(": ?", 2);
        boolean besides = dice.nextInt(4) == 0;
        return (besides ? request : request.without(header[0])).with(header[0], header[1]);
    }

    private Request many(Request request) {
        Request many = request;
        int count = dice.nextInt(300);
        for (int index = 0; index < count; index++) {
            many = many.with("X-Many-" + index, "x");
        }
        return many;
    }

    private Request doubled(Request request) {
        if (request.headers().isEmpty()) {
            return request;
        }
        Request.Header any =
                request.headers().get(dice.nextInt(request.headers().size()));
        return request.with(any.name(), any.value());
    }
}
