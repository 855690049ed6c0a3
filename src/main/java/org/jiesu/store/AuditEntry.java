package org.jiesu.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jiesu.core.casefile.Actor;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.json.Json;

/**
 * Something that was done and belongs into the audit.
 *
 * @param said codes that explain it, such as the purpose; never personal data, never free text
 */
public record AuditEntry(Actor by, AuditAction action, About about, Map<String, String> said) {
    public AuditEntry {
        said = Map.copyOf(said);
    }

    /**
     * To what it was done.
     *
     * @param subject name of an account, a key or whatever else is no case
     */
    public record About(Optional<UUID> caseId, Optional<UUID> callerId, Optional<String> subject) {
        public static About caller(UUID callerId) {
            return new About(Optional.empty(), Optional.of(callerId), Optional.empty());
        }

        public static About caseOf(UUID caseId, UUID callerId) {
            return new About(Optional.of(caseId), Optional.of(callerId), Optional.empty());
        }

        public static About subject(String subject) {
            return new About(Optional.empty(), Optional.empty(), Optional.of(subject));
        }
    }

    /** The bytes that are hashed and kept. */
    byte[] body(long seq, Instant at) {
        ObjectNode body = Json.MAPPER.createObjectNode();
        body.put("v", 1).put("seq", seq).put("at", at.toString());
        body.put("account", by.account()).put("post", by.post());
        body.put("unit", by.unit().map(UnitCode::value).orElse(null));
        body.put("action", action.wire());
        body.put("case", about.caseId().map(UUID::toString).orElse(null));
        body.put("caller", about.callerId().map(UUID::toString).orElse(null));
        body.put("subject", about.subject().orElse(null));
        ObjectNode codes = body.putObject("said");
        new TreeMap<>(said).forEach(codes::put);
        return Json.bytes(body);
    }
}
