package org.jiesu.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jiesu.store.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A caller is erased when one account asks and another grants it; what is left holds no word and breaks nothing. */
class ErasureIT {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @TempDir
    static Path data;

    private static Door door;
    private static Door.Visitor machine;
    private static Door.Visitor dispatcher;
    private static Door.Visitor admin;

    @BeforeAll
    static void open() throws Exception {
        door = Door.open(database, data, Map.of());
        machine = door.integrator();
        dispatcher = door.as("dispatcher");
        admin = door.as("admin");
    }

    @AfterAll
    static void close() throws Exception {
        door.close();
    }

    @Test
    void an_erased_callers_case_is_read_and_listed_without_words_and_takes_no_more() throws SQLException {
        JsonNode closed = Closing.closed(machine, "19900001001");
        assertThat(column("SELECT count(*) FROM case_words WHERE case_id = '" + id(closed) + "'"))
                .containsExactly("1");
        erase("19900001001");

        Door.Reply read = machine.get(Steps.path(closed));
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.body().get("flags").toString()).contains("erased");
        assertThat(read.body().get("text").isNull()).isTrue();
        assertThat(read.body().get("title").isNull()).isTrue();
        assertThat(read.body().get("decision").isNull()).isTrue();
        assertThat(read.body().at("/caller/phone").isNull()).isTrue();
        assertThat(read.body().get("commands")).isEmpty();
        assertThat(read.body().get("notes"))
                .allSatisfy(note -> assertThat(note.get("text").isNull()).isTrue());
        assertThat(machine.get("/cases?status=closed&limit=200").status()).isEqualTo(200);
        Door.Reply record = machine.get(Steps.path(closed) + "/record");
        assertThat(record.body().get("intact").booleanValue()).isTrue();

        assertThat(column("SELECT count(*) FROM case_words WHERE case_id = '" + id(closed) + "'"))
                .as("the searchable copy")
                .containsExactly("0");

