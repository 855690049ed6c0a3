package org.jiesu.callers;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jiesu.crypto.CallerKey;
import org.jiesu.crypto.ContentCipher;
import org.jiesu.json.Json;
import org.jiesu.store.StoredCase;

/** What a caller has told of itself, in the clear for a moment. */
final class CallerWords {
    private CallerWords() {}

    /** The telephone numbers in sealed contents of the kind {@code caller}. */
    static Stream<String> phones(CallerKey key, List<StoredCase.Piece> told) {
        return told.stream()
                .map(piece -> ContentCipher.open(key, piece.id(), piece.bytes().getBytes()))
                .map(words -> Json.tree(words.getBytes(StandardCharsets.UTF_8)).path("phone"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue);
    }
}
