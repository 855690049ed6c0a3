package org.jiesu.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.jiesu.store.CutLine;
import org.jiesu.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The connection breaks when COMMIT is on its way, and the database cannot be asked either. */
class FateUnknownIT {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @Test
    void nobody_pretends_to_know_and_the_same_key_tells(@TempDir Path data) throws Exception {
        CutLine line = CutLine.to(database.address());
        String through = "postgresql://127.0.0.1:" + line.address().port() + "/"
                + line.address().database();
        Map<String, String> quiet =
                Map.of("jiesu.database.url", through, "jiesu.sweep.interval", "1min", "jiesu.relay.interval", "1min");
        Door door = Door.open(database, data, quiet);
        assertThat(door.integrator().get("/cases").status()).isEqualTo(200);
        line.loseTheNextCommitAndAllThatFollows();
        Door.Reply unsure = door.integrator().post("/cases", CasesIT.COMPLAINT, "Idempotency-Key", "once");
        assertThat(unsure.status()).isEqualTo(503);
        assertThat(unsure.problem()).isEqualTo("fate-unknown");
        assertThat(unsure.header("Retry-After")).isPresent();
        line.close();
        door.close();

        Door later = Door.open(database, data, Map.of());
        Door.Reply again = later.integrator().post("/cases", CasesIT.COMPLAINT, "Idempotency-Key", "once");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotent-Replayed")).contains("true");
        assertThat(database.column("SELECT count(*) FROM case_file")).containsExactly("1");
        later.close();
    }
}
