package org.jiesu.casebook;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.json.Json;
import org.jiesu.store.Change;
import org.jiesu.store.StoredCase;

/** Decides how much of a caller a reader is shown without a stated purpose. */
final class Sighting {
    private final UnitNames units;

    Sighting(UnitNames units) {
        this.units = units;
    }

    Sight of(StoredCase stored, Told told, Reader reader) {
        boolean withheld = reader.eyes()
                .filter(unit -> told.received().caller().anonymous() || accuses(stored, told, unit))
                .isPresent();
        return withheld ? Sight.HIDDEN : Sight.MASKED;
    }

    private boolean accuses(StoredCase stored, Told told, UnitCode unit) {
        Optional<String> heard = told.unsealing()
                .words(stored.sealed().decision())
                .map(words -> Json.tree(words.getBytes(StandardCharsets.UTF_8)))
                .map(decision -> decision.path("accused").textValue());
        Optional<String> matter = stored.about().matter().map(Change.NamedMatter::code);
        return units.accused(unit, heard, matter);
    }
}
