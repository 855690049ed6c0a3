package org.jiesu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jiesu.wiring.Orders.order;
import static org.jiesu.wiring.TestNode.done;

import io.vertx.core.Future;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiesu.casebook.Reader;
import org.jiesu.casebook.RecordView;
import org.jiesu.core.casefile.Act;
import org.jiesu.core.casefile.Acting;
import org.jiesu.core.casefile.CaseFile;
import org.jiesu.core.casefile.CaseId;
import org.jiesu.core.casefile.CaseStatus;
import org.jiesu.core.casefile.ClosingKind;
import org.jiesu.core.duty.Urgency;
import org.jiesu.core.sla.Clock;
import org.jiesu.core.sla.ClockKind;
import org.jiesu.dispatch.Dispatch;
import org.jiesu.dispatch.Outcome;
import org.jiesu.wiring.TestNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RecordIT {
    @RegisterExtension
    static final TestNode node = new TestNode();

    private final Drafts drafts = new Drafts(node);
    private final Life life = new Life(node);

    @Test
    void at_every_step_the_row_is_the_fold_of_the_facts_read_back() {
        CaseId id = open();
        Dispatch desk = node.rooms().commands().dispatch();
        Acting town = Acting.as(life.holder(id));
        assertFolded(id, CaseStatus.DISPATCHED);
        act(desk.sign(order(id, life.row(id).version(), town)));
        assertFolded(id, CaseStatus.SIGNED);
        act(desk.contact(order(id, life.row(id).version(), town), false, "无人接听"));
        assertFolded(id, CaseStatus.SIGNED);
        node.advance(Duration.ofHours(21));
        done(node.rooms().sweep().run());
        assertFolded(id, CaseStatus.SIGNED);
        act(desk.contact(order(id, life.row(id).version(), town), true, "已联系"));
        assertFolded(id, CaseStatus.CONTACTED);
        act(desk.reply(order(id, life.row(id).version(), town), ClosingKind.DONE, "已修好"));
        assertFolded(id, CaseStatus.REPLIED);
        assertThat(life.row(id).clocks().stream().filter(Clock::running))
                .extracting(Clock::kind)
                .containsExactly(ClockKind.CALLBACK);
    }

    @Test
    void no_fact_lies_before_the_one_that_it_follows_and_their_numbers_have_no_gap() {
        CaseId id = open();
        act(node.rooms().commands().dispatch().sign(order(id, life.row(id).version(), Acting.as(life.holder(id)))));
        List<StoredFact> facts = life.facts(id);
        for (int i = 0; i < facts.size(); i++) {
            assertThat(facts.get(i).seq()).isEqualTo(i + 1);
            assertThat(facts.get(i).read().seq()).isEqualTo(i + 1);
            if (i > 0) {
                assertThat(facts.get(i).read().at())
                        .isAfterOrEqualTo(facts.get(i - 1).read().at());
            }
        }
    }

    @Test
    void a_record_that_was_not_touched_is_intact() {
        assertThat(record(open()).intact()).isTrue();
    }

    @Test
    void a_changed_byte_of_a_fact_is_found() throws SQLException {
        CaseId id = open();
        tamper("UPDATE fact SET body = convert_to(replace(convert_from(body, 'UTF8'), '\"operator\"', '\"operatos\"'),"
                + " 'UTF8') WHERE seq = 2 AND case_id = '" + id.value() + "'");
        assertThat(record(id).intact()).isFalse();
    }

    @Test
    void a_fact_that_can_no_longer_be_read_is_found_and_the_facts_before_it_are_still_told() throws SQLException {
        CaseId id = open();
        tamper("UPDATE fact SET body = set_byte(body, 0, 0) WHERE seq = 2 AND case_id = '" + id.value() + "'");
        RecordView record = record(id);
        assertThat(record.intact()).isFalse();
        assertThat(record.facts()).singleElement().satisfies(fact -> assertThat(fact.seq())
                .isEqualTo(1));
    }

    @Test
    void a_fact_taken_from_the_end_is_missed() throws SQLException {
        CaseId id = open();
        tamper("DELETE FROM fact WHERE seq = 3 AND case_id = '" + id.value() + "'");
        assertThat(record(id).intact()).isFalse();
    }

    @Test
    void the_table_of_facts_takes_no_change_no_deletion_and_no_emptying() {
        open();
        for (String attempt : List.of("UPDATE fact SET kind = 'x'", "DELETE FROM fact", "TRUNCATE fact CASCADE")) {
            assertThatThrownBy(() -> node.database().execute(attempt))
                    .as(attempt)
                    .hasMessageContaining("append-only");
        }
    }

    private CaseId open() {
        CaseStore cases = node.cases();
        return done(cases.open(drafts.of(Urgency.H24))).id();
    }

    private void assertFolded(CaseId id, CaseStatus status) {
        CaseFile row = life.row(id);
        assertThat(row.status()).isEqualTo(status);
        assertThat(row).isEqualTo(life.fold(id));
    }

    private static RecordView record(CaseId id) {
        Reader all = new Reader(Optional.empty(), Acting.as(Drafts.OPERATOR), Set.of(Act.DISPATCH));
        return done(node.rooms().casebook().record(id, all)).orElseThrow();
    }

    private static void act(Future<Outcome> command) {
        assertThat(done(command)).isInstanceOf(Outcome.Done.class);
    }

    private static void tamper(String sql) throws SQLException {
        node.database()
                .execute("ALTER TABLE fact DISABLE TRIGGER USER;" + sql + "; ALTER TABLE fact ENABLE TRIGGER USER");
    }
}
