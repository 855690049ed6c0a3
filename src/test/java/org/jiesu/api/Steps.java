package org.jiesu.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** What is done to cases through the door, step by step, and what is seen of them then. */
final class Steps {
    private Steps() {}

    /** A complaint of this urgency, with whatever else it comes with; the township is sure. */
    static JsonNode taken(Door.Visitor who, String urgency, Map<String, Object> more) {
        Map<String, Object> complaint = new HashMap<>(CasesIT.COMPLAINT);
        complaint.put("urgency", urgency);
        complaint.putAll(more);
        Door.Reply reply = who.post("/cases", complaint);
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(201);
        return reply.body();
    }

    static Door.Reply post(Door.Visitor who, String command, JsonNode seen, Object body) {
        return who.post(
                path(seen) + "/" + command,
                body,
                "If-Match",
                seen.get("version").toString());
    }

    /** The case after a command that must be possible. */
    static JsonNode done(Door.Visitor who, String command, JsonNode seen, Object body) {
        Door.Reply reply = post(who, command, seen, body);
        assertThat(reply.status()).as(command + " " + reply.body()).isEqualTo(200);
        return reply.body();
    }

    /** The name of the refusal of a command that must not be possible. */
    static String refused(Door.Visitor who, String command, JsonNode seen, Object body) {
        Door.Reply reply = post(who, command, seen, body);
        assertThat(reply.status()).as(command + " " + reply.body()).isEqualTo(422);
        return reply.problem().replace("refusal/", "");
    }

    static JsonNode read(Door.Visitor who, JsonNode seen) {
        return who.get(path(seen)).body();
    }

    static String path(JsonNode seen) {
        return "/cases/" + seen.get("id").textValue();
    }

    /** The clock of this kind that began last. */
    static JsonNode clock(JsonNode seen, String kind) {
        return StreamSupport.stream(seen.get("clocks").spliterator(), false)
                .filter(clock -> clock.get("clock").textValue().equals(kind))
                .max(Comparator.comparing(clock -> at(clock, "startedAt")))
                .orElseThrow();
    }

    static Instant at(JsonNode clock, String field) {
        return OffsetDateTime.parse(clock.get(field).textValue()).toInstant();
    }

    static Instant due(JsonNode seen, String kind) {
        return at(clock(seen, kind), "dueAt");
    }

    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.textValue()));
        return texts;
    }
}
