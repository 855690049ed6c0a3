package org.jiesu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.util.PSQLException;

/** What the database refuses whoever asks: raw statements, no code of ours between. */
class LeadBasisIT {
    private static final String REASON = "(SELECT id FROM content)";

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @BeforeAll
    static void publishABook() throws SQLException {
        database.execute(
                """
                INSERT INTO duty_unit (code, name, kind, district) VALUES
                    ('PG-T05', '大兴庄镇', '乡镇', '平谷区'),
                    ('PG-T06', '大华山镇', '乡镇', '平谷区'),
                    ('PG-S01', '滨河街道', '街道', '平谷区'),
                    ('PG-D01', '区住房城乡建设委', '部门', '平谷区'),
                    ('MY-D01', '区水务局', '部门', '密云区');
                BEGIN;
                INSERT INTO duty_version (version, townships_bound_from) VALUES ('book-1', '2022-02-01');
                INSERT INTO duty_rule (book_version, rule_id, document, article, in_force_from, in_force_until) VALUES
                    ('book-1', 'TOWN', '北京市乡镇职责规定', '49', '2022-02-01', NULL),
                    ('book-1', 'ENDED', '北京市乡镇职责规定', '50', '2022-02-01', '2026-01-01'),
                    ('book-1', 'DEPARTMENT', '北京市乡镇职责规定', '51', '2022-02-01', NULL),
                    ('book-1', 'DELEGATED', '北京市乡镇职责规定', '91', '2022-02-01', NULL);
                INSERT INTO duty_rule (book_version, rule_id, document, article, in_force_from, tier, item, district,
                    planned_until) VALUES
                    ('book-1', 'GAZETTE', '京平政发〔2019〕5号', '第3项', '2019-02-14', 'pinggu-2019', '第3项', '平谷区', NULL),
                    ('book-1', 'PLANNED', '京平政发〔2019〕9号', '第1项', '2019-02-14', 'pinggu-2019', '第1项', '平谷区',
                        '2019-12-31');
                INSERT INTO duty_rule_lead (book_version, rule_id, town) VALUES
                    ('book-1', 'GAZETTE', true), ('book-1', 'GAZETTE', false), ('book-1', 'PLANNED', true),
                    ('book-1', 'TOWN', true), ('book-1', 'ENDED', true), ('book-1', 'DEPARTMENT', false);
                COMMIT;
                INSERT INTO delegation (id, document, clause, from_unit, to_unit, rule_id, in_force_from, in_force_until)
                VALUES ('W-1', '委托书 1 号', '委托大兴庄镇', 'PG-D01', 'PG-T05', 'DELEGATED', '2026-03-01', '2026-09-01');
                """);
        database.caseWithOneFact();
        database.execute(
                """
                INSERT INTO content (id, case_id, kind, sealed, at)
                SELECT gen_random_uuid(), id, 'reason', '', now() FROM case_file;
                """);
    }

    @Test
    void a_township_leads_by_an_article_in_force() throws SQLException {
        assign("'PG-T05', '乡镇', 'lead', '2022-02-01', 'book-1', 'TOWN', NULL, NULL");
        assign("'PG-T05', '乡镇', 'lead', '2025-12-31', 'book-1', 'ENDED', NULL, NULL");
    }

    @Test
    void a_township_does_not_lead_on_a_written_reason_alone() {
        refused(
                "'PG-T05', '乡镇', 'lead', '2026-04-16', NULL, NULL, NULL, " + REASON,
                "a_township_leads_only_by_article_or_delegation");
    }

    @Test
    void a_township_cannot_be_passed_off_as_a_department() {
        refused(
                "'PG-T05', '部门', 'lead', '2026-04-16', NULL, NULL, NULL, " + REASON,
                "case_assignment_unit_unit_kind_fkey");
    }

