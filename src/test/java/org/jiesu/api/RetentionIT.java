package org.jiesu.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import org.jiesu.store.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Words go when all cases of a caller are past their time, and not a day before. */
class RetentionIT {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static Door door;
    private static Door.Visitor machine;
    private static Door.Visitor admin;

    @BeforeAll
    static void open(@TempDir Path data) throws Exception {
        door = Door.open(database, data, Map.of("jiesu.callers.batch", "2"));
        machine = door.integrator();
        admin = door.as("admin");
    }

    @AfterAll
    static void close() throws Exception {
        door.close();
    }

    @Test
    void only_callers_whose_cases_are_all_past_their_time_go_and_a_dry_run_names_them_before() throws Exception {
        JsonNode alone = Closing.closed(machine, "19900003001");
        JsonNode regular = Closing.closed(machine, "19900003002");
        JsonNode waiting = Closing.closed(machine, "19900003003");
        Closing.taken(machine, "19900003003");
        assertThat(machine.get("/retention").body().get("items")).isEmpty();

        advance("P1094D");
        assertThat(machine.get("/retention").body().get("items")).isEmpty();
        JsonNode again = Closing.closed(machine, "19900003002");
        advance("P2D");

        JsonNode due = machine.get("/retention?limit=10").body();
        assertThat(due.at("/policy/days/hotline").intValue()).isEqualTo(1095);
        assertThat(due.get("items")).singleElement().satisfies(item -> assertThat(
                        item.at("/cases/0").textValue())
                .isEqualTo(alone.get("number").textValue()));
        assertThat(database.column("SELECT count(*) FROM caller WHERE wrapped_key IS NULL"))
                .as("a dry run erases nobody")
                .containsExactly("0");
        assertThat(door.as("dispatcher").post("/retention/run", Map.of()).status())
                .isEqualTo(403);

        JsonNode run = admin.post("/retention/run", Map.of()).body();
        assertThat(run.get("erased").intValue()).isEqualTo(1);
        assertThat(run.get("next").isNull()).isTrue();
        assertThat(text(alone)).isTrue();
        assertThat(text(regular)).isFalse();
        assertThat(text(waiting)).isFalse();
        assertThat(text(again)).isFalse();
        assertThat(database.column("SELECT kind FROM erasure")).containsExactly("retention");
        assertThat(admin.post("/retention/run", Map.of()).body().get("erased").intValue())
                .isZero();

        advance("P1096D");
        assertThat(admin.post("/retention/run", Map.of("limit", 1))
                        .body()
                        .get("erased")
                        .intValue())
                .isEqualTo(1);
        assertThat(text(regular)).isTrue();
        assertThat(text(again)).isTrue();
        assertThat(text(waiting)).as("one of its cases is open").isFalse();
    }

    /** Whether the text is gone. */
    private static boolean text(JsonNode seen) {
        return machine.get(Steps.path(seen)).body().get("text").isNull();
    }

    private static void advance(String amount) {
        Door.Reply moved = machine.post("/clock", Map.of("advance", amount));
        assertThat(moved.status()).as(moved.body().toString()).isEqualTo(200);
    }
}
