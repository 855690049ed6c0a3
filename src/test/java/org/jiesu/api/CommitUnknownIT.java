package org.jiesu.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import org.jiesu.store.CutLine;
import org.jiesu.store.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The connection breaks when COMMIT is on its way: it was done, and the answer to it is lost. */
class CommitUnknownIT {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static CutLine line;
    private static Door door;

    @BeforeAll
    static void open(@TempDir Path data) throws Exception {
        line = CutLine.to(database.address());
        String through = "postgresql://127.0.0.1:" + line.address().port() + "/"
                + line.address().database();
        // Nothing else commits while the test waits for its own commit to be lost.
        door = Door.open(
                database,
                data,
                Map.of("jiesu.database.url", through, "jiesu.sweep.interval", "1min", "jiesu.relay.interval", "1min"));
    }

    @AfterAll
    static void close() throws Exception {
        door.close();
        line.close();
    }

    @Test
    void what_was_committed_is_answered_as_done_without_any_key() throws Exception {
        Door.Visitor machine = door.integrator();
        line.loseTheNextCommits(1);
        Door.Reply taken = machine.post("/cases", CasesIT.COMPLAINT);
        assertThat(line.lost()).as("the commit was lost indeed").isEqualTo(1);
        assertThat(taken.status()).isEqualTo(201);
        JsonNode opened = taken.body();

        line.loseTheNextCommits(1);
        Door.Reply signed = machine.post(
                "/cases/" + opened.get("id").textValue() + "/sign",
                Map.of(),
                "If-Match",
                opened.get("version").toString());
        assertThat(line.lost()).isEqualTo(2);
        assertThat(signed.status()).isEqualTo(200);
        assertThat(signed.body().get("status").textValue()).isEqualTo("signed");
        assertThat(database.column("SELECT count(*) FROM case_file")).containsExactly("1");
    }
}
