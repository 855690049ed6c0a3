package org.jiesu.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.OutputUnit;
import io.vertx.json.schema.SchemaRepository;
import io.vertx.openapi.contract.OpenAPIVersion;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jiesu.accounts.Accounts;
import org.jiesu.accounts.Passwords;
import org.jiesu.accounts.Tokens;
import org.jiesu.config.Settings;
import org.jiesu.json.Json;
import org.jiesu.ops.Metrics;
import org.jiesu.ops.RequestMeters;
import org.jiesu.store.AccountStores;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract is sound, and what is served is what it describes. */
class ContractTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static Contract contract;
    private static SchemaRepository schemas;
    private static JsonObject resolved;

    @BeforeAll
    static void load() throws Exception {
        contract = await(Contract.load(VERTX));
        schemas = await(OpenAPIVersion.V3_1.getRepository(VERTX, "app://contract/"));
        resolved = await(OpenAPIVersion.V3_1.resolve(VERTX, schemas, Contract.document()));
    }

    @AfterAll
    static void end() throws Exception {
        await(VERTX.close());
    }

    @Test
    void the_whole_document_is_openapi() throws Exception {
        OutputUnit judged = await(OpenAPIVersion.V3_1.validateContract(VERTX, schemas, Contract.document()));

        assertThat(judged.getErrors()).isNullOrEmpty();
        assertThat(judged.getValid()).isTrue();
    }

    @Test
    void every_example_of_a_request_is_as_its_schema_asks() {
        for (Operation operation : contract.operations()) {
            JsonObject described = described(operation);
            for (Object example : examples(described)) {
                Wrongs wrongs = new Wrongs();
                operation.body().orElseThrow().shape().check(node(example.toString()), "", wrongs);
                assertThat(wrongs.all()).as(operation.id()).isEmpty();
            }
        }
    }

    @Test
    void every_post_takes_an_idempotency_key_and_nothing_else_does() {
        assertThat(contract.operations()).isNotEmpty().allSatisfy(operation -> assertThat(
                        operation.parameters().stream()
                                .anyMatch(parameter -> parameter.key().equals("header/Idempotency-Key")))
                .as(operation.id())
                .isEqualTo(operation.method().equals(HttpMethod.POST)));
    }

    @Test
    void what_is_served_but_not_described_or_described_but_not_served_stops_the_start() {
        Site site =
                new Site(contract, entrance(), new Rates(limits()), bounds(), new RequestMeters(new Metrics("test")));
        Resource more = () -> Map.of("eraseEverything", asked -> Future.succeededFuture(Answer.nothing()));

        assertThatThrownBy(() -> site.router(VERTX, List.of(), pages -> {})).hasMessageContaining("openCase");
        assertThatThrownBy(() -> site.router(VERTX, List.of(more), pages -> {}))
                .hasMessageContaining("eraseEverything");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"text\": \"水\"}",
                "{\"text\": \"\"}",
                "{\"text\": \"　\"}",
                "{\"text\": null}",
                "{\"text\": \"水\", \"colour\": 1}",
                "{\"text\": \"水\", \"kind\": \"fax\"}",
                "{\"text\": \"水\", \"caller\": {\"phone\": \"+86 (010) 1990000-1234\"}}",
                "{\"text\": \"水\", \"caller\": {\"phone\": \"call me\"}}",
                "{\"text\": \"水\", \"caller\": {\"anonymous\": \"no\"}}",
                "{\"text\": \"水\", \"caller\": []}",
                "{\"text\": \"水\", \"occurredAt\": \"2026-04-16T10:42:00+08:00\"}",
                "{\"text\": \"水\", \"occurredAt\": \"2026-13-16T10:42:00+08:00\"}",
                "{\"text\": \"水\", \"occurredAt\": \"yesterday\"}",
                "{\"text\": \"水\", \"urgency\": \"2h\", \"requestKind\": \"投诉\"}",
                "{\"text\": \"水\", \"urgency\": 2}",
                "{\"text\": \"水\", \"place\": {\"district\": \"\", \"village\": \"周村\"}}"
            })
    void the_library_and_we_agree_on_what_is_valid(String body) {
        JsonObject described = described(operation("openCase"));
        JsonObject schema = described
                .getJsonObject("requestBody")
                .getJsonObject("content")
                .getJsonObject("application/json")
                .getJsonObject("schema");
        OutputUnit theirs =
                schemas.validator(JsonSchema.of(schema)).validate(io.vertx.core.json.Json.decodeValue(body));
        Wrongs ours = new Wrongs();
        operation("openCase").body().orElseThrow().shape().check(node(body), "", ours);

        assertThat(ours.none()).as(ours.all().toString()).isEqualTo(theirs.getValid());
    }

    private static JsonObject described(Operation operation) {
        return resolved.getJsonObject("paths")
                .getJsonObject(operation.path())
                .getJsonObject(operation.method().name().toLowerCase(Locale.ROOT));
    }

    private static List<Object> examples(JsonObject described) {
        if (!described.containsKey("requestBody")) {
            return List.of();
        }
        JsonObject json =
                described.getJsonObject("requestBody").getJsonObject("content").getJsonObject("application/json");
        if (json.containsKey("example")) {
            return List.of(json.getValue("example"));
        }
        JsonObject several = json.getJsonObject("examples");
        assertThat(several).as("an example of a request").isNotNull();
        return several.fieldNames().stream()
                .filter(name -> !name.startsWith("__"))
                .map(name -> several.getJsonObject(name).getValue("value"))
                .toList();
    }

    private static Operation operation(String id) {
        return contract.operations().stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode node(String json) {
        return Json.tree(json.getBytes(StandardCharsets.UTF_8));
    }

    /** Nobody is asked for, so no database is reached. */
    private static Entrance entrance() {
        Settings.Sessions sessions = new Settings.Sessions(Duration.ofHours(1), Duration.ofHours(1), 1, false, 5);
        AccountStores stores = AccountStores.of(PgBuilder.pool()
                .connectingTo(new PgConnectOptions())
                .using(VERTX)
                .build());
        Passwords passwords = new Passwords(VERTX.createSharedWorkerExecutor("passwords"), 1);
        return new Entrance(
                new Accounts(stores, passwords, sessions),
                new Tokens(stores, Optional.empty()),
                SessionCookie.ofSessions(false, Duration.ofHours(1)));
    }

    private static Settings.Limits limits() {
        return new Settings.Limits(1024, 4096, 1, 1, 1, 1, 1, 1);
    }

    private static Site.Bounds bounds() {
        return new Site.Bounds(1024, 4096, 1, Duration.ofSeconds(1));
    }

    private static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(1, TimeUnit.MINUTES);
    }
}
