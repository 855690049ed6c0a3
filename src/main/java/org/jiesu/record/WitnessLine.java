package org.jiesu.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.jiesu.crypto.SealHeader;
import org.jiesu.json.Json;
import org.jiesu.store.Seal;

/**
 * A seal as it stands in the witness file, with all that is needed to check its signature: header, hash, signature and
 * the public key.
 *
 * @param publicKey in the form of {@link org.jiesu.crypto.SealPublicKey#text}
 */
public record WitnessLine(Seal seal, String publicKey) {

    /** One line of JSON, without its end. */
    String text() {
        SealHeader header = seal.header();
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("seal", header.number()).put("first", header.first()).put("last", header.last());
        node.put("root", header.root()).put("previous", header.previous());
        node.put("at", header.at().toString()).put("key", header.key()).put("hash", seal.hash());
        header.audit().ifPresent(end -> node.put("audit", end.seq()).put("auditHash", end.hash()));
        node.put(
                "signature", Base64.getEncoder().encodeToString(seal.signature().getBytes()));
        node.put("publicKey", publicKey);
        return Json.text(node);
    }

    /**
     * Reads a line back. It must stand to the letter as it is written: some values may be spelt in several ways.
     *
     * @throws RuntimeException if it is not such a line
     */
    static WitnessLine read(byte[] line) {
        JsonNode node = Json.tree(line);
        SealHeader header = new SealHeader(
                node.required("seal").longValue(),
                node.required("first").longValue(),
                node.required("last").longValue(),
                node.required("root").textValue(),
                node.required("previous").textValue(),
                Instant.parse(node.required("at").textValue()),
                node.required("key").textValue(),
                Optional.ofNullable(node.get("audit"))
                        .map(seq -> new SealHeader.AuditEnd(
                                seq.longValue(), node.required("auditHash").textValue())));
        byte[] signature = Base64.getDecoder().decode(node.required("signature").textValue());
        Seal seal = new Seal(header, node.required("hash").textValue(), Buffer.buffer(signature));
        WitnessLine read = new WitnessLine(seal, node.required("publicKey").textValue());
        if (!Arrays.equals(line, read.text().getBytes(StandardCharsets.UTF_8))) {
            throw new IllegalArgumentException("spelt otherwise than a line of a witness is written");
        }
        return read;
    }
}
