package org.jiesu.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jiesu.store.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Keys of machines: what they are for, for whom they act, and how they end. */
class ApiKeysIT {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static Door door;
    private static Door.Visitor admin;

    @BeforeAll
    static void open(@TempDir Path data) throws Exception {
        door = Door.open(database, data, Map.of("jiesu.limits.logins", "1000"));
        admin = door.as("admin");
    }

    @AfterAll
    static void close() throws Exception {
        door.close();
    }

    @Test
    void a_key_does_what_it_is_for_until_it_is_revoked() throws Exception {
        JsonNode made = made(Map.of("name", "市热线", "scopes", List.of("cases:open"), "days", 30));
        String token = made.get("token").textValue();
        Door.Visitor machine = door.bearer(token);

        assertThat(token).matches("jsk_" + made.get("id").textValue() + "_[A-Za-z0-9_-]{43}");
        assertThat(machine.post("/cases", CasesIT.COMPLAINT).status()).isEqualTo(201);
        assertThat(machine.get("/cases").problem()).isEqualTo("out-of-scope");
        assertThat(machine.get("/units").status()).as("open to every machine").isEqualTo(200);
        assertThat(database.column("SELECT count(*) FROM api_key WHERE encode(token_hash, 'escape') LIKE '%"
                        + token.substring(17) + "%'"))
                .containsExactly("0");
        assertThat(database.column("SELECT last_used FROM api_key WHERE id = '"
                                + made.get("id").textValue() + "'")
                        .get(0))
                .isNotNull();

        String path = "/api-keys/" + made.get("id").textValue() + "/revoke";
        assertThat(admin.post(path, Map.of()).body().get("revokedBy").textValue())
                .isEqualTo("admin");
        assertThat(machine.get("/units").status()).isEqualTo(401);
        assertThat(database.column("SELECT action FROM audit WHERE subject = 'key:"
                        + made.get("id").textValue() + "' ORDER BY seq"))
                .containsExactly("key_made", "key_revoked");
    }

    @Test
    void a_key_ends_by_itself() throws Exception {
        JsonNode made = made(Map.of("name", "短期", "scopes", List.of("cases:read"), "days", 1));
        Door.Visitor machine = door.bearer(made.get("token").textValue());
        assertThat(machine.get("/cases").status()).isEqualTo(200);

        database.execute("UPDATE api_key SET expires_at = now() WHERE id = '"
                + made.get("id").textValue() + "'");

        assertThat(machine.get("/cases").status()).isEqualTo(401);
    }

    @Test
    void a_key_of_a_unit_sees_and_acts_for_that_unit_only() {
        JsonNode made = made(
                Map.of("name", "镇系统", "scopes", List.of("cases:read", "cases:command"), "days", 30, "unit", "PG-T05"));
        Door.Visitor machine = door.bearer(made.get("token").textValue());
        Door.Visitor operator = door.as("operator");
        JsonNode own = Steps.taken(operator, "7d", Map.of());
        JsonNode other = Steps.taken(operator, "7d", Map.of("place", Map.of("district", "平谷区", "township", "峪口镇")));

        JsonNode signed = Steps.done(machine, "sign", own, Map.of());
        assertThat(signed.get("status").textValue()).isEqualTo("signed");
        assertThat(machine.get(Steps.path(other)).status()).isEqualTo(404);
        assertThat(Steps.post(machine, "sign", other, Map.of()).status()).isEqualTo(404);
        assertThat(Steps.post(machine, "note", other, Map.of("text", "看看")).status())
                .isEqualTo(404);
        assertThat(Steps.post(machine, "transfer", signed, Map.of("lead", "区城市管理委", "reason", "请示区领导同意，由该委牵头"))
                        .status())
                .isEqualTo(403);
        assertThat(machine.get("/cases").body().get("items").findValuesAsText("id"))
                .contains(own.get("id").textValue())
                .doesNotContain(other.get("id").textValue());
        assertThat(Steps.refused(machine, "raise", signed, Map.of("urgency", "15d", "reason", "不急")))
                .isEqualTo("ONLY_THE_CENTRE_LOWERS");
    }

    @Test
    void every_mistake_of_a_wanted_key_is_named_at_once() {
        assertThat(admin.post("/api-keys", Map.of("name", "", "scopes", List.of("all"), "days", 367))
                        .errors())
                .containsOnlyKeys("/name", "/scopes/0", "/days");
        assertThat(admin.post("/api-keys", Map.of("name", "x", "scopes", List.of("cases:read")))
                        .errors())
                .as("an end is a must")
                .containsOnlyKeys("/days");
        assertThat(admin.post("/api-keys", Map.of("name", "x", "scopes", List.of(), "days", 1))
                        .errors())
                .containsOnlyKeys("/scopes");
        assertThat(admin.post(
                                "/api-keys",
                                Map.of(
                                        "name",
                                        "x",
                                        "scopes",
                                        List.of("cases:read", "clock", "cases:open"),
                                        "days",
                                        1,
                                        "unit",
                                        "PG-X99"))
                        .errors())
                .containsOnlyKeys("/unit", "/scopes/1", "/scopes/2");
    }

    @Test
    void the_same_idempotency_key_again_tells_no_token() {
        Map<String, Object> wanted = Map.of("name", "重发", "scopes", List.of("cases:read"), "days", 1);
        admin.post("/api-keys", wanted, "Idempotency-Key", "k-1");
        Door.Reply again = admin.post("/api-keys", wanted, "Idempotency-Key", "k-1");

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body().get("token").isNull()).isTrue();
        assertThat(again.header("Idempotent-Replayed")).contains("true");
        assertThat(admin.post("/api-keys/000000000000/revoke", Map.of()).problem())
                .isEqualTo("no-such-key");
    }

    private static JsonNode made(Map<String, Object> wanted) {
        Door.Reply made = admin.post("/api-keys", wanted);
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return made.body();
    }
}
