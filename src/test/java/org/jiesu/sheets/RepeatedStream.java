package org.jiesu.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A long text that is never held as a whole. */
final class RepeatedStream extends InputStream {
    private final Iterator<String> parts;
    private InputStream part = InputStream.nullInputStream();

    private RepeatedStream(Iterator<String> parts) {
        this.parts = parts;
    }

    static InputStream of(String begin, int times, IntFunction<String> part, String end) {
        Stream<String> middle = IntStream.range(0, times).mapToObj(part);
        return new RepeatedStream(Stream.concat(Stream.concat(Stream.of(begin), middle), Stream.of(end))
                .iterator());
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        int count = part.read(into, from, most);
        while (count < 0 && parts.hasNext()) {
            part = new ByteArrayInputStream(parts.next().getBytes(StandardCharsets.UTF_8));
            count = part.read(into, from, most);
        }
        return count;
    }

    /** A stream that never ends. */
    static final class Endless extends InputStream {
        @Override
        public int read() {
            return 'x';
        }
    }
}
