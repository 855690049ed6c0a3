package org.jiesu.casebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jiesu.core.casefile.CaseFile;
import org.jiesu.core.casefile.Halt;
import org.jiesu.core.casefile.Proceedings;
import org.jiesu.store.StoredCase;
import org.jspecify.annotations.Nullable;

/** What sets a case apart from others at a glance, by the words of the interface. */
final class Flags {
    private Flags() {}

    static List<String> of(StoredCase stored, @Nullable JsonNode decision) {
        CaseFile file = stored.file();
        Proceedings proceedings = file.standing().proceedings();
        List<String> flags = new ArrayList<>();
        add(flags, "danger", decision != null && decision.hasNonNull("transfer"));
        add(flags, "urged", file.standing().tally().urges() > 0);
        add(flags, "reopened", file.period() > 1);
        add(flags, "held", proceedings.held());
        add(flags, "returned", proceedings.returned().isPresent());
        add(flags, "requested", proceedings.request().isPresent());
        add(flags, "asked", proceedings.open(Halt.Why.QUESTION, stored.now()).isPresent());
        add(flags, "erased", stored.erased());
        return flags;
    }

    private static void add(List<String> flags, String flag, boolean flies) {
        if (flies) {
            flags.add(flag);
        }
    }
}
