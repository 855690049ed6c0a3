package org.jiesu.served;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiesu.wiring.TestNode.done;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jiesu.core.duty.Urgency;
import org.jiesu.json.Json;
import org.jiesu.store.CaseStore;
import org.jiesu.store.DatabaseAddress;
import org.jiesu.store.Drafts;
import org.jiesu.store.TestDatabase;
import org.jiesu.wiring.TestNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code jiesu record verify} in a process of its own, as an auditor runs it. */
class RecordVerifyIT {
    private static final int SEALS = 3;

    @TempDir
    Path data;

    private final TestDatabase database = new TestDatabase();
    private final Vertx vertx = Vertx.vertx();

    @BeforeEach
    void seal_three_cases_one_by_one() throws Exception {
        database.create();
        TestNode node = TestNode.start(vertx, database, data, Map.of());
        CaseStore cases = node.cases();
        for (int i = 0; i < SEALS; i++) {
            done(cases.open(new Drafts(node).of(Urgency.H24)));
            done(node.rooms().relay().run());
            done(node.rooms().sealer().run());
        }
        done(node.close());
    }

    @AfterEach
    void close() throws Exception {
        done(vertx.close());
        database.drop();
    }

    /** How a command ended. */
    private record Ended(int exit, List<String> out, String err) {}

    @Test
    void an_untouched_record_is_good_and_the_summary_says_how_much_was_looked_at() throws Exception {
        Ended verified = verify();
        assertThat(verified.exit()).as(verified.err()).isZero();
        assertThat(verified.out()).isEmpty();
        assertThat(verified.err())
                .contains(
                        "good: 3 cases, 9 facts, 6 contents", "3 seals, up to position 9", "0 facts are only chained");
    }

    @Test
    void one_case_is_verified_by_its_number_with_or_without_dashes() throws Exception {
        String number = database.column("SELECT number FROM case_file ORDER BY id LIMIT 1")
                .get(0);
        assertThat(verify("--case", number).err()).contains("good: 1 cases, 3 facts");
        assertThat(verify("--case", number.replace("-", "")).exit()).isZero();
    }

