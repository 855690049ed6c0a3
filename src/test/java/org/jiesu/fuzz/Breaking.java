package org.jiesu.fuzz;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;

/** Breaks a request in one place: in its body, its target, its method or the way it tells its length. */
final class Breaking {
    private static final List<String> METHODS = List.of(
            "HEAD", "OPTIONS", "PUT", "DELETE", "PATCH", "TRACE", "GET", "POST", "get", "PROPFIND", "JEFF", "M-SEARCH");
    private static final List<String> BITS_OF_PATHS = List.of(
            "%00",
            "%ff",
            "%",
            "%2",
            "%zz",
            "%2e%2e%2f",
            "/../",
            "/..%2f..%2fetc%2fpasswd",
            "//",
            "/./",
            ";a=b",
            "%c0%ae",
            "%ed%a0%80",
            "%E6%B0%B4",
            "水",
            "%0d%0aX-Odd:%201",
            "\\..\\",
            "%5c..%5c",
            "/*",
            ":id",
            "{id}",
            "%252e",
            "+");
    private static final List<String> QUERIES = List.of(
            "?",
            "?a",
            "?=",
            "?&&&",
            "?limit=1&limit=2",
            "?limit=99999999999999999999",
            "?limit=-1",
            "?limit=٣",
            "?limit=1e2",
            "?cursor=AAAA",
            "?cursor=%00",
            "?q=%ED%A0%80",
            "?q=%",
            "?q=%zz",
            "?q=%F0%9F%98%80%E2%80%AE",
            "?status=received&status=closed",
            "?from=2026-02-30",
            "?asOf=9999-12-31",
            "?asOf=0000-01-01",
            "?district=%E6%9C%88%E7%90%83",
            "?lastEventId=9223372036854775807",
            "?lastEventId=-1",
            "?__proto__=1",
            "?q[]=1",
            "?format=..%2f..%2fsecret",
            "#fragment");

    private final SplittableRandom dice;

    Breaking(SplittableRandom dice) {
        this.dice = dice;
    }

    Request broken(Request request) {
        return switch (dice.nextInt(12)) {
            case 0, 1, 2, 3 -> request.body(body(request.body()));
            case 4 -> request.method(METHODS.get(dice.nextInt(METHODS.size())));
            case 5 -> request.target(path(request.target()));
            case 6 -> request.target(query(request.target()));
            case 7 -> framed(request);
            case 8 ->
                request.with("Content-Encoding", dice.nextBoolean() ? "gzip" : "br")
                        .body(packed(request.body()));
            default -> new Headers(dice).odd(request);
        };
    }

    private Request framed(Request request) {
        Request.Framing[] all = Request.Framing.values();
        return request.framed(dice.nextBoolean() ? Request.Framing.CHUNKED : all[dice.nextInt(all.length)]);
    }

    private Buffer body(Buffer body) {
        String text = body.toString(StandardCharsets.UTF_8);
        return switch (dice.nextInt(16)) {
            case 0 -> body.slice(0, dice.nextInt(body.length() + 1));
            case 1 -> Buffer.buffer("\uFEFF").appendBuffer(body);
            case 2 -> Buffer.buffer(text.getBytes(StandardCharsets.UTF_16));
            case 3 -> Buffer.buffer(text.getBytes(StandardCharsets.ISO_8859_1));
            case 4 -> body.copy().appendString(dice.nextBoolean() ? "{}" : " garbage");
            case 5 -> Buffer.buffer(text.replace('"', '\''));
            case 6 -> Buffer.buffer(text.replaceFirst("\\{", "{\"text\":1,\"text\":2,"));
            case 7 -> Buffer.buffer(text.replaceFirst("\\{", "{\"__proto__\":{},\"\":0,\"colour\":\"red\","));
            case 8 -> Buffer.buffer(text.replaceFirst(":", ":NaN,\"a\":-Infinity,\"b\":"));
            case 9 -> Buffer.buffer(text.replaceFirst("\\{", "/* */ {"));
            case 10 -> inserted(body, 0xC0, 0x80);
            case 11 -> inserted(body, 0xED, 0xA0, 0x80);
            case 12 -> inserted(body, dice.nextInt(256));
            case 13 -> Buffer.buffer("[" + text + "]");
            case 14 -> Buffer.buffer(dice.nextInt(30) == 0 ? " ".repeat(300_000) : "\"" + "a".repeat(5000) + "\"");
            default -> Buffer.buffer(dice.nextBoolean() ? "" : "null");
        };
    }

    private Buffer inserted(Buffer body, int... bytes) {
        int at = dice.nextInt(body.length() + 1);
        Buffer with = Buffer.buffer().appendBuffer(body.slice(0, at));
        for (int each : bytes) {
            with.appendByte((byte) each);
        }
        return with.appendBuffer(body.slice(at, body.length()));
    }

    private String path(String target) {
        int at = 1 + dice.nextInt(target.length());
        String bit = BITS_OF_PATHS.get(dice.nextInt(BITS_OF_PATHS.size()));
        return switch (dice.nextInt(8)) {
            case 0 -> "http://nowhere.invalid" + target;
            case 1 -> target + "/";
            case 2 -> target.replaceFirst("/api", "/%61pi");
            case 3 -> "/" + bit + target;
            default -> target.substring(0, at) + bit + target.substring(at);
        };
    }

    private String query(String target) {
        String query = QUERIES.get(dice.nextInt(QUERIES.size()));
        return dice.nextInt(20) == 0 ? target + "?q=" + "a".repeat(1 + dice.nextInt(6000)) : target + query;
    }

    private static Buffer packed(Buffer body) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
                gzip.write(body.getBytes());
            }
            return Buffer.buffer(bytes.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
