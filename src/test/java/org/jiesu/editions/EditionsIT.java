package org.jiesu.editions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jiesu.wiring.TestNode.done;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jiesu.config.TextFiles;
import org.jiesu.core.calendar.WorkCalendar;
import org.jiesu.core.casefile.CaseId;
import org.jiesu.core.duty.Complaint;
import org.jiesu.core.place.Entered;
import org.jiesu.intake.Filing;
import org.jiesu.store.DifferenceStore;
import org.jiesu.store.EditionStore;
import org.jiesu.store.NewCase;
import org.jiesu.store.StoredEdition;
import org.jiesu.wiring.Filings;
import org.jiesu.wiring.TestNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EditionsIT {
    @RegisterExtension
    static final TestNode node = new TestNode();

    private static final String FILE = "duty/city-2022/3-building-b.yaml";
    private static final String RULE = "  - id: S61-1\n";
    private static final Pattern LEADS = Pattern.compile("leads: \\[[^]]*]");
    private static final Editions.Order ADMIN = new Editions.Order("admin", Optional.empty());

    private final Filings filings = new Filings(node);

    @Test
    void the_book_of_the_first_start_is_published_as_it_lies_in_the_folder() {
        StoredEdition first = oldest();
        assertThat(first.state().isPublic()).isTrue();
        assertThat(done(editions().files(first.version())))
                .isEqualTo(node.knowledge().files());
        assertThat(done(editions().publicVersion(first.version()))).isPresent();
    }

    @Test
    void a_published_draft_answers_from_then_on_and_what_is_open_is_listed_and_stays_where_it_is() {
        String before = leadOfNow();
        CaseId open = filings.open(waste());
        String holder = Objects.requireNonNull(filings.view(open).holder()).unit();
        StoredEdition draft = entered(leading(rule().contains("水务部门]") ? "城市管理部门" : "水务部门"));
        assertThat(draft.state()).isEqualTo(StoredEdition.State.DRAFT);

        StoredEdition checked = done(editions().check(draft.number(), 50, "admin"));
        assertThat(checked.state()).isEqualTo(StoredEdition.State.CHECKED);
        String report = checked.check().orElseThrow().report().toString();
        assertThat(report).contains(filings.view(open).number(), before).doesNotContain("喷灌", "浇草坪");

        StoredEdition published =
                done(editions().publish(draft.number(), ADMIN)).edition();
        assertThat(published.state()).isEqualTo(StoredEdition.State.PUBLISHED);
        assertThat(leadOfNow()).isNotEqualTo(before);
        assertThat(decidedBy(filings.open(waste()))).isEqualTo(draft.version());

        done(node.rooms().editionWatch().look());
        List<DifferenceStore.Different> different = done(editions().differences(draft.number()));
        assertThat(different)
                .filteredOn(one -> one.id().equals(open.value()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.shift().at("/before/lead").textValue()).isEqualTo(before);
                    assertThat(one.shift().at("/after/lead").textValue()).isEqualTo(leadOfNow());
                    assertThat(one.shift().at("/after/rule/quote").textValue()).contains("节约用水");
                });
        assertThat(Objects.requireNonNull(filings.view(open).holder()).unit()).isEqualTo(holder);
        assertThat(done(editions().one(draft.number())).compared()).isTrue();
    }

    @Test
    void only_what_was_checked_against_the_book_in_force_is_published() {
        StoredEdition first = entered(worded("一"));
        assertThat(why(editions().publish(first.number(), ADMIN))).isEqualTo(Standstill.NOT_CHECKED);
        StoredEdition second = entered(worded("二"));
        done(editions().check(first.number(), 0, "admin"));
        done(editions().check(second.number(), 0, "admin"));
        done(editions().publish(first.number(), ADMIN));

        assertThat(why(editions().publish(second.number(), ADMIN))).isEqualTo(Standstill.CHECKED_AGAINST_ANOTHER);
        done(editions().check(second.number(), 0, "admin"));
        assertThat(done(editions().publish(second.number(), ADMIN)).edition().state())
                .isEqualTo(StoredEdition.State.PUBLISHED);
        assertThat(done(editions().one(first.number())).state()).isEqualTo(StoredEdition.State.SUPERSEDED);
    }

    @Test
    void a_check_is_under_way_from_the_moment_it_is_asked_for_and_is_not_begun_twice() {
        int draft = entered(worded("六")).number();
        Future<StoredEdition> first = editions().check(draft, 0, "admin");
        Future<StoredEdition> second = editions().check(draft, 0, "somebody");
        assertThat(editions().isChecking(draft)).isTrue();
        assertThat(done(second)).isEqualTo(done(first));
        assertThat(editions().isChecking(draft)).isFalse();
        done(editions().discard(draft, ADMIN));
    }

    @Test
    void a_rule_to_which_none_of_its_own_examples_comes_keeps_the_draft_from_being_published() {
        String rule = rule();
        String unheard = rule.substring(0, rule.indexOf("    examples:")) + "    examples:\n      - ok ok ok\n";
        StoredEdition draft = entered(with(FILE, withRule(unheard)));

        StoredEdition checked = done(editions().check(draft.number(), 0, "admin"));

        assertThat(checked.state()).isEqualTo(StoredEdition.State.DRAFT);
        assertThat(checked.check().orElseThrow().report().get("failing"))
                .singleElement()
                .satisfies(
                        failing -> assertThat(failing.get("rule").textValue()).isEqualTo("S61-1"));
        assertThat(why(editions().publish(draft.number(), ADMIN))).isEqualTo(Standstill.NOT_CHECKED);
        done(editions().discard(draft.number(), ADMIN));
    }

    @Test
    void a_draft_that_is_discarded_while_it_is_published_leaves_the_former_book_in_force() throws SQLException {
        StoredEdition draft = entered(worded("六"));
        done(editions().check(draft.number(), 0, "admin"));
        int inForce = published().number();
        Future<?> publishing;
        try (Connection other = node.database().connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("UPDATE duty_edition SET state = 'discarded', ended_by = 'x', ended_at = now()"
                    + " WHERE number = " + draft.number());
            publishing = editions().publish(draft.number(), ADMIN);
            waitUntilSomebodyWaits();
            other.commit();
        }
        assertThat(why(publishing)).isEqualTo(Standstill.NO_DRAFT);
        assertThat(published().number()).isEqualTo(inForce);
    }

    private static void waitUntilSomebodyWaits() throws SQLException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        String waiting = "SELECT pid::text FROM pg_stat_activity"
                + " WHERE datname = current_database() AND wait_event_type = 'Lock'";
        while (node.database().column(waiting).isEmpty()) {
            assertThat(System.nanoTime()).as("the publication waits").isLessThan(end);
        }
    }

    @Test
    void what_is_no_draft_is_neither_checked_nor_discarded_nor_published_again() {
        StoredEdition put = entered(worded("三"));
        done(editions().discard(put.number(), ADMIN));
        int published = published().number();
        for (int number : List.of(put.number(), published)) {
            assertThat(why(editions().check(number, 0, "admin"))).isEqualTo(Standstill.NO_DRAFT);
            assertThat(why(editions().discard(number, ADMIN))).isEqualTo(Standstill.NO_DRAFT);
            assertThat(why(editions().publish(number, ADMIN))).isEqualTo(Standstill.NO_DRAFT);
        }
        assertThat(why(editions().publish(9999, ADMIN))).isEqualTo(Standstill.NO_SUCH_EDITION);
        assertThat(why(editions().enter(current(), "无改动", ADMIN))).isEqualTo(Standstill.SAME_AS_PUBLISHED);
    }

    @Test
    void a_book_with_mistakes_is_refused_with_each_of_them_and_nothing_is_entered() {
        int before = done(editions().all()).size();
        String rule = LEADS.matcher(rule()).replaceFirst("leads: [没有的部门]").replace("urgency: 7d", "urgency: soon");
        TextFiles wrong = with(FILE, withRule(rule));
        assertThatThrownBy(() -> done(editions().enter(wrong, "错的", ADMIN)))
                .hasCauseInstanceOf(Shelf.Refused.class)
                .cause()
                .satisfies(refused -> assertThat(((Shelf.Refused) refused).mistakes())
                        .hasSizeGreaterThan(1)
                        .allSatisfy(mistake -> assertThat(mistake.line()).isPositive())
                        .anySatisfy(mistake -> assertThat(mistake.what()).contains("没有的部门")));
        assertThat(done(editions().all())).hasSize(before);
    }

    @Test
    void the_same_key_enters_and_publishes_once() {
        NewCase.Key key = new NewCase.Key("admin", "key-of-a-draft", Buffer.buffer(new byte[32]));
        Editions.Order order = new Editions.Order("admin", Optional.of(key));
        EditionStore.Told first = done(editions().enter(worded("四"), "一次", order));
        EditionStore.Told again = done(editions().enter(worded("四"), "一次", order));
        assertThat(first.replayed()).isFalse();
        assertThat(again.replayed()).isTrue();
        assertThat(again.edition().number()).isEqualTo(first.edition().number());
        assertThat(entered(worded("四")).number()).isEqualTo(first.edition().number());
        done(editions().discard(first.edition().number(), ADMIN));
    }

    @Test
    void the_database_lets_no_edition_change_its_past_or_skip_a_step() {
        StoredEdition draft = entered(worded("五"));
        int published = published().number();
        for (String damage : List.of(
                "UPDATE duty_edition SET state = 'published', published_at = now() WHERE number = " + draft.number(),
                "UPDATE duty_edition SET version = 'other' WHERE number = " + draft.number(),
                "UPDATE duty_edition SET state = 'draft', published_at = NULL WHERE number = " + published,
                "UPDATE duty_edition SET published_by = 'somebody' WHERE number = " + published,
                "DELETE FROM duty_edition WHERE number = " + draft.number(),
                "TRUNCATE duty_edition CASCADE",
                "UPDATE duty_file SET content = ''",
                "DELETE FROM duty_file",
                "INSERT INTO duty_edition (version, state, note, entered_by, published_at)"
                        + " VALUES ('v', 'published', '', 'x', now())")) {
            assertThatThrownBy(() -> node.database().execute(damage)).as(damage).isInstanceOf(SQLException.class);
        }
        done(editions().discard(draft.number(), ADMIN));
    }

    @Test
    void of_each_rule_is_told_when_it_was_last_used() {
        filings.open(waste());
        CheckReport.Healths health = done(editions().health());
        assertThat(health.version()).isEqualTo(published().version());
        assertThat(health.items())
                .filteredOn(one -> one.rule().equals("S61-1"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.times()).isPositive();
                    assertThat(one.last()).isPresent();
                });
        assertThat(health.items()).anySatisfy(one -> assertThat(one.last()).isEmpty());
    }

    private static Editions editions() {
        return node.rooms().editions();
    }

    private static StoredEdition oldest() {
        List<StoredEdition> all = done(editions().all());
        return all.get(all.size() - 1);
    }

    private static StoredEdition published() {
        return done(editions().all()).stream()
                .filter(edition -> edition.state() == StoredEdition.State.PUBLISHED)
                .findFirst()
                .orElseThrow();
    }

    private static TextFiles current() {
        return done(editions().files(published().version()));
    }

    private static StoredEdition entered(TextFiles files) {
        return done(editions().enter(files, "试改", ADMIN)).edition();
    }

    /** The book in force, in which another department answers for waste of water. */
    private static TextFiles leading(String department) {
        return with(FILE, withRule(LEADS.matcher(rule()).replaceFirst("leads: [" + department + "]")));
    }

    /** The book with a remark in a file, so that it is another version. */
    private static TextFiles worded(String remark) {
        return with(FILE, text() + "# " + remark + "\n");
    }

    private static String rule() {
        String text = text();
        return text.substring(text.indexOf(RULE), text.indexOf("  - id: ", text.indexOf(RULE) + RULE.length()));
    }

    private static String withRule(String other) {
        return text().replace(rule(), other);
    }

    private static String text() {
        return current().byName().getOrDefault(FILE, "");
    }

    private static TextFiles with(String name, String text) {
        SortedMap<String, String> files = new TreeMap<>(current().byName());
        files.put(name, text);
        return new TextFiles(files);
    }

    private Filing waste() {
        Filing sure = filings.sure();
        return new Filing(
                sure.origin(),
                "村口绿化带的喷灌坏了一直开着，浇草坪的水流一路没人管，浪费自来水",
                sure.told(),
                sure.caller(),
                sure.where(),
                sure.wishes());
    }

    private String leadOfNow() {
        Filing filing = waste();
        Entered entered = new Entered(filing.where().district(), filing.where().township());
        LocalDate today = node.now().atZone(WorkCalendar.ZONE).toLocalDate();
        return node.rooms()
                .intake()
                .preview(new Complaint(filing.text(), entered, today))
                .lead()
                .orElseThrow()
                .unit();
    }

    private String decidedBy(CaseId id) {
        return Objects.requireNonNull(filings.view(id).decision())
                .get("dutyBookVersion")
                .textValue();
    }

    private static Standstill why(Future<?> asked) {
        try {
            done(asked);
        } catch (Standstill.Failure still) {
            return still.why();
        }
        throw new AssertionError("it was done");
    }
}
