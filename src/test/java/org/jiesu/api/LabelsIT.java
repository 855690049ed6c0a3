package org.jiesu.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jiesu.core.casefile.Act;
import org.jiesu.core.duty.RouteDecision;
import org.jiesu.core.sla.ClockKind;
import org.jiesu.core.sla.ClockLevel;
import org.jiesu.core.sla.LevelName;
import org.jiesu.http.Contract;
import org.jiesu.http.Traffic;
import org.jiesu.ops.Exposition;
import org.jiesu.store.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** No caller can make a label: whatever is sent, the series are those that were foreseen. */
class LabelsIT {
    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "BREW", "PROPFIND");
    private static final List<String> PLACES = List.of(
            "/%s",
            "/api/%s",
            "/api/v1/%s",
            "/api/v1/cases/%s",
            "/api/v1/cases/%s/sign",
            "/api/v1/cases/019d9999-0000-7000-8000-000000000000/%s",
            "/api/v1/cases?unit=%s&township=%s",
            "/console/%s.js");
    private static final int ROUNDS = 8;

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static Door door;
    private static Figures figures;

    @BeforeAll
    static void open(@TempDir Path data) throws Exception {
        door = Door.open(database, data, Map.of("jiesu.limits.logins", "1000", "jiesu.limits.perAddress", "100000"));
        figures = new Figures(door);
    }

    @AfterAll
    static void close() throws Exception {
        door.close();
    }

    @Test
    void series_do_not_grow_with_what_callers_think_of() {
        knock(new Random(1));
        Set<Exposition.Series> known = figures.read().series();
        knock(new Random(2));
        Set<Exposition.Series> grown = new HashSet<>(figures.read().series());
        grown.removeAll(known);
        // Which collections of garbage there were is no caller's choice.
        assertThat(grown).allMatch(series -> series.name().startsWith("jvm_gc_"));
    }

    @Test
    void every_label_is_a_word_that_was_foreseen() throws Exception {
        door.as("operator").post("/cases", CasesIT.COMPLAINT);
        door.as("town").get("/cases?unit=PG-T05");
        knock(new Random(3));
        assertThat(foreseen()).containsAll(figures.read().words("jiesu_"));
    }

    @Test
    void no_label_tells_of_a_unit_a_person_or_a_place() throws Exception {
        door.as("operator").post("/cases", CasesIT.COMPLAINT);
        Exposition told = figures.read();
        Set<String> words = told.words("");
        assertThat(words).isNotEmpty().allMatch(word -> word.matches("\\p{ASCII}*"));
        assertThat(words).noneMatch(word -> word.contains("1990000") || word.matches(".*\\d{5,}.*"));
        assertThat(words).doesNotContainAnyElementsOf(database.column("SELECT code FROM duty_unit"));
        assertThat(words).noneMatch(word -> word.contains("127.0.0.1"));
        // The act “callback” has the name of an account; it is foreseen as the act.
        List<String> accounts = new ArrayList<>(database.column("SELECT username FROM account"));
        accounts.removeAll(foreseen());
        assertThat(accounts).isNotEmpty();
        assertThat(words).doesNotContainAnyElementsOf(accounts);
    }

    /** Random methods, paths, accounts and units. */
    private static void knock(Random random) {
        for (int round = 0; round < ROUNDS; round++) {
            for (String method : METHODS) {
                String word = "w" + Long.toString(random.nextLong(1L << 50), 36);
                String place = PLACES.get(round % PLACES.size()).replace("%s", word);
                byte[] body = method.equals("POST") ? "{}".getBytes(StandardCharsets.UTF_8) : null;
                door.send(method, place, body, "Authorization", "Bearer " + word);
            }
            String name = "account" + random.nextInt();
            door.nobody().post("/auth/login", Map.of("username", name, "password", "wrong" + name));
            door.integrator().get("/cases?unit=PG-X" + random.nextInt(1000));
        }
    }

    private static Set<String> foreseen() throws Exception {
        Set<String> words = new HashSet<>(Set.of(
                "page",
                "none",
                "left",
                "2xx",
                "3xx",
                "4xx",
                "5xx",
                "unbuilt",
                "streams",
                "passwords",
                "done",
                "replayed",
                "refused",
                "stale",
                "unknown",
                "no_such_case",
                "+Inf"));
        words.addAll(Set.of("intake", "commands", "reads", "relay", "sweep", "watch"));
        words.addAll(Set.of("0.01", "0.05", "0.1", "0.2", "1.0", "5.0"));
        Vertx vertx = Vertx.vertx();
        words.addAll(Door.await(Contract.load(vertx)).ids());
        Door.await(vertx.close());
        Stream.of(Traffic.Bound.values())
                .forEach(bound -> words.add(bound.name().toLowerCase(Locale.ROOT)));
        Stream.of(Act.values()).forEach(act -> words.add(act.wire()));
        Stream.of(RouteDecision.values()).forEach(decision -> words.add(decision.word()));
        Stream.of(ClockKind.values()).forEach(clock -> words.add(clock.wire()));
        Stream.of(LevelName.values()).forEach(level -> words.add(level.wire()));
        Stream.of(ClockLevel.State.values()).forEach(state -> words.add(state.wire()));
        return words;
    }
}
