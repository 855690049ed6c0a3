package org.jiesu.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What callers and desks say, and what people enter by, comes out nowhere that it has no business. */
class CanaryIT {
    @TempDir
    static Path data;

    private static final List<String> EVERYWHERE = List.of(
            "/cases?limit=200",
            "/alerts",
            "/units",
            "/duty-book?limit=5",
            "/callback-reasons",
            "/auth/me",
            "/time",
            "/duty-book/editions",
            "/models");

    private static final Search ALL =
            search(List.of(Planted.CALLER, Planted.SAID, Planted.SECRETS, List.of(Planted.KEY)));
    /** A mistake is named by where it stands: by names that were sent, never by what they were sent with. */
    private static final Search VALUES = search(List.of(
            Planted.CALLER,
            Planted.SAID,
            Planted.SECRETS.stream().filter(CanaryIT::isValue).toList()));

    private static final Map<String, Listening> LISTENING = new TreeMap<>();

    private static Door door;
    private static LogLines log;
    private static JsonNode seen;
    private static List<Door.Reply> refusals;

    @BeforeAll
    static void live() throws Exception {
        log = LogLines.listen();
        door = Door.openWhole(data, Map.of("jiesu.limits.logins", "1000"));
        for (String name : List.of("town", "department", "leader", "operator")) {
            LISTENING.put(name, Listening.begin(door, door.as(name)));
        }
        LISTENING.put("integrator", Listening.begin(door, door.integrator()));
        Planted planted = new Planted(door);
        seen = planted.live();
        refusals = planted.refused(seen);
    }

    @AfterAll
    static void close() throws Exception {
        LISTENING.values().forEach(Listening::close);
        door.close();
        log.close();
    }

    @Test
    void no_table_holds_any_of_it_in_clear() throws Exception {
        try (Dump dump = Dump.of(data)) {
            Map<String, Set<String>> found = new TreeMap<>();
            dump.tables().forEach((table, rows) -> keep(found, table, ALL.in(rows)));
            assertThat(found).isEqualTo(Map.of("public.idempotency", Set.of(Planted.KEY.name())));
        }
    }

    @Test
    void no_file_of_the_database_the_witness_and_its_logs_holds_any_of_it() throws Exception {
        Path witness = data.resolve("witness/seals.jsonl");
        Door.until(() -> Files.exists(witness));
        try (Dump dump = Dump.of(data)) {
            dump.execute("CHECKPOINT");
        }
        Map<String, Set<String>> found = ALL.below(data);
        found.values().removeIf(names -> names.equals(Set.of(Planted.KEY.name())));
        assertThat(found).isEmpty();
        assertThat(Files.size(witness)).isPositive();
    }

    @Test
    void no_line_of_the_log_holds_any_of_it_and_each_event_is_one_line() {
        assertThat(log.written()).isNotEmpty();
        assertThat(ALL.in(String.join("", log.written()))).isEmpty();
        assertThat(log.written()).allMatch(line -> line.indexOf('\n') == line.length() - 1);
    }

    @Test
    void no_figure_and_no_state_of_health_holds_any_of_it() throws Exception {
        Figures ops = new Figures(door);
        for (String path : List.of("/metrics", "/health/ready", "/health/live")) {
            assertThat(ALL.in(ops.ask(path).body())).as(path).isEmpty();
        }
    }

    @Test
    void no_event_of_anybodys_stream_holds_any_of_it() {
        Door.until(() -> String.join("\n", heard("town")).contains("alert"));
        LISTENING.forEach((name, line) ->
                assertThat(ALL.in(String.join("\n", line.heard()))).as(name).isEmpty());
        assertThat(heard("integrator")).hasSizeGreaterThan(10);
    }

    @Test
    void no_refusal_repeats_any_of_it() {
        assertThat(refusals).allMatch(reply -> reply.status() >= 400);
        assertThat(refusals.stream().map(Door.Reply::status).distinct()).contains(400, 401, 404, 405, 409, 422);
        for (Door.Reply refusal : refusals) {
            assertThat(VALUES.in(refusal.raw().body()))
                    .as(refusal.status() + " " + refusal.raw().uri())
                    .isEmpty();
            assertThat(VALUES.in(refusal.raw().headers().toString())).isEmpty();
        }
    }

