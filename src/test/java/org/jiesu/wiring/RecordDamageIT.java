package org.jiesu.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiesu.wiring.TestNode.done;

import io.vertx.core.Vertx;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiesu.core.casefile.Acting;
import org.jiesu.core.casefile.CaseId;
import org.jiesu.core.duty.Urgency;
import org.jiesu.record.Damage;
import org.jiesu.store.CaseStore;
import org.jiesu.store.Drafts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What somebody does who owns the tables: without their triggers and foreign keys nothing is refused. Each test damages a
 * case of its own.
 */
class RecordDamageIT {
    @RegisterExtension
    static final TestNode node = new TestNode();

    private static final Vertx VERTX = Vertx.vertx();
    private static final int SEQ_OF_LAST = 5;
    private static final String DISARM =
            """
            DO $$
            DECLARE
                c record;
            BEGIN
                FOR c IN SELECT conname, conrelid::regclass AS held FROM pg_constraint
                    WHERE contype = 'f' AND connamespace = 'public'::regnamespace
                LOOP
                    EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', c.held, c.conname);
                END LOOP;
                ALTER TABLE fact DISABLE TRIGGER USER;
                ALTER TABLE clock_level DISABLE TRIGGER USER;
            END $$
            """;

    private CaseId id = new CaseId(new UUID(0, 0));

    @BeforeAll
    static void take_away_what_refuses() throws SQLException {
        node.database().execute(DISARM);
    }

    @AfterAll
    static void close() {
        done(VERTX.close());
    }

    @BeforeEach
    void seal_a_case_that_was_signed() {
        CaseStore cases = node.cases();
        id = done(cases.open(new Drafts(node).of(Urgency.H24))).id();
        done(node.rooms().commands().dispatch().sign(Orders.order(id, 2, Acting.forTheHolder(Drafts.OPERATOR))));
        done(node.rooms().relay().run());
        done(node.rooms().sealer().run());
        assertThat(damages()).as("before").isEmpty();
    }

    @Test
    void a_changed_byte() throws SQLException {
        damage("UPDATE fact SET body = set_byte(body, 200, get_byte(body, 200) # 1) WHERE case_id = '%s' AND seq = 2");
        assertThat(damages()).containsExactly("changed 2");
    }

    @Test
    void a_changed_column() throws SQLException {
        damage("UPDATE fact SET at = at - interval '1 hour' WHERE case_id = '%s' AND seq = 3");
        assertThat(damages()).containsExactly("changed 3");
    }

    @Test
    void a_fact_removed() throws SQLException {
        damage("DELETE FROM fact WHERE case_id = '%s' AND seq = 2");
        assertThat(damages()).containsExactly("missing 2");
    }

    @Test
    void two_facts_swapped() throws SQLException {
        damage("UPDATE fact SET seq = 9 WHERE case_id = '%1$s' AND seq = 2;"
                + "UPDATE fact SET seq = 2 WHERE case_id = '%1$s' AND seq = 3;"
                + "UPDATE fact SET seq = 3 WHERE case_id = '%1$s' AND seq = 9");
        assertThat(damages()).containsExactly("reordered 2", "reordered 3");
    }

    @Test
    void a_tail_cut_off_with_the_row_set_to_match() throws SQLException {
        damage("DELETE FROM fact WHERE case_id = '%1$s' AND seq = 5;"
                + "UPDATE clock_run SET ended_at = NULL, ending = NULL WHERE case_id = '%1$s' AND kind = 'sign';"
                + "UPDATE case_file SET seq = 4,"
                + " head = (SELECT hash FROM fact WHERE case_id = '%1$s' AND seq = 4),"
                + " changed_at = (SELECT at FROM fact WHERE case_id = '%1$s' AND seq = 4) WHERE id = '%1$s'");
        assertThat(damages()).containsExactly("cut " + SEQ_OF_LAST);
    }

    @Test
    void a_tail_cut_off_alone() throws SQLException {
        damage("DELETE FROM fact WHERE case_id = '%s' AND seq = 5");
        assertThat(damages()).containsExactly("cut " + SEQ_OF_LAST);
    }

