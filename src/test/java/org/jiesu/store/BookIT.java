package org.jiesu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiesu.wiring.TestNode.done;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jiesu.core.duty.DutyRule;
import org.jiesu.core.duty.Unit;
import org.jiesu.core.duty.Urgency;
import org.jiesu.wiring.TestNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The duty book of {@code config/} as the database enforces it, against what the core makes of it. */
class BookIT {
    @RegisterExtension
    static final TestNode node = new TestNode();

    private static final LocalDate LAST_DAY_BEFORE = LocalDate.of(2022, 1, 31);
    private static final LocalDate FIRST_DAY = LocalDate.of(2022, 2, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 16);

    private final Drafts drafts = new Drafts(node);

    @Test
    void a_township_can_be_given_the_lead_by_exactly_the_rules_that_let_it_lead() throws SQLException {
        assertThat(letByTheBook(TODAY)).hasSizeGreaterThan(50);
        for (LocalDate day : List.of(LAST_DAY_BEFORE, FIRST_DAY, TODAY)) {
            assertThat(letByTheDatabase(day)).as(day.toString()).isEqualTo(letByTheBook(day));
        }
    }

    @Test
    void no_rule_that_asks_for_a_delegation_and_no_inferred_one_lets_a_township_lead_by_itself() throws SQLException {
        Set<String> let = letByTheDatabase(TODAY);
        List<DutyRule> others = node.book().rules().stream()
                .filter(rule -> rule.needsDelegation() || rule.inferred())
                .toList();
        assertThat(others).isNotEmpty().noneMatch(rule -> let.contains(rule.id()));
    }

    @Test
    void publishing_the_same_book_again_changes_nothing() throws SQLException {
        List<String> before = node.database().column("SELECT r::text FROM duty_rule r ORDER BY 1");
        done(node.pools().commands().withTransaction(connection -> BookRows.publish(connection, node.book())));
        assertThat(node.database().column("SELECT r::text FROM duty_rule r ORDER BY 1"))
                .isEqualTo(before)
                .hasSameSizeAs(node.book().rules());
    }

    private Set<String> letByTheBook(LocalDate day) {
        return node.book().rules().stream()
                .map(DutyRule::id)
                .filter(id ->
                        node.book().ground(id, drafts.township().ref(), day).isPresent())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> letByTheDatabase(LocalDate day) throws SQLException {
        CaseStore cases = node.cases();
        UUID id = done(cases.open(drafts.of(Urgency.D7))).id().value();
        Set<String> let = new TreeSet<>();
        try (Connection connection = node.database().connect()) {
            connection.setAutoCommit(false);
            for (DutyRule rule : node.book().rules()) {
                if (assigned(connection, id, rule, day)) {
                    let.add(rule.id());
                }
            }
            connection.rollback();
        }
        return let;
    }

    /** Tries to give the township the lead by the rule, and takes it back. */
    private boolean assigned(Connection connection, UUID id, DutyRule rule, LocalDate day) throws SQLException {
        Unit town = drafts.township();
        Savepoint before = connection.setSavepoint();
        try (PreparedStatement insert = connection.prepareStatement(
                """
                INSERT INTO case_assignment (case_id, seq, unit, unit_kind, role, as_of, book_version, rule_id)
                VALUES (?, 1, ?, ?, 'lead', ?, ?, ?)
                """)) {
            insert.setObject(1, id);
            insert.setString(2, town.code().value());
            insert.setString(3, town.kind().official());
            insert.setObject(4, day);
            insert.setString(5, node.book().version());
            insert.setString(6, rule.id());
            insert.executeUpdate();
            return true;
        } catch (SQLException refused) {
            return false;
        } finally {
            connection.rollback(before);
        }
    }
}