    @Test
    void who_has_no_business_with_the_case_is_told_none_of_it() {
        List<Door.Visitor> strangers = new ArrayList<>(List.of(door.nobody()));
        for (String name : List.of("department", "admin")) {
            strangers.add(door.as(name));
        }
        for (Door.Visitor stranger : strangers) {
            List<String> paths = new ArrayList<>(EVERYWHERE);
            paths.add(Steps.path(seen));
            paths.add(Steps.path(seen) + "/record");
            for (String path : paths) {
                assertThat(ALL.in(stranger.get(path).raw().body())).as(path).isEmpty();
            }
        }
    }

    @Test
    void nobody_is_told_who_called_before_he_says_what_for() {
        // Street and building are where the trouble is; the flat is where somebody lives.
        Search caller = new Search(Planted.CALLER.stream()
                .filter(canary -> !Set.of("address", "door number").contains(canary.name()))
                .toList());
        for (String name : List.of("operator", "dispatcher", "town", "leader", "callback")) {
            Door.Visitor who = door.as(name);
            for (String path : List.of("/alerts", "/cases?limit=200", Steps.path(seen), Steps.path(seen) + "/record")) {
                assertThat(caller.in(who.get(path).raw().body()))
                        .as(name + path)
                        .isEmpty();
            }
        }
    }

    @Test
    void the_searchable_copy_holds_the_words_without_who_said_them() throws Exception {
        try (Dump dump = Dump.of(data)) {
            List<String> copies = dump.column("SELECT words::text FROM case_words WHERE case_id = '"
                    + seen.get("id").textValue() + "'");
            assertThat(copies).hasSize(1);
            assertThat(ALL.in(Planted.readAgain(copies.get(0))))
                    .contains("words")
                    .isSubsetOf("words", "title", "address");
        }
        Door.Visitor town = door.as("town");
        assertThat(found(town, "霡霂桥头")).isEqualTo(1);
        assertThat(found(door.as("department"), "霡霂桥头")).isZero();
        for (String hidden : List.of("矞翯", Planted.PHONE, Planted.PHONE_WITHIN, Planted.ID_NUMBER, "8571")) {
            assertThat(found(town, hidden)).as(hidden).isZero();
        }
    }

    private static List<String> heard(String name) {
        return Objects.requireNonNull(LISTENING.get(name)).heard();
    }

    private static int found(Door.Visitor who, String words) {
        return who.get("/cases?q=" + Planted.encoded(words)).body().get("items").size();
    }

    @Test
    void the_search_finds_what_does_leak() throws Exception {
        assertThat(ALL.in(door.as("town").get(Steps.path(seen)).raw().body())).contains("words", "reply");
        assertThat(ALL.in(Planted.readAgain("'19':1 '99':2 '90':3 '00':4,5,6 '04':7 '42':8 '27':9 '71':10")))
                .contains("phone");
        Search town = new Search(List.of(new Canary("town", "大兴庄镇")));
        try (Dump dump = Dump.of(data)) {
            assertThat(town.in(Objects.requireNonNull(dump.tables().get("public.duty_unit"))))
                    .containsExactly("town");
        }
        assertThat(town.below(data)).isNotEmpty();
        for (String form : new Canary("name", "矞翯").forms()) {
            assertThat(ALL.in(("before" + form + "after").getBytes(StandardCharsets.ISO_8859_1)))
                    .containsExactly("name");
        }
        LoggerFactory.getLogger("org.jiesu.planted").debug("a phone of nobody: 19900000009\nand more");
        Search phone = new Search(List.of(new Canary("phone", "19900000009")));
        assertThat(phone.in(String.join("", log.written()))).containsExactly("phone");
    }

    private static boolean isValue(Canary secret) {
        return !secret.name().equals("field") && !secret.name().equals("query");
    }

    private static Search search(List<List<Canary>> canaries) {
        return new Search(canaries.stream().flatMap(List::stream).toList());
    }

    private static void keep(Map<String, Set<String>> found, String where, Set<String> names) {
        if (!names.isEmpty()) {
            found.put(where, names);
        }
    }
}
