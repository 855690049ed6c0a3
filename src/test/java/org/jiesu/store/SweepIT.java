package org.jiesu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jiesu.wiring.TestNode.done;

import io.vertx.core.Future;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.jiesu.clocks.Sweep;
import org.jiesu.core.casefile.CaseId;
import org.jiesu.core.duty.Urgency;
import org.jiesu.core.sla.Clock;
import org.jiesu.core.sla.ClockLevel;
import org.jiesu.core.sla.LevelName;
import org.jiesu.wiring.TestNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SweepIT {
    @RegisterExtension
    static final TestNode node = new TestNode();

    private static final int TRIES_ALONE = 3;
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private static final Queue<Claimed.Passed> TOLD = new ConcurrentLinkedQueue<>();

    private final Drafts drafts = new Drafts(node);
    private final Life life = new Life(node);
    private Sweep sweep;

    @BeforeEach
    void sweepAll() {
        sweep = sweeper(500);
        node.advance(Duration.ofDays(60));
        done(sweep.runOut(20));
        TOLD.clear();
    }

    @Test
    void level_by_level_each_fires_once() throws SQLException {
        CaseId id = open(Urgency.H2);
        Clock clock = life.reply(id);
        for (ClockLevel level : clock.levels()) {
            node.moveTo(level.at().orElseThrow().plus(MOMENT));
            assertThat(done(sweep.run())).isEqualTo(1);
            assertThat(done(sweep.run())).isZero();
        }
        assertThat(life.levels(id))
                .containsExactly("fired half", "fired near", "fired due", "fired over25", "fired over100");
        assertThat(life.row(id)).isEqualTo(life.fold(id));
    }

    @Test
    void after_a_jump_the_highest_fires_and_the_lower_are_skipped() throws SQLException {
        CaseId id = open(Urgency.H2);
        Clock clock = life.reply(id);
        node.moveTo(clock.dueAt().orElseThrow().plus(MOMENT));
        done(sweep.run());
        assertThat(life.levels(id)).containsExactly("skipped half", "skipped near", "fired due");
        node.moveTo(clock.dueAt().orElseThrow().plus(Duration.ofDays(3)));
        done(sweep.run());
        assertThat(life.levels(id))
                .containsExactly("skipped half", "skipped near", "fired due", "skipped over25", "fired over100");
    }

    @Test
    void two_sweepers_at_once_do_every_level_of_300_clocks_once() throws SQLException {
        List<CaseId> ids = open(300, Urgency.H24);
        Instant half = life.reply(ids.get(ids.size() - 1)).levels().get(0).at().orElseThrow();
        node.moveTo(half.plus(MOMENT));
        together(sweeper(40), sweeper(64));
        node.advance(Duration.ofDays(30));
        together(sweeper(33), sweeper(50));
        assertThat(life.levelsInAll(ids))
                .containsExactlyInAnyOrder(
                        "level_fired half 300",
                        "level_skipped near 300",
                        "level_skipped due 300",
                        "level_skipped over25 300",
                        "level_fired over100 300");
    }

    @Test
    void a_case_somebody_works_on_is_skipped_and_taken_the_next_time() throws SQLException {
        CaseId held = open(Urgency.H2);
        CaseId free = open(Urgency.H2);
        node.moveTo(level(free, LevelName.HALF).plus(MOMENT));
        try (Connection connection = node.database().connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT 1 FROM case_file WHERE id = '" + held.value() + "' FOR UPDATE");
            assertThat(done(sweep.run())).isEqualTo(1);
            assertThat(life.levels(held)).isEmpty();
            assertThat(life.levels(free)).containsExactly("fired half");
            connection.rollback();
        }
        assertThat(done(sweep.run())).isEqualTo(1);
        assertThat(life.levels(held)).containsExactly("fired half");
    }

    @Test
    void the_most_urgent_class_is_claimed_first() throws SQLException {
        CaseId slow = open(Urgency.H24);
        CaseId quick = open(Urgency.H2);
        node.moveTo(level(slow, LevelName.HALF).plus(MOMENT));
        ClockStore one = new ClockStore(node.pools().sweep(), 1, TRIES_ALONE, () -> {});
        assertThat(done(one.claim(Drafts::climbed)).cases()).isEqualTo(1);
        assertThat(life.levels(quick)).isNotEmpty();
        assertThat(life.levels(slow)).isEmpty();
        done(sweep.run());
        assertThat(life.levels(slow)).containsExactly("fired half");
    }

    @Test
    void a_case_that_cannot_be_written_does_not_hold_up_the_others_and_is_set_aside() throws SQLException {
        CaseId poisoned = open(Urgency.H2);
        CaseId sound = open(Urgency.H24);
        refuseFactsOf(poisoned, "P0001");
        node.moveTo(level(sound, LevelName.HALF).plus(MOMENT));
        done(sweep.run());
        assertThat(life.levels(sound)).containsExactly("fired half");
        for (int tries = 1; tries < TRIES_ALONE; tries++) {
            done(sweep.run());
        }
        assertThat(node.database().column("SELECT DISTINCT state FROM clock_level WHERE case_id = ?", poisoned.value()))
                .containsExactly("failed");
        assertThat(life.levels(poisoned)).isEmpty();
        assertThat(done(sweep.runOut(1))).isTrue();
        node.database().execute("DROP TRIGGER poison ON fact");
        assertThat(told())
                .containsExactlyInAnyOrderElementsOf(node.database()
                        .column(
                                "SELECT r.kind || ' ' || l.level || ' ' || l.state FROM clock_level l"
                                        + " JOIN clock_run r ON r.id = l.clock_id WHERE l.case_id IN (?, ?)",
                                poisoned.value(),
                                sound.value()));
        assertThat(told())
                .anyMatch(level -> level.endsWith("half fired"))
                .anyMatch(level -> level.endsWith("half failed"));
    }

    @Test
    void no_level_is_set_aside_because_the_database_is_overrun() throws SQLException {
        CaseId id = open(Urgency.H2);
        refuseFactsOf(id, "53200");
        node.moveTo(level(id, LevelName.HALF).plus(MOMENT));
        for (int tries = 0; tries <= TRIES_ALONE; tries++) {
            assertThatThrownBy(() -> done(sweep.run())).hasMessageContaining("planted");
        }
        node.database().execute("DROP TRIGGER poison ON fact");
        done(sweep.run());
        assertThat(life.levels(id)).containsExactly("fired half");
    }

    private static Sweep sweeper(int batch) {
        return new Sweep(new ClockStore(node.pools().sweep(), batch, TRIES_ALONE, () -> {}), TOLD::add);
    }

    /** What the listener heard, as the rows of the levels would tell it. */
    private static List<String> told() {
        return TOLD.stream()
                .map(passed -> passed.clock().wire() + " " + passed.level().wire() + " "
                        + passed.how().wire())
                .toList();
    }

    private static void together(Sweep one, Sweep other) {
        done(Future.join(one.runOut(50), other.runOut(50)));
    }

    private CaseId open(Urgency urgency) {
        return open(1, urgency).get(0);
    }

    /** Opens so many, three at a time. */
    private List<CaseId> open(int many, Urgency urgency) {
        List<CaseId> ids = new ArrayList<>();
        while (ids.size() < many) {
            List<Future<CaseStore.Opened>> opened = IntStream.range(0, Math.min(3, many - ids.size()))
                    .mapToObj(each -> cases().open(drafts.of(urgency)))
                    .toList();
            done(Future.join(opened));
            opened.forEach(each -> ids.add(each.result().id()));
        }
        return ids;
    }

    private static CaseStore cases() {
        return node.cases();
    }

    private Instant level(CaseId id, LevelName name) {
        return life.reply(id).levels().stream()
                .filter(level -> level.level() == name)
                .findFirst()
                .orElseThrow()
                .at()
                .orElseThrow();
    }

    private static void refuseFactsOf(CaseId id, String state) throws SQLException {
        node.database()
                .execute(
                        """
                        CREATE OR REPLACE FUNCTION poison() RETURNS trigger LANGUAGE plpgsql AS $$
                        BEGIN
                            RAISE EXCEPTION 'planted failure' USING ERRCODE = '%s';
                        END $$;
                        CREATE TRIGGER poison BEFORE INSERT ON fact FOR EACH ROW
                            WHEN (NEW.case_id = '%s') EXECUTE FUNCTION poison();
                        """
                                .formatted(state, id.value()));
    }
}
