package org.jiesu.fuzz;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/** Bytes that are no HTTP, or hardly; each ends so that a server knows that nothing more comes. */
final class Garbage {
    private static final String HOST = "Host: localhost\r\n";
    private static final String TEXT = "{\"text\":\"water\"}";
    private static final List<String> LINES = List.of(
            "GET\r\n\r\n",
            "GET /\r\n\r\n",
            " GET / HTTP/1.1\r\n" + HOST + "\r\n",
            "GET / HTTP/1.1 extra\r\n" + HOST + "\r\n",
            "GET  /  HTTP/1.1\r\n" + HOST + "\r\n",
            "GET /a b HTTP/1.1\r\n" + HOST + "\r\n",
            "GET / HTTP/9.9\r\n" + HOST + "\r\n",
            "GET / HTTP/1.0\r\n\r\n",
            "GET / HTTP/1.1\r\n\r\n",
            "GET / JTTP/1.1\r\n" + HOST + "\r\n",
            "\r\n\r\nGET / HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n",
            "GET / HTTP/1.1\nHost: localhost\nConnection: close\n\n",
            "GET * HTTP/1.1\r\n" + HOST + "\r\n",
            "OPTIONS * HTTP/1.1\r\n" + HOST + "\r\n",
            "CONNECT localhost:22 HTTP/1.1\r\n" + HOST + "\r\n",
            "GET localhost HTTP/1.1\r\n" + HOST + "\r\n",
            "GET http:// HTTP/1.1\r\n" + HOST + "\r\n",
            "GET ?q=1 HTTP/1.1\r\n" + HOST + "\r\n",
            "GET /api/v1/time HTTP/1.1\r\n" + HOST + "X-Odd\r\n\r\n",
            "GET /api/v1/time HTTP/1.1\r\n" + HOST + ": nameless\r\n\r\n",
            "GET /api/v1/time HTTP/1.1\r\n" + HOST + "X Odd: 1\r\n\r\n",
            "GET /api/v1/time HTTP/1.1\r\n" + HOST + "X-Odd : 1\r\n\r\n",
            "GET /api/v1/time HTTP/1.1\r\n" + HOST + "X-Odd: a\r\n folded\r\nConnection: close\r\n\r\n",
            "GET /api/v1/time HTTP/1.1\r\n" + HOST + "X-Odd: a\u0000b\r\n\r\n",
            "GET /api/v1/time HTTP/1.1\r\n" + HOST + "X-Odd: a\rX-Other: b\r\nConnection: close\r\n\r\n",
            "GET /api/v1/time HTTP/1.1\r\n" + HOST + HOST + "Connection: close\r\n\r\n",
            "GET /\u0000 HTTP/1.1\r\n" + HOST + "\r\n",
            "G\u0000T / HTTP/1.1\r\n" + HOST + "\r\n",
            "POST /api/v1/routing/preview HTTP/1.1\r\n" + HOST
                    + "Content-Type: application/json\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
            "POST /api/v1/routing/preview HTTP/1.1\r\n" + HOST
                    + "Content-Type: application/json\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
            "POST /api/v1/routing/preview HTTP/1.0\r\n" + HOST
                    + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            "POST /api/v1/routing/preview HTTP/1.1\r\n" + HOST
                    + "Content-Type: application/json\r\nContent-Length: +16\r\n\r\n" + TEXT,
            "POST /api/v1/routing/preview HTTP/1.1\r\n" + HOST
                    + "Content-Type: application/json\r\nContent-Length: 99999999999999999999\r\n\r\n" + TEXT,
            "POST /api/v1/routing/preview HTTP/1.1\r\n" + HOST
                    + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\n",
            "POST /api/v1/routing/preview HTTP/1.1\r\n" + HOST
                    + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\n",
            "POST /api/v1/routing/preview HTTP/1.1\r\n" + HOST + "Content-Type: application/json\r\n"
                    + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n10\r\n" + TEXT + "\r\n0\r\n\r\n"
                    + "GET /api/v1/time HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n",
            "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
            "GET /api/v1/time HTTP/1.1\r\n" + HOST
                    + "Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n",
            "GET /api/v1/stream HTTP/1.1\r\n" + HOST + "Upgrade: websocket\r\nConnection: Upgrade\r\n"
                    + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
            "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003\r\n\r\n",
            "* OK IMAP4rev1\r\n\r\n",
            "SELECT 1;\r\n\r\n");

    private Garbage() {}

    static Buffer some(SplittableRandom dice) {
        return switch (dice.nextInt(8)) {
            case 0 -> noise(dice);
            case 1 -> pipeline(dice);
            case 2 ->
                text("GET /" + "a".repeat(dice.nextInt(20_000)) + " HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n");
            default -> text(LINES.get(dice.nextInt(LINES.size())));
        };
    }

    private static Buffer noise(SplittableRandom dice) {
        byte[] bytes = new byte[dice.nextInt(300)];
        dice.nextBytes(bytes);
        return Buffer.buffer(bytes).appendString("\r\n\r\n\r\n\r\n");
    }

    private static Buffer pipeline(SplittableRandom dice) {
        String many = ("GET /api/v1/time HTTP/1.1\r\n" + HOST + "\r\n").repeat(dice.nextInt(20));
        return text(many + "GET /api/v1/nowhere HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n");
    }

    private static Buffer text(String text) {
        return Buffer.buffer(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
