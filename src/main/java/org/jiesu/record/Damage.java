package org.jiesu.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jiesu.core.casefile.CaseId;
import org.jiesu.json.Json;

/**
 * Something in the record that is not as it was written, and where.
 *
 * @param what one sentence for whoever must look into it; without personal data
 */
public record Damage(Kind kind, Where where, String what) {
    /** What was done to the record. */
    public enum Kind {
        /** A fact is not the one that was written. */
        CHANGED,
        /** A fact is gone from the middle of its case. */
        MISSING,
        /** A fact stands in another's place. */
        REORDERED,
        /** Facts are gone from the end of a case. */
        CUT,
        /** A case is gone. */
        VANISHED,
        /** Words do not open, or are not those that were written. */
        CONTENT_CHANGED,
        /** Words that a fact points to are gone. */
        CONTENT_MISSING,
        /** The row of a case is not what its facts make. */
        STATE,
        /** A seal is not the one that was made. */
        SEAL_CHANGED,
        /** A seal is gone, or positions lie under none. */
        SEAL_MISSING,
        /** A seal was not signed by the key of this record. */
        SIGNATURE,
        /** The witness file and the seals do not tell the same. */
        WITNESS,
        /** An entry of the audit is not the one that was written, or gone. */
        AUDIT;

        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The place; what does not apply is empty.
     *
     * @param number of the case, where its row still tells it
     * @param seal number of the seal
     */
    public record Where(Optional<CaseId> id, Optional<String> number, OptionalInt seq, OptionalLong seal) {
        static Where inCase(CaseId id, Optional<String> number) {
            return new Where(Optional.of(id), number, OptionalInt.empty(), OptionalLong.empty());
        }

        static Where inSeal(long number) {
            return new Where(Optional.empty(), Optional.empty(), OptionalInt.empty(), OptionalLong.of(number));
        }

        Where at(int fact) {
            return new Where(id, number, OptionalInt.of(fact), seal);
        }
    }

    static Damage in(Where where, Kind kind, String what) {
        return new Damage(kind, where, what);
    }

    /** One line of JSON; what does not apply is null. */
    public String line() {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("kind", kind.wire());
        node.put("case", where.id().map(id -> id.value().toString()).orElse(null));
        node.put("number", where.number().orElse(null));
        node.put("seq", where.seq().isPresent() ? (Integer) where.seq().getAsInt() : null);
        node.put("seal", where.seal().isPresent() ? (Long) where.seal().getAsLong() : null);
        node.put("what", what);
        return Json.text(node);
    }
}
