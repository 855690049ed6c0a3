package org.jiesu.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.jiesu.accounts.Account;
import org.jiesu.accounts.Role;
import org.jiesu.accounts.Scope;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.http.Gate;
import org.jiesu.json.Json;
import org.jiesu.store.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Every call of the contract, knocked at as everybody: the gate's table and the eyes of units, whole, over HTTP. */
class MatrixIT {
    private static final UnitCode TOWN = new UnitCode("PG-T05");
    private static final Gate GATE = new Gate();

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static Door door;
    private static final List<Knocker> KNOCKERS = new ArrayList<>();

    /** Somebody with what the gate knows of them; nobody has no account. */
    private record Knocker(String name, Optional<Account> account, Door.Visitor visitor) {
        Gate.Word word(String operation) {
            return GATE.ask(operation, account);
        }
    }

    /**
     * A case.
     *
     * @param seenBy of those who have a unit; who has none sees every case
     */
    private record Kept(String name, String id, Set<String> seenBy) {}

    @BeforeAll
    static void open(@TempDir Path data) throws Exception {
        String many = "100000";
        door = Door.open(
                database,
                data,
                Map.of(
                        "jiesu.sessions.perAccount", "100",
                        "jiesu.limits.logins", many,
                        "jiesu.limits.perAccount", many,
                        "jiesu.limits.perAddress", many));
        KNOCKERS.add(new Knocker("nobody", Optional.empty(), door.nobody()));
        for (Role role : Role.values()) {
            String name = role.wire();
            KNOCKERS.add(new Knocker(name, Optional.of(account(role)), enter(role)));
        }
        for (Scope scope : Scope.values()) {
            KNOCKERS.add(key("key of " + scope.wire(), Set.of(scope), Optional.empty()));
        }
        KNOCKERS.add(key("key of a unit", Set.of(Scope.READ_CASES, Scope.COMMAND_CASES), Optional.of(TOWN)));
    }

    @AfterAll
    static void close() throws Exception {
        door.close();
    }

    private static Door.Visitor enter(Role role) {
        return role.isMachine() ? door.integrator() : door.as(role.wire());
    }

    private static Account account(Role role) {
        Optional<UnitCode> unit =
                switch (role) {
                    case TOWN, LEADER -> Optional.of(TOWN);
                    case DEPARTMENT -> Optional.of(new UnitCode("PG-D"));
                    default -> Optional.empty();
                };
        return new Account(role.wire(), role, "岗", unit);
    }

    private static Knocker key(String name, Set<Scope> scopes, Optional<UnitCode> unit) {
        Map<String, Object> wanted = new LinkedHashMap<>();
        wanted.put("name", name);
        wanted.put("scopes", scopes.stream().map(Scope::wire).toList());
        wanted.put("days", 30);
        unit.ifPresent(code -> wanted.put("unit", code.value()));
        Door.Reply made = door.as("admin").post("/api-keys", wanted);
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        Account account = new Account(name, Role.INTEGRATOR, name, unit, scopes, false);
        return new Knocker(
                name, Optional.of(account), door.bearer(made.body().get("token").textValue()));
    }

    @Test
    void every_door_opens_to_those_of_the_table_and_to_nobody_else() {
        SoftAssertions all = new SoftAssertions();
        for (Deeds.Deed deed : Deeds.ofContract()) {
            for (Knocker knocker : KNOCKERS) {
                int status = knock(leaves(deed, knocker), deed, deed.anywhere(), Json.bytes(Map.of()));
                all.assertThat(told(status))
                        .as(deed.id() + " by " + knocker.name() + ": " + status)
                        .isEqualTo(expected(knocker.word(deed.id())));
            }
        }
        all.assertAll();
    }

    /** Who logs out does so with a session of its own, or it would stand outside from then on. */
    private static Door.Visitor leaves(Deeds.Deed deed, Knocker knocker) {
        boolean ends = deed.id().equals("logout")
                && knocker.account()
                        .filter(account -> !account.role().isMachine())
                        .isPresent();
        return ends ? door.as(knocker.name()) : knocker.visitor();
    }