    @Test
    void a_whole_case_gone() throws SQLException {
        damage("DELETE FROM fact WHERE case_id = '%1$s'; DELETE FROM case_file WHERE id = '%1$s'");
        assertThat(damages()).containsExactly("vanished -");
    }

    @Test
    void a_case_gone_whose_facts_are_left() throws SQLException {
        damage("DELETE FROM case_file WHERE id = '%s'");
        assertThat(damages()).containsExactly("vanished -");
    }

    @Test
    void a_fact_rewritten_and_the_rest_of_its_chain_hashed_anew() throws SQLException {
        damage(
                """
                DO $$
                DECLARE
                    f record;
                    before bytea := (SELECT hash FROM fact WHERE case_id = '%1$s' AND seq = 1);
                BEGIN
                    UPDATE fact SET body = convert_to(replace(convert_from(body, 'UTF8'), 'operator', 'somebody'), 'UTF8')
                    WHERE case_id = '%1$s' AND seq = 2;
                    FOR f IN SELECT seq, body FROM fact WHERE case_id = '%1$s' AND seq >= 2 ORDER BY seq LOOP
                        before := sha256(before || f.body);
                        UPDATE fact SET hash = before WHERE case_id = '%1$s' AND seq = f.seq;
                    END LOOP;
                    UPDATE case_file SET head = before WHERE id = '%1$s';
                END $$""");
        assertThat(damages()).containsExactly("changed 2");
    }

    @Test
    void words_changed() throws SQLException {
        damage("UPDATE content SET sealed = set_byte(sealed, 30, get_byte(sealed, 30) # 1)"
                + " WHERE case_id = '%s' AND kind = 'text'");
        assertThat(damages()).containsExactly("content_changed 1");
    }

    @Test
    void words_put_in_the_place_of_others() throws SQLException {
        damage("UPDATE content SET sealed = (SELECT sealed FROM content WHERE case_id = '%1$s' AND kind = 'decision')"
                + " WHERE case_id = '%1$s' AND kind = 'text'");
        assertThat(damages()).containsExactly("content_changed 1");
    }

    @Test
    void words_gone() throws SQLException {
        damage("DELETE FROM content WHERE case_id = '%s' AND kind = 'text'");
        assertThat(damages()).containsExactly("content_missing 1");
    }

    @Test
    void a_caller_who_was_erased_is_no_damage() throws SQLException {
        damage("UPDATE caller SET wrapped_key = NULL, phone_index = NULL"
                + " WHERE id = (SELECT caller_id FROM case_file WHERE id = '%s')");
        assertThat(damages()).isEmpty();
    }

    @Test
    void a_row_that_says_something_else() throws SQLException {
        damage("UPDATE case_file SET status = 'replied' WHERE id = '%s'");
        assertThat(damages()).containsExactly("state " + SEQ_OF_LAST);
    }

    @Test
    void a_clock_that_says_something_else() throws SQLException {
        damage("UPDATE clock_run SET due_at = due_at + interval '1 day' WHERE case_id = '%s'");
        assertThat(damages()).containsExactly("state " + SEQ_OF_LAST);
    }

    @Test
    void a_level_that_the_sweep_gave_up_is_no_damage() throws SQLException {
        damage(
                """
                INSERT INTO clock_level (clock_id, case_id, level, rung, at, state, done_at, owes)
                SELECT id, case_id, 'half', '经办岗', started_at, 'failed', now(), owes
                FROM clock_run WHERE case_id = '%s' AND kind = 'reply'
                """);
        assertThat(damages()).isEmpty();
    }

    private void damage(String sql) throws SQLException {
        node.database().execute(sql.formatted(id.value()));
    }

    /** What the verification says of the case. */
    private List<String> damages() {
        List<Damage> found = Collections.synchronizedList(new ArrayList<>());
        done(new Auditing(node.settings(), Optional.empty(), Optional.empty()).run(VERTX, found::add));
        return found.stream()
                .filter(damage -> damage.where().id().equals(Optional.of(id)))
                .map(damage -> damage.line().replaceFirst("\\{\"kind\":\"(\\w+)\".*\"seq\":(\\w+).*", "$1 $2"))
                .map(line -> line.replace(" null", " -"))
                .toList();
    }
}