    @Test
    void a_township_that_leads_cannot_be_turned_into_a_department() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            insert(connection, "'PG-T06', '乡镇', 'lead', '2026-04-16', 'book-1', 'TOWN', NULL, NULL");
            assertThatThrownBy(() -> statement.execute("UPDATE duty_unit SET kind = '部门' WHERE code = 'PG-T06'"))
                    .satisfies(refusal ->
                            assertThat(constraint(refusal)).isEqualTo("case_assignment_unit_unit_kind_fkey"));
            connection.rollback();
        }
    }

    @Test
    void an_article_counts_from_its_first_day_to_the_day_before_its_end() {
        refused("'PG-T05', '乡镇', 'lead', '2022-01-31', 'book-1', 'TOWN', NULL, NULL", "a_rule_is_in_force_on_the_day");
        refused("'PG-T05', '乡镇', 'lead', '2026-01-01', 'book-1', 'ENDED', NULL, NULL", "a_rule_is_in_force_on_the_day");
    }

    @Test
    void an_invented_article_or_book_is_refused() {
        refused("'PG-T05', '乡镇', 'lead', '2026-04-16', 'book-1', 'NONE', NULL, NULL", "a_rule_is_in_force_on_the_day");
        refused("'PG-T05', '乡镇', 'lead', '2026-04-16', 'book-2', 'TOWN', NULL, NULL", "a_rule_is_in_force_on_the_day");
        refused("'PG-T05', '乡镇', 'lead', '2026-04-16', NULL, 'TOWN', NULL, NULL", "a_rule_is_in_force_on_the_day");
    }

    @Test
    void an_article_that_gives_the_lead_to_a_department_gives_it_to_no_township() throws SQLException {
        refused(
                "'PG-T05', '乡镇', 'lead', '2026-04-16', 'book-1', 'DEPARTMENT', NULL, NULL",
                "a_rule_gives_the_lead_it_is_cited_for");
        refused(
                "'PG-D01', '部门', 'lead', '2026-04-16', 'book-1', 'TOWN', NULL, NULL",
                "a_rule_gives_the_lead_it_is_cited_for");
        assign("'PG-D01', '部门', 'lead', '2026-04-16', 'book-1', 'DEPARTMENT', NULL, NULL");
        assign("'PG-T05', '乡镇', 'helper', '2026-04-16', 'book-1', 'DEPARTMENT', NULL, NULL");
    }

    @Test
    void a_rule_for_delegated_matters_needs_the_delegation_itself() throws SQLException {
        refused(
                "'PG-T05', '乡镇', 'lead', '2026-04-16', 'book-1', 'DELEGATED', NULL, NULL",
                "a_rule_gives_the_lead_it_is_cited_for");
        assign("'PG-T05', '乡镇', 'lead', '2026-04-16', 'book-1', 'DELEGATED', 'W-1', NULL");
        assign("'PG-T05', '乡镇', 'lead', '2026-04-16', NULL, NULL, 'W-1', NULL");
        assign("'PG-T06', '乡镇', 'helper', '2026-04-16', NULL, NULL, 'W-1', NULL");
    }

    @Test
    void a_delegation_counts_for_its_unit_its_days_and_its_rule() {
        String reason = "a_delegation_is_to_the_unit_and_in_force";
        refused("'PG-T06', '乡镇', 'lead', '2026-04-16', NULL, NULL, 'W-1', NULL", reason);
        refused("'PG-T05', '乡镇', 'lead', '2026-02-28', NULL, NULL, 'W-1', NULL", reason);
        refused("'PG-T05', '乡镇', 'lead', '2026-09-01', NULL, NULL, 'W-1', NULL", reason);
        refused("'PG-T05', '乡镇', 'lead', '2026-04-16', 'book-1', 'DEPARTMENT', 'W-1', NULL", reason);
        refused("'PG-T05', '乡镇', 'lead', '2026-04-16', NULL, NULL, 'W-2', NULL", reason);
    }

    @Test
    void a_subdistrict_and_a_department_may_lead_on_a_written_reason_and_nobody_without_any() throws SQLException {
        refused("'PG-S01', '街道', 'lead', '2026-04-16', NULL, NULL, NULL, NULL", "a_lead_has_a_ground");
        assign("'PG-S01', '街道', 'lead', '2026-04-16', NULL, NULL, NULL, " + REASON);
        assign("'PG-D01', '部门', 'lead', '2026-04-16', NULL, NULL, NULL, " + REASON);
    }

    @Test
    void a_gazette_lets_a_township_lead_until_the_day_the_citys_book_binds_it() throws SQLException {
        assign("'PG-T05', '乡镇', 'lead', '2022-01-31', 'book-1', 'GAZETTE', NULL, NULL");
        refused(
                "'PG-T05', '乡镇', 'lead', '2022-02-01', 'book-1', 'GAZETTE', NULL, NULL",
                "a_township_leads_by_no_gazette_once_bound");
        assign("'PG-S01', '街道', 'lead', '2026-04-16', 'book-1', 'GAZETTE', NULL, NULL");
        assign("'PG-D01', '部门', 'lead', '2026-04-16', 'book-1', 'GAZETTE', NULL, NULL");
        assign("'PG-T05', '乡镇', 'helper', '2026-04-16', 'book-1', 'GAZETTE', NULL, NULL");
    }

    @Test
    void a_township_does_not_lead_past_the_time_a_gazette_plans_for() throws SQLException {
        assign("'PG-T05', '乡镇', 'lead', '2019-12-31', 'book-1', 'PLANNED', NULL, NULL");
        refused(
                "'PG-T05', '乡镇', 'lead', '2020-01-01', 'book-1', 'PLANNED', NULL, NULL",
                "a_township_leads_by_no_gazette_once_bound");
    }

    @Test
    void a_rule_of_a_district_gives_no_unit_of_another_the_lead() {
        refused(
                "'MY-D01', '部门', 'lead', '2020-01-01', 'book-1', 'GAZETTE', NULL, NULL",
                "a_rule_holds_in_its_own_district");
    }

    @Test
    void a_published_book_takes_no_change_and_no_addition() {
        for (String attempt : new String[] {
            "UPDATE duty_rule SET in_force_from = '2000-01-01'",
            "DELETE FROM duty_rule_lead",
            "TRUNCATE duty_version CASCADE",
            "INSERT INTO duty_rule VALUES ('book-1', 'NEW', 'x', '1', '2000-01-01', NULL)",
            "UPDATE duty_version SET townships_bound_from = '2030-01-01'",
            "UPDATE duty_rule SET tier = 'city', district = NULL",
            "INSERT INTO duty_rule_lead VALUES ('book-1', 'DELEGATED', true)"
        }) {
            assertThatThrownBy(() -> database.execute(attempt))
                    .as(attempt)
                    .satisfies(refusal -> assertThat(constraint(refusal)).isEqualTo("a_published_book_stays"));
        }
    }

    /** Inserts a row and takes it back; whatever the database minds, it says at once. */
    private static void assign(String values) throws SQLException {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            insert(connection, values);
            connection.rollback();
        }
    }

    private static void insert(Connection connection, String values) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    INSERT INTO case_assignment (case_id, seq, unit, unit_kind, role, as_of, book_version, rule_id,
                        delegation_id, reason)
                    VALUES ((SELECT case_id FROM fact), 1, %s)
                    """
                            .formatted(values));
        }
    }

    private static void refused(String values, String constraint) {
        assertThatThrownBy(() -> assign(values)).as(values).satisfies(refusal -> assertThat(constraint(refusal))
                .isEqualTo(constraint));
    }

    private static String constraint(Throwable refusal) {
        return ((PSQLException) refusal).getServerErrorMessage().getConstraint();
    }
}