        Map<String, Object> commands = Map.of(
                "note", Map.of("text", "市民又来电"),
                "reopen", Map.of(),
                "urge", Map.of(),
                "raise", Map.of("urgency", "24h", "reason", "又积水"),
                "correct", Map.of("place", Map.of("district", "平谷区")));
        commands.forEach((command, body) -> assertThat(Steps.refused(machine, command, closed, body))
                .as(command)
                .isEqualTo("CALLER_ERASED"));
        assertThat(column(
                        "SELECT count(*) FROM caller k JOIN case_file f ON f.caller_id = k.id WHERE k.wrapped_key IS NULL"
                                + " AND k.phone_index IS NULL AND f.id = '" + id(closed) + "'"))
                .containsExactly("1");
    }

    @Test
    void a_new_call_from_the_same_number_is_a_new_caller() throws SQLException {
        JsonNode before = Closing.closed(machine, "19900001002");
        erase("19900001002");
        JsonNode after = Closing.taken(machine, "199 0000 1002");
        assertThat(column("SELECT count(DISTINCT caller_id) FROM case_file WHERE id IN ('" + id(before) + "', '"
                        + id(after) + "')"))
                .containsExactly("2");
        assertThat(after.get("text").textValue()).isNotBlank();
    }

    @Test
    void while_a_case_is_open_nobody_is_erased_and_its_number_is_named() {
        JsonNode open = Closing.taken(machine, "19900001003");
        Door.Reply refused = ask(dispatcher, Map.of("phone", "19900001003", "reason", "consent_withdrawn"));
        assertThat(refused.problem()).isEqualTo("refusal/CASES_OPEN");
        assertThat(refused.body().get("detail").textValue())
                .contains(open.get("number").textValue());

        Closing.close(machine, open);
        String request = asked(Map.of("phone", "19900001003", "reason", "consent_withdrawn"));
        JsonNode again = Closing.taken(machine, "19900001003");
        Door.Reply late = decide(admin, request, true);
        assertThat(late.problem()).isEqualTo("refusal/CASES_OPEN");
        assertThat(late.body().get("detail").textValue())
                .contains(again.get("number").textValue());
    }

    @Test
    void whoever_asks_does_not_decide_and_what_is_turned_down_stays() {
        JsonNode closed = Closing.closed(machine, "19900001004");
        Map<String, Object> wish = Map.of("case", id(closed), "reason", "other_law");
        String request = asked(wish);
        assertThat(asked(wish)).isEqualTo(request);
        assertThat(decide(dispatcher, request, true).problem()).isEqualTo("refusal/SAME_PERSON");
        assertThat(decide(admin, request, false).body().get("granted").booleanValue())
                .isFalse();
        assertThat(decide(admin, request, false).status()).isEqualTo(200);
        assertThat(decide(machine, request, true).problem()).isEqualTo("refusal/DECIDED_BEFORE");
        assertThat(machine.get(Steps.path(closed)).body().get("text").isNull()).isFalse();
        assertThat(decide(admin, "00000000-0000-7000-8000-000000000001", true).status())
                .isEqualTo(404);
    }

    @Test
    void a_dry_run_shows_the_cases_and_asks_for_nothing() {
        JsonNode closed = Closing.closed(machine, "19900001005");
        Door.Reply shown = ask(admin, Map.of("phone", "＋86 19900001005", "reason", "period_over", "dryRun", true));
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.body().at("/cases/0").textValue())
                .isEqualTo(closed.get("number").textValue());
        assertThat(shown.body().path("request").isNull()
                        || shown.body().path("request").isMissingNode())
                .isTrue();
    }

    @Test
    void every_mistake_of_a_request_is_named() {
        Door.Reply both = ask(
                admin, Map.of("phone", "19900001006", "case", "00000000-0000-7000-8000-000000000001", "reason", "x"));
        assertThat(both.status()).isEqualTo(400);
        assertThat(both.errors()).containsKey("/reason");
        assertThat(ask(admin, Map.of("reason", "unlawful")).errors()).containsKey("");
        assertThat(ask(admin, Map.of("reason", "unlawful", "phone", "没有号码")).errors())
                .containsKey("/phone");
        assertThat(ask(admin, Map.of("reason", "unlawful", "phone", "19900009999"))
                        .status())
                .isEqualTo(404);
        assertThat(door.as("operator").post("/callers/erase", Map.of()).status())
                .isEqualTo(403);
    }

    @Test
    void the_log_outside_holds_caller_instant_and_kind_alone_and_the_audit_names_who_did_it()
            throws IOException, SQLException {
        JsonNode closed = Closing.closed(machine, "19900001007");
        erase("19900001007");
        String caller = column("SELECT caller_id FROM case_file WHERE id = '" + id(closed) + "'")
                .get(0);
        List<String> lines = Files.readAllLines(data.resolve("witness/erasures.jsonl"));
        assertThat(lines).anySatisfy(line -> assertThat(line)
                .matches("\\{\"caller\":\"" + caller + "\",\"at\":\"[0-9TZ:.-]+\",\"kind\":\"asked\"}"));
        assertThat(column("SELECT account || ' ' || action FROM audit WHERE caller_id = '" + caller + "' ORDER BY seq"))
                .containsExactly("dispatcher erasure_asked", "admin caller_erased");
        assertThat(column("SELECT kind || ' ' || replayed FROM erasure WHERE caller_id = '" + caller + "'"))
                .containsExactly("asked false");
    }

    private static void erase(String phone) {
        String request = asked(Map.of("phone", phone, "reason", "consent_withdrawn"));
        Door.Reply granted = decide(admin, request, true);
        assertThat(granted.status()).as(granted.body().toString()).isEqualTo(200);
        assertThat(granted.body().get("erased").booleanValue()).isTrue();
    }

    private static String asked(Map<String, Object> wish) {
        Door.Reply asked = ask(dispatcher, wish);
        assertThat(asked.status()).as(asked.body().toString()).isEqualTo(202);
        return asked.body().at("/request/id").textValue();
    }

    private static Door.Reply ask(Door.Visitor who, Map<String, Object> wish) {
        return who.post("/callers/erase", wish);
    }

    private static Door.Reply decide(Door.Visitor who, String request, boolean granted) {
        return who.post("/callers/erasures/" + request + "/decide", Map.of("granted", granted));
    }

    private static String id(JsonNode seen) {
        return seen.get("id").textValue();
    }

    private static List<String> column(String sql) throws SQLException {
        return database.column(sql);
    }
}