    private static String expected(Gate.Word word) {
        return switch (word) {
            case ENTER -> "let in";
            case WHO_ARE_YOU -> "401";
            case NOT_YOU, CHOOSE_PASSWORD, OUT_OF_SCOPE -> "403";
        };
    }

    private static String told(int status) {
        return status == 401 || status == 403 ? Integer.toString(status) : "let in";
    }

    @Test
    void a_unit_finds_the_cases_that_it_holds_or_helps_with_and_no_other() {
        List<Kept> cases = cases();
        SoftAssertions all = new SoftAssertions();
        for (Deeds.Deed deed : Deeds.ofContract()) {
            if (!deed.ofOneCase()) {
                continue;
            }
            for (Kept kept : cases) {
                for (Knocker knocker : KNOCKERS) {
                    int status = knock(
                            knocker.visitor(),
                            deed,
                            deed.on(kept.id()),
                            deed.body().getBytes());
                    all.assertThat(found(status))
                            .as(deed.id() + " by " + knocker.name() + " on a case of " + kept.name() + ": " + status)
                            .isEqualTo(expected(deed, knocker, kept));
                }
            }
        }
        all.assertAll();
    }

    @Test
    void a_list_counts_what_its_reader_may_see() {
        List<Kept> cases = cases();
        for (Knocker knocker : KNOCKERS) {
            if (knocker.word("listCases") == Gate.Word.ENTER) {
                List<String> found = new ArrayList<>();
                knocker.visitor()
                        .get("/cases?limit=200")
                        .body()
                        .get("items")
                        .forEach(item -> found.add(item.get("id").textValue()));
                for (Kept kept : cases) {
                    assertThat(found.contains(kept.id()))
                            .as(kept.name() + " to " + knocker.name())
                            .isEqualTo(sees(knocker, kept));
                }
            }
        }
    }

    private static String expected(Deeds.Deed deed, Knocker knocker, Kept kept) {
        Gate.Word word = knocker.word(deed.id());
        return word == Gate.Word.ENTER ? (sees(knocker, kept) ? "found" : "404") : expected(word);
    }

    private static boolean sees(Knocker knocker, Kept kept) {
        return knocker.account().orElseThrow().unit().isEmpty() || kept.seenBy().contains(knocker.name());
    }

    private static String found(int status) {
        return Set.of(401, 403, 404).contains(status) ? Integer.toString(status) : "found";
    }

    private static List<Kept> cases() {
        Door.Visitor dispatcher = door.as("dispatcher");
        JsonNode own = Steps.taken(dispatcher, "7d", Map.of());
        JsonNode other = Steps.taken(dispatcher, "7d", elsewhere());
        JsonNode helped = Steps.done(
                dispatcher,
                "transfer",
                Steps.taken(dispatcher, "7d", elsewhere()),
                Map.of("lead", "区城市管理委", "coHandlers", List.of("PG-T05"), "reason", "请示区领导同意，由该委牵头"));
        JsonNode nobodys = dispatcher.post("/cases", Map.of("text", "水")).body();
        assertThat(nobodys.get("holder").isNull()).isTrue();
        return List.of(
                new Kept("its own", id(own), Set.of("town", "leader", "key of a unit")),
                new Kept("a helper", id(helped), Set.of("town", "leader", "department", "key of a unit")),
                new Kept("another unit", id(other), Set.of()),
                new Kept("nobody", id(nobodys), Set.of()));
    }

    private static Map<String, Object> elsewhere() {
        return Map.of("place", Map.of("district", "平谷区", "township", "峪口镇"));
    }

    private static String id(JsonNode seen) {
        return UUID.fromString(seen.get("id").textValue()).toString();
    }

    /** Only the head of the answer: a stream goes on. */
    private static int knock(Door.Visitor who, Deeds.Deed deed, String path, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(door.address() + path))
                .method(
                        deed.method(),
                        deed.method().equals("GET")
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        request.headers(who.with("Content-Type", "application/json", "If-Match", "\"999\""));
        try {
            HttpResponse<InputStream> answer =
                    door.client().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            answer.body().close();
            return answer.statusCode();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
