package org.jiesu.callers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jiesu.wiring.TestNode.done;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiesu.core.casefile.CaseId;
import org.jiesu.crypto.MasterKey;
import org.jiesu.crypto.MasterKeyFile;
import org.jiesu.intake.Filing;
import org.jiesu.store.CallerStore;
import org.jiesu.store.KeyHolderStore;
import org.jiesu.store.TestDatabase;
import org.jiesu.wiring.Filings;
import org.jiesu.wiring.TestNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new master key takes over step by step; whatever would lose a caller is refused. */
class KeyTurningIT {
    private static final int BATCH = 2;
    private static final int CALLERS = 7;

    @TempDir
    Path data;

    private final TestDatabase database = new TestDatabase();
    private final Vertx vertx = Vertx.vertx();
    private TestNode node;
    private Filings filings;
    private KeyTurning turning;
    private MasterKeyFile file;

    @BeforeEach
    void begin() throws SQLException {
        database.create();
        node = TestNode.start(vertx, database, data, Map.of("jiesu.callers.batch", Integer.toString(BATCH)));
        filings = new Filings(node);
        file = new MasterKeyFile(node.settings().data().masterKey());
        turning = new KeyTurning(vertx, file, new KeyHolderStore(node.pools().commands()));
        done(watch().begin());
    }

    @AfterEach
    void end() throws SQLException {
        done(node.close());
        done(vertx.close());
        database.drop();
    }

    @Test
    void a_caller_is_the_same_before_during_and_after_a_turn_and_all_words_open() throws SQLException {
        CaseId before = filings.open(calling(0));
        done(turning.add());
        done(watch().look());
        filings.open(calling(0));
        done(turning.promote());
        filings.open(calling(0));
        done(watch().look());
        filings.open(calling(0));
        filings.open(filings.sureWithoutNumber());
        assertThat(done(rewrapping().run())).isZero();
        filings.open(calling(0));
        settle();
        done(turning.retire());
        done(watch().look());
        filings.open(calling(0));

        assertThat(database.column("SELECT count(*) FROM caller WHERE phone_index IS NOT NULL"))
                .containsExactly("1");
        assertThat(database.column("SELECT count(*) FROM case_file WHERE caller_id = (SELECT id FROM caller WHERE"
                        + " phone_index IS NOT NULL)"))
                .containsExactly("6");
        assertThat(file.read().ids()).hasSize(1);
        assertThat(database.column("SELECT DISTINCT master_key FROM caller"))
                .containsExactly(file.read().id());
        assertThat(database.column("SELECT id FROM master_key"))
                .containsExactly(file.read().id());
        assertThat(filings.view(before).title()).isNotBlank();
        assertThat(database.column("SELECT count(*) FROM audit WHERE action = 'keys_turned'"))
                .containsExactly("3");
    }

    @Test
    void each_step_may_be_repeated_and_none_may_be_left_out() {
        assertRefused("run jiesu keys add first", turning::promote);
        String first = done(turning.standing()).key().id();
        String added = done(turning.add()).nextId().orElseThrow();
        assertThat(done(turning.add()).ids()).containsExactly(first, added);
        assertRefused("not promoted yet", turning::retire);
        assertRefused("has not taken up " + added, turning::promote);
        done(watch().look());
        assertThat(done(turning.promote()).id()).isEqualTo(added);
        assertThat(done(turning.promote()).id()).isEqualTo(added);
        assertRefused("has not ended", turning::add);
        assertRefused("may have work under way", turning::retire);
    }

    @Test
    void a_former_key_stays_while_a_caller_is_under_it() throws SQLException {
        callers();
        promote();
        settle();
        assertRefused(CALLERS + " callers are under", turning::retire);
        assertThat(file.read().ids()).hasSize(2);
        done(rewrapping().run());
        done(turning.retire());
        assertThat(file.read().ids()).hasSize(1);
    }

