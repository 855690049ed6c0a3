package org.jiesu.casebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiesu.core.text.Redaction;

/**
 * The words of one case as a reader is shown them.
 *
 * @param known name and number that the caller left, hidden wherever they stand in a text
 */
record Shown(Sight sight, List<String> known) {
    static Shown of(Sight sight, Optional<JsonNode> caller) {
        return new Shown(
                sight,
                Stream.of("name", "phone")
                        .flatMap(field -> caller.flatMap(node -> text(node, field)).stream())
                        .toList());
    }

    String words(String words) {
        return sight == Sight.CLEAR ? words : Redaction.shown(words, known);
    }

    /** A decision with its evidence cut out of the text as it is shown. */
    JsonNode decision(JsonNode decision, String text) {
        if (sight != Sight.CLEAR) {
            cover(decision, words(text));
        }
        return decision;
    }

    private static void cover(JsonNode node, String shown) {
        if (node instanceof ObjectNode quote
                && quote.path("start").isInt()
                && quote.path("text").isTextual()) {
            int end = Math.min(quote.path("end").intValue(), shown.length());
            int start = Math.min(quote.path("start").intValue(), end);
            quote.put("text", shown.substring(start, end));
        }
        node.forEach(part -> cover(part, shown));
    }

    CaseView.CallerView caller(Optional<JsonNode> caller, boolean anonymous) {
        Optional<String> name = caller.flatMap(node -> text(node, "name"));
        Optional<String> phone = caller.flatMap(node -> text(node, "phone"));
        return switch (sight) {
            case CLEAR -> new CaseView.CallerView(name.orElse(null), phone.orElse(null), anonymous, "clear");
            case MASKED ->
                new CaseView.CallerView(
                        Masked.name(name).orElse(null), Masked.phone(phone).orElse(null), anonymous, "masked");
            case HIDDEN -> new CaseView.CallerView(null, null, anonymous, "hidden");
        };
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.ofNullable(node.get(field)).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }
}
