package org.jiesu.core.casefile;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What one call back to the citizen brought (回访). Reached, contacted, resolved and satisfied are kept apart: the three
 * rates are reckoned from each by itself.
 *
 * @param reached whether the citizen was reached by this call
 * @param contacted whether the unit had been in touch, by the citizen's word; empty where nothing was said
 * @param resolved whether the trouble is gone; always there when the citizen was reached, never otherwise
 * @param satisfied empty where nothing was said
 * @param reasons codes of the reasons for dissatisfaction
 */
public record Callback(
        boolean reached,
        Optional<Boolean> contacted,
        Optional<Resolved> resolved,
        Optional<Satisfied> satisfied,
        List<String> reasons,
        Optional<ContentRef> note) {
    public Callback {
        reasons = List.copyOf(reasons);
        if (reached != resolved.isPresent()) {
            throw new IllegalArgumentException("whoever is reached says whether it is resolved, and nobody else does");
        }
        if (!reached && (contacted.isPresent() || satisfied.isPresent() || !reasons.isEmpty())) {
            throw new IllegalArgumentException("nobody was reached who could have said so");
        }
    }

    /** Whether the trouble is gone. 部分解决 counts as unresolved wherever only two answers are asked for. */
    public enum Resolved {
        YES("yes"),
        PARTLY("partly"),
        NO("no");

        private final String wire;

        Resolved(String wire) {
            this.wire = wire;
        }

        public String wire() {
            return wire;
        }

        public static Optional<Resolved> ofWire(String wire) {
            return Arrays.stream(values())
                    .filter(answer -> answer.wire.equals(wire))
                    .findFirst();
        }
    }

    /** How content the citizen is. 基本满意 counts as satisfied wherever only two answers are asked for. */
    public enum Satisfied {
        YES("yes"),
        MOSTLY("mostly"),
        NO("no");

        private final String wire;

        Satisfied(String wire) {
            this.wire = wire;
        }

        public String wire() {
            return wire;
        }

        public static Optional<Satisfied> ofWire(String wire) {
            return Arrays.stream(values())
                    .filter(answer -> answer.wire.equals(wire))
                    .findFirst();
        }
    }

    boolean settled() {
        return resolved.filter(Resolved.YES::equals).isPresent();
    }
}
