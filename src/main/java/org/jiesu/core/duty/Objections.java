package org.jiesu.core.duty;

import java.util.List;
import java.util.Optional;

/**
 * What in a text speaks against sending it to one unit as it stands.
 *
 * @param accused whose persons it accuses, whatever its matter is
 * @param otherMatters what else it is surely about
 */
record Objections(Optional<Accused> accused, List<Alternative> otherMatters) {
    static final Objections NONE = new Objections(Optional.empty(), List.of());

    Objections {
        otherMatters = List.copyOf(otherMatters);
    }

    /** Why a person decides although the matter's owner is known; nothing where nothing speaks against that owner. */
    Optional<String> against(UnitRef lead) {
        Optional<String> own =
                accused.filter(whose -> whose.spares(lead.kind())).map(Accused::told);
        return own.or(() -> otherMatters.stream()
                .filter(other -> !other.lead().equals(lead))
                .findFirst()
                .map(other -> "一次说了两件事，另一件是“" + other.matter().name() + "”，由"
                        + other.lead().unit() + "办理：由人拆成两件或者定主办"));
    }
}
