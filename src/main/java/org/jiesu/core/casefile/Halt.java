package org.jiesu.core.casefile;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jiesu.core.calendar.Pause;

/**
 * A time in which the citizen's clock stands still. It belongs to the case, whatever becomes of the clocks.
 *
 * @param to empty while nobody knows; it may lie ahead
 */
public record Halt(Why why, Instant from, Optional<Instant> to) {
    /** What keeps the unit from going on. */
    public enum Why {
        /** 挂账: a long-term matter with a plan of its own. */
        HOLD("hold", "挂账"),
        /** 待补充: the unit has asked the caller something and waits for the answer. */
        QUESTION("question", "待市民补充");

        private final String wire;
        private final String official;

        Why(String wire, String official) {
            this.wire = wire;
            this.official = official;
        }

        public String wire() {
            return wire;
        }

        /** The word that staff say. */
        public String official() {
            return official;
        }

        public static Optional<Why> ofWire(String wire) {
            return Arrays.stream(values()).filter(why -> why.wire.equals(wire)).findFirst();
        }
    }

    Pause pause() {
        return new Pause(from, to.orElse(Pause.WITHOUT_END));
    }

    boolean openAt(Instant at) {
        return to.map(at::isBefore).orElse(true);
    }

    Halt endedAt(Instant at) {
        return openAt(at) ? new Halt(why, from, Optional.of(at)) : this;
    }
}
