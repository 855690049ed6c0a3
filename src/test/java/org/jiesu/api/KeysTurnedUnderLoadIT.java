package org.jiesu.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiesu.wiring.TestNode.done;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jiesu.callers.KeyTurning;
import org.jiesu.config.ConfigFolder;
import org.jiesu.config.Mistakes;
import org.jiesu.config.Settings;
import org.jiesu.crypto.MasterKey;
import org.jiesu.crypto.MasterKeyFile;
import org.jiesu.store.Database;
import org.jiesu.store.KeyHolderStore;
import org.jiesu.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes take in and show cases while the master key is turned from the first step to the last. */
class KeysTurnedUnderLoadIT {
    private static final int NUMBERS = 60;
    private static final int WORKERS_PER_NODE = 2;
    private static final int READ_AGAIN = 100;
    private static final String TEXT = "村东头的工地夜里十一点还在施工，吵得睡不着";

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @TempDir
    static Path data;

    private final Vertx vertx = Vertx.vertx();
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicInteger answered = new AtomicInteger();
    private final Queue<String> failed = new ConcurrentLinkedQueue<>();
    private final Queue<String> opened = new ConcurrentLinkedQueue<>();

    @Test
    void no_request_fails_no_caller_becomes_two_and_the_former_key_is_gone() throws Exception {
        Map<String, String> often = Map.of(
                "jiesu.keys.watchInterval", "100ms",
                "jiesu.callers.batch", "7",
                "jiesu.limits.perAccount", "1000000",
                "jiesu.limits.perAddress", "1000000");
        Door one = Door.open(database, data, often);
        Door other = Door.open(database, data, often);
        Settings settings = Settings.load(ConfigFolder.at(Path.of("config")), Map.of(), Map.of(), new Mistakes())
                .orElseThrow();
        Database pools = Database.of(vertx, database.address(), settings.database());
        MasterKeyFile file = new MasterKeyFile(data.resolve("keys/master.json"));
        KeyTurning turning = new KeyTurning(vertx, file, new KeyHolderStore(pools.commands()));
        String former = file.read().id();
        List<Thread> workers = workers(one, other);
        try {
            served(50);
            done(turning.add());
            served(50);
            Door.until(() -> turned(turning::promote));
            served(100);
            database.execute("UPDATE key_holder SET since = since - interval '2 minutes'");
            Door.until(() -> turned(turning::retire));
            served(100);
        } finally {
            over.set(true);
            for (Thread worker : workers) {
                worker.join();
            }
        }

        assertThat(failed).isEmpty();
        assertThat(file.read().ids()).hasSize(1).doesNotContain(former);
        Door.until(() -> done(turning.standing()).holders().stream()
                .allMatch(holder -> holder.keys().equals(file.read().ids())));
        assertThat(database.column("SELECT count(*) - count(DISTINCT phone_index) FROM caller"))
                .as("callers that stand twice")
                .containsExactly("0");
        assertThat(Integer.parseInt(
                        database.column("SELECT count(*) FROM caller").get(0)))
                .isLessThanOrEqualTo(NUMBERS);
        assertThat(database.column("SELECT DISTINCT master_key FROM caller")).doesNotContain(former);
        for (String id : opened.stream().limit(READ_AGAIN).toList()) {
            assertThat(one.integrator().get("/cases/" + id).body().path("text").textValue())
                    .isEqualTo(TEXT);
        }
        done(pools.close());
        one.close();
        other.close();
        done(vertx.close());
    }

    private List<Thread> workers(Door... doors) {
        List<Thread> workers = new ArrayList<>();
        for (Door door : doors) {
            for (int each = 0; each < WORKERS_PER_NODE; each++) {
                Thread worker = new Thread(() -> work(door.integrator()), "operator " + workers.size());
                worker.start();
                workers.add(worker);
            }
        }
        return workers;
    }

    private void work(Door.Visitor visitor) {
        while (!over.get()) {
            String phone = "1990000%04d".formatted(ThreadLocalRandom.current().nextInt(NUMBERS));
            try {
                Door.Reply taken =
                        visitor.post("/cases", Map.of("text", TEXT, "caller", Map.of("name", "王某某", "phone", phone)));
                told(taken, 201);
                String id = taken.body().path("id").textValue();
                told(visitor.get("/cases/" + id), 200);
                opened.add(id);
                told(visitor.get("/cases/" + opened.peek()), 200);
            } catch (RuntimeException broken) {
                failed.add(broken.toString());
            }
        }
    }

    private void told(Door.Reply reply, int status) {
        answered.incrementAndGet();
        if (reply.status() != status) {
            failed.add(reply.status() + " " + reply.body());
        }
    }

    private void served(int more) {
        int enough = answered.get() + more;
        Door.until(() -> answered.get() >= enough);
    }

    private interface Turn {
        Future<MasterKey> take();
    }

    private static boolean turned(Turn turn) {
        try {
            done(turn.take());
            return true;
        } catch (KeyTurning.NotNow waiting) {
            return false;
        }
    }
}