    @Test
    void a_rewrapping_that_broke_off_goes_on_where_it_was_also_on_another_node() throws SQLException {
        callers();
        MasterKey key = promote();
        Optional<UUID> last = done(rewrapping().batch(key, new UUID(0, 0)));
        assertThat(last).isPresent();
        assertThatThrownBy(() -> done(new CallerStore(node.pools().commands()).rewrap(key, last.get(), BATCH, kept -> {
                    throw new IllegalStateException("the node is killed");
                })))
                .hasMessageContaining("killed");
        assertThat(database.column("SELECT count(*) FROM caller WHERE master_key = '" + key.id() + "'"))
                .containsExactly(Integer.toString(BATCH));

        TestNode other = TestNode.start(vertx, database, data, Map.of());
        assertThat(done(other.rooms().callers().keys().rewrapping().run())).isZero();
        done(other.close());
        for (int each = 0; each < CALLERS; each++) {
            filings.open(calling(each));
        }
        assertThat(database.column("SELECT count(*) FROM caller")).containsExactly(Integer.toString(CALLERS));
    }

    @Test
    void a_caller_whose_number_cannot_be_read_stays_under_the_former_key_and_keeps_it() throws SQLException {
        callers();
        database.execute(
                "UPDATE content SET sealed = set_byte(sealed, 40, get_byte(sealed, 40) # 1) WHERE kind = 'caller'"
                        + " AND case_id = (SELECT id FROM case_file ORDER BY id LIMIT 1)");
        promote();
        assertThat(done(rewrapping().run())).isEqualTo(1);
        assertThat(rewrapping().left()).isEqualTo(1);
        settle();
        assertRefused("1 callers are under", turning::retire);
    }

    @Test
    void a_damaged_or_foreign_file_is_refused_and_the_key_before_stays_in_use() throws IOException {
        String before = node.keys().master().id();
        String whole = Files.readString(file.path());
        Files.writeString(file.path(), whole.substring(0, whole.length() / 2));
        done(watch().look());
        assertThat(node.keys().master().id()).isEqualTo(before);
        Path foreign = data.resolve("foreign.json");
        MasterKey.create(foreign);
        Files.copy(foreign, file.path(), StandardCopyOption.REPLACE_EXISTING);
        done(watch().look());
        assertThat(node.keys().master().id()).isEqualTo(before);
        filings.open(calling(0));
        Files.writeString(file.path(), whole);
        done(watch().look());
        assertThat(done(turning.standing()).holders()).singleElement().satisfies(holder -> assertThat(holder.keys())
                .containsExactly(before));
    }

    @Test
    void a_node_that_has_ended_is_not_waited_for() {
        done(turning.add());
        assertRefused("has not taken up", turning::promote);
        done(watch().end());
        assertThat(done(turning.promote()).olderIds()).hasSize(1);
    }

    private KeyWatch watch() {
        return node.rooms().callers().keys().watch();
    }

    private Rewrapping rewrapping() {
        return node.rooms().callers().keys().rewrapping();
    }

    private MasterKey promote() {
        done(turning.add());
        done(watch().look());
        MasterKey key = done(turning.promote());
        done(watch().look());
        return key;
    }

    /** The minute after which nothing is under way by the former key is over. */
    private void settle() throws SQLException {
        database.execute("UPDATE key_holder SET since = since - interval '2 minutes'");
    }

    private void callers() {
        for (int each = 0; each < CALLERS; each++) {
            filings.open(calling(each));
        }
    }

    private Filing calling(int number) {
        Filing sure = filings.sure();
        Filing.Caller caller = new Filing.Caller(Optional.of("王某某"), Optional.of("199000040" + (10 + number)), false);
        return new Filing(sure.origin(), sure.text(), sure.told(), caller, sure.where(), sure.wishes());
    }

    private interface Turn {
        Future<MasterKey> take();
    }

    private static void assertRefused(String why, Turn turn) {
        assertThatThrownBy(() -> done(turn.take()))
                .isInstanceOf(KeyTurning.NotNow.class)
                .hasMessageContaining(why);
    }
}
