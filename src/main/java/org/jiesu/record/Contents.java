package org.jiesu.record;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiesu.core.casefile.ContentRef;
import org.jiesu.crypto.CallerKey;
import org.jiesu.crypto.CallerKeys;
import org.jiesu.crypto.ContentCipher;
import org.jiesu.crypto.KeyFailure;
import org.jiesu.json.Json;
import org.jiesu.store.CaseRecord;

/** Whether the words that facts point to are there, open, and are those that were written. */
final class Contents {
    private final CallerKeys keys;

    Contents(CallerKeys keys) {
        this.keys = keys;
    }

    /** Every pointer to words in the bytes of a fact, of whatever kind and version the fact is. */
    static List<ContentRef> in(Buffer body) {
        List<ContentRef> found = new ArrayList<>();
        collect(Json.tree(body.getBytes()), found);
        return found;
    }

    private static void collect(JsonNode node, List<ContentRef> found) {
        if (node.hasNonNull("content") && node.hasNonNull("commitment")) {
            UUID id = UUID.fromString(node.get("content").textValue());
            found.add(new ContentRef(id, node.get("commitment").textValue()));
        }
        node.forEach(inner -> collect(inner, found));
    }

    /** The damaged ones among the words that these facts of a case point to; its caller must not be erased. */
    List<Damage> damaged(CaseRecord record, CaseRecord.Row row, List<ChainLinks.Sound> facts) {
        Optional<CallerKey> key = opened(row.wrappedKey());
        Damage.Where where = Damage.Where.inCase(record.id(), Optional.of(row.number()));
        List<Damage> found = new ArrayList<>();
        for (ChainLinks.Sound sound : facts) {
            for (ContentRef ref : in(sound.fact().body())) {
                Buffer sealed = record.contents().get(ref.id());
                Damage.Where here = where.at(sound.fact().seq());
                if (sealed == null) {
                    found.add(new Damage(Damage.Kind.CONTENT_MISSING, here, "content " + ref.id() + " is gone"));
                } else if (key.filter(open -> keeps(open, ref, sealed)).isEmpty()) {
                    String what = "content " + ref.id() + " does not open as what was written";
                    found.add(new Damage(Damage.Kind.CONTENT_CHANGED, here, what));
                }
            }
        }
        return found;
    }

    private Optional<CallerKey> opened(Buffer wrapped) {
        try {
            return Optional.of(keys.unwrap(wrapped.getBytes()));
        } catch (KeyFailure damaged) {
            return Optional.empty();
        }
    }

    private static boolean keeps(CallerKey key, ContentRef ref, Buffer sealed) {
        try {
            return ContentCipher.keeps(key, ref.id(), sealed.getBytes(), ref.commitment());
        } catch (KeyFailure damaged) {
            return false;
        }
    }
}
