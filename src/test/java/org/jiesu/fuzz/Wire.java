package org.jiesu.fuzz;

import io.vertx.core.buffer.Buffer;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** A connection over which any bytes can go, as no client of HTTP would let them. */
public final class Wire implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;

    private Wire(Socket socket, InputStream in) {
        this.socket = socket;
        this.in = in;
    }

    /** A new connection to an address like {@code http://127.0.0.1:8080}. */
    public static Wire to(String address) throws IOException {
        URI uri = URI.create(address);
        Socket socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()));
        return new Wire(socket, new BufferedInputStream(socket.getInputStream()));
    }

    /** Whether all of it went; not when the other side has closed. */
    public boolean send(Buffer bytes) throws IOException {
        try {
            socket.getOutputStream().write(bytes.getBytes());
            socket.getOutputStream().flush();
            return true;
        } catch (SocketException closed) {
            return false;
        }
    }

    /**
     * The next answer; nothing if the other side closes without one, or says nothing for so long.
     *
     * @param headOnly for an answer to HEAD, which has no body whatever it says
     */
    public Optional<Reply> read(boolean headOnly, Duration patience) throws IOException {
        socket.setSoTimeout((int) patience.toMillis());
        try {
            String status = line();
            while (status.startsWith("HTTP/1.1 100")) {
                headers();
                status = line();
            }
            Map<String, List<String>> headers = headers();
            Reply head = new Reply(Integer.parseInt(status.split(" ", 3)[1]), headers, Buffer.buffer());
            boolean bodiless = headOnly || head.status() == 204 || head.status() == 304 || head.isStream();
            return Optional.of(bodiless ? head : new Reply(head.status(), headers, unpacked(head, body(head))));
        } catch (EOFException | SocketTimeoutException | SocketException nothing) {
            return Optional.empty();
        }
    }

    private Map<String, List<String>> headers() throws IOException {
        Map<String, List<String>> headers = new HashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            String[] header = line.split(":", 2);
            headers.computeIfAbsent(header[0].toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(header[1].strip());
        }
        return headers;
    }

    private Buffer body(Reply head) throws IOException {
        if (head.header("transfer-encoding").equals("chunked")) {
            return chunks();
        }
        String length = head.header("content-length");
        return Buffer.buffer(length.isEmpty() ? in.readAllBytes() : exactly(Integer.parseInt(length)));
    }

    private static Buffer unpacked(Reply head, Buffer body) throws IOException {
        if (!head.header("content-encoding").equals("gzip")) {
            return body;
        }
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(body.getBytes()))) {
            return Buffer.buffer(gzip.readAllBytes());
        }
    }

    private Buffer chunks() throws IOException {
        Buffer body = Buffer.buffer();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.appendBytes(exactly(size));
            line();
        }
        line();
        return body;
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("cut off");
        }
        return bytes;
    }

    private String line() throws IOException {
        Buffer line = Buffer.buffer();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("closed");
            }
            if (next != '\r') {
                line.appendByte((byte) next);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