    @Test
    void a_number_that_was_read_out_wrongly_and_a_case_that_is_not_there_are_told_apart() throws Exception {
        Ended wrong = verify("--case", "20260416-000305-8");
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.err()).contains("its check digit does not fit");
        Ended none = verify("--case", "20260416-000305-7");
        assertThat(none.exit()).isEqualTo(2);
        assertThat(none.err()).contains("there is no case with the number 20260416-000305-7");
    }

    @Test
    void damage_is_one_line_of_json_each_and_exit_1() throws Exception {
        String id =
                database.column("SELECT id FROM case_file ORDER BY id LIMIT 1").get(0);
        String number = database.column("SELECT number FROM case_file ORDER BY id LIMIT 1")
                .get(0);
        disarmed("UPDATE fact SET body = set_byte(body, 200, get_byte(body, 200) # 1) WHERE seq = 2 AND case_id = '"
                + id + "'");
        Ended verified = verify();
        assertThat(verified.exit()).as(verified.err()).isEqualTo(1);
        assertThat(verified.out()).singleElement().satisfies(line -> {
            JsonNode damage = Json.tree(line.getBytes(StandardCharsets.UTF_8));
            assertThat(damage.get("kind").textValue()).isEqualTo("changed");
            assertThat(damage.get("case").textValue()).isEqualTo(id);
            assertThat(damage.get("number").textValue()).isEqualTo(number);
            assertThat(damage.get("seq").intValue()).isEqualTo(2);
        });
        assertThat(verified.err()).contains("1 damages: 3 cases");
    }

    @Test
    void a_database_put_back_to_an_older_state_is_found_by_the_witness() throws Exception {
        disarmed("DELETE FROM seal WHERE number = 3");
        Ended verified = verify();
        assertThat(verified.exit()).as(verified.err()).isEqualTo(1);
        assertThat(verified.out()).singleElement().satisfies(line -> assertThat(line)
                .contains("\"kind\":\"seal_missing\"", "\"seal\":3"));
    }

    @Test
    void a_seal_gone_from_the_middle_and_one_that_was_changed_are_found() throws Exception {
        disarmed("DELETE FROM seal WHERE number = 1;"
                + "UPDATE seal SET root = set_byte(root, 0, get_byte(root, 0) # 1) WHERE number = 3");
        assertThat(verify().out())
                .anySatisfy(line -> assertThat(line).contains("\"kind\":\"seal_missing\"", "\"seal\":1"))
                .anySatisfy(line -> assertThat(line).contains("\"kind\":\"seal_changed\"", "\"seal\":3"));
    }

    @Test
    void seals_made_anew_with_another_key_are_found() throws Exception {
        disarmed("UPDATE seal SET signature = set_byte(signature, 5, get_byte(signature, 5) # 1) WHERE number = 2");
        assertThat(verify().out())
                .anySatisfy(line -> assertThat(line).contains("\"kind\":\"signature\"", "\"seal\":2"));
    }

    @Test
    void a_witness_that_was_cut_is_damage_but_an_older_copy_of_it_is_evidence() throws Exception {
        Path witness = data.resolve("witness/seals.jsonl");
        List<String> lines = Files.readAllLines(witness);
        Path copy = Files.write(data.resolve("copy.jsonl"), lines.subList(0, 2));
        Ended byCopy = verify("--witness", copy.toString());
        assertThat(byCopy.exit()).as(byCopy.err()).isZero();
        assertThat(byCopy.err()).contains("ends before the last 1 seals");

        Files.write(witness, lines.subList(0, 2));
        Ended cut = verify();
        assertThat(cut.exit()).as(cut.err()).isEqualTo(1);
        assertThat(cut.out()).singleElement().satisfies(line -> assertThat(line)
                .contains("\"kind\":\"witness\"", "\"seal\":3"));
    }

    @Test
    void without_the_nodes_files_the_copy_tells_the_public_key() throws Exception {
        Path elsewhere = Files.createDirectories(data.resolve("elsewhere"));
        Path copy = Files.copy(data.resolve("witness/seals.jsonl"), elsewhere.resolve("seals.jsonl"));
        Path keys = Files.createDirectories(elsewhere.resolve("keys"));
        Files.copy(data.resolve("keys/master.json"), keys.resolve("master.json"));
        Ended verified = run(elsewhere, database.address(), "--witness", copy.toString());
        assertThat(verified.exit()).as(verified.err()).isZero();
    }

    @Test
    void what_cannot_be_read_is_exit_2() throws Exception {
        assertThat(verify("--witness", data.resolve("nowhere.jsonl").toString()))
                .satisfies(ended -> assertThat(ended.exit()).isEqualTo(2))
                .satisfies(ended -> assertThat(ended.err()).contains("there is no such witness file"));
        DatabaseAddress nobody = database.address().withDatabase("nobody");
        assertThat(run(data, nobody).exit()).isEqualTo(2);
        Ended nothing = command(data.resolve("empty"), Map.of());
        assertThat(nothing.exit()).isEqualTo(2);
        assertThat(nothing.err()).contains("there is no database under");
        assertThat(data.resolve("empty")).doesNotExist();
    }

    private Ended verify(String... options) throws IOException, InterruptedException {
        return run(data, database.address(), options);
    }

    private Ended run(Path home, DatabaseAddress address, String... options) throws IOException, InterruptedException {
        String url = "postgresql://" + address.host() + ":" + address.port() + "/" + address.database();
        return command(
                home,
                Map.of(
                        "JIESU_DATABASE_URL",
                        url,
                        "JIESU_DATABASE_USER",
                        address.user(),
                        "JIESU_DATABASE_PASSWORD",
                        address.password(),
                        "JIESU_RECORD_SEAL_INTERVAL",
                        "100ms"),
                options);
    }

    private Ended command(Path home, Map<String, String> settings, String... options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.jiesu.Main",
                "record",
                "verify"));
        command.addAll(List.of(options));
        Path err = data.resolve("err.txt");
        Path out = data.resolve("out.txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(err.toFile()).redirectOutput(out.toFile());
        builder.environment().putAll(settings);
        builder.environment().put("JIESU_DATA_DIR", home.toString());
        Process process = builder.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("it ends").isTrue();
        return new Ended(process.exitValue(), Files.readAllLines(out), Files.readString(err));
    }

    /** As the owner of the tables, whom no trigger hinders. */
    private void disarmed(String sql) throws Exception {
        database.execute("ALTER TABLE fact DISABLE TRIGGER USER; ALTER TABLE seal DISABLE TRIGGER USER;" + sql);
    }
}
