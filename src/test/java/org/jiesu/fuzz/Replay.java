package org.jiesu.fuzz;

import io.vertx.core.buffer.Buffer;

/** How to send the same bytes again by hand: {@code printf '…' | nc localhost 8080}. */
final class Replay {
    private static final int LONGEST = 3_000;

    private Replay() {}

    static String of(Buffer bytes) {
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < Math.min(bytes.length(), LONGEST); index++) {
            int each = bytes.getByte(index) & 0xFF;
            boolean plain = each >= ' ' && each < 0x7F && each != '\'' && each != '\\' && each != '%';
            text.append(plain ? String.valueOf((char) each) : String.format("\\%03o", each));
        }
        String more = bytes.length() > LONGEST ? " and " + (bytes.length() - LONGEST) + " bytes more" : "";
        return "printf '" + text + "' | nc localhost 8080" + more;
    }
}
