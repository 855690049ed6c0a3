package org.jiesu.fuzz;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One request as it goes over the wire, right or wrong: nothing of it is checked here.
 *
 * @param operation as the contract calls it
 * @param target what stands between method and version, as it is written
 */
record Request(String operation, String method, String target, List<Header> headers, Buffer body, Framing framing) {
    private static final int CHUNK = 1000;

    Request {
        headers = List.copyOf(headers);
    }

    record Header(String name, String value) {}

    /** How the request tells where its body ends. */
    enum Framing {
        LENGTH,
        CHUNKED,
        /** Says that more comes than does. */
        TOO_LONG,
        /** Says that it is no number of bytes. */
        NO_NUMBER,
        /** Says two lengths. */
        TWO_LENGTHS,
        /** Says a length and comes in chunks. */
        BOTH,
        /** Comes in chunks of which one has no size. */
        BAD_CHUNK;

        /** Whether all of it comes, so that there must be an answer. */
        boolean whole() {
            return this == LENGTH || this == CHUNKED;
        }
    }

    Request with(String name, String value) {
        List<Header> more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new Request(operation, method, target, more, body, framing);
    }

    Request without(String name) {
        List<Header> fewer = headers.stream()
                .filter(header -> !header.name().equalsIgnoreCase(name))
                .toList();
        return new Request(operation, method, target, fewer, body, framing);
    }

    Request method(String other) {
        return new Request(operation, other, target, headers, body, framing);
    }

    Request target(String other) {
        return new Request(operation, method, other, headers, body, framing);
    }

    Request body(Buffer other) {
        return new Request(operation, method, target, headers, other, framing);
    }

    Request framed(Framing other) {
        return new Request(operation, method, target, headers, body, other);
    }

    boolean has(String name) {
        return headers.stream().anyMatch(header -> header.name().equalsIgnoreCase(name));
    }

    /** The bytes. What is no ASCII in the head goes as UTF-8. */
    Buffer bytes(String host) {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        if (!has("Host")) {
            head.append("Host: ").append(host).append("\r\n");
        }
        headers.forEach(header ->
                head.append(header.name()).append(": ").append(header.value()).append("\r\n"));
        switch (framing) {
            case LENGTH -> head.append(length(body.length()));
            case TOO_LONG -> head.append(length(body.length() + 7));
            case NO_NUMBER -> head.append("Content-Length: -0x1\r\n");
            case TWO_LENGTHS -> head.append(length(body.length())).append(length(body.length() + 1));
            case BOTH -> head.append(length(body.length())).append("Transfer-Encoding: chunked\r\n");
            case CHUNKED, BAD_CHUNK -> head.append("Transfer-Encoding: chunked\r\n");
        }
        Buffer bytes = Buffer.buffer(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        return switch (framing) {
            case CHUNKED, BOTH -> chunked(bytes);
            case BAD_CHUNK -> bytes.appendString("zz\r\n").appendBuffer(body).appendString("\r\n0\r\n\r\n");
            default -> bytes.appendBuffer(body);
        };
    }

    private String length(int length) {
        boolean none = length == 0 && !method.toUpperCase(Locale.ROOT).startsWith("P");
        return none ? "" : "Content-Length: " + length + "\r\n";
    }

    private Buffer chunked(Buffer bytes) {
        for (int from = 0; from < body.length(); from += CHUNK) {
            Buffer chunk = body.slice(from, Math.min(from + CHUNK, body.length()));
            bytes.appendString(Integer.toHexString(chunk.length()) + "\r\n")
                    .appendBuffer(chunk)
                    .appendString("\r\n");
        }
        return bytes.appendString("0\r\n\r\n");
    }
}
