package org.jiesu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiesu.wiring.Orders.order;
import static org.jiesu.wiring.TestNode.done;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jiesu.core.casefile.Acting;
import org.jiesu.core.casefile.Callback;
import org.jiesu.core.casefile.CaseId;
import org.jiesu.core.casefile.ClosingKind;
import org.jiesu.core.duty.Urgency;
import org.jiesu.dispatch.AfterReply;
import org.jiesu.dispatch.Commands;
import org.jiesu.dispatch.Dispatch;
import org.jiesu.dispatch.Remarks;
import org.jiesu.dispatch.Wish;
import org.jiesu.intake.Filing;
import org.jiesu.wiring.Filings;
import org.jiesu.wiring.Orders;
import org.jiesu.wiring.TestNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever has a copy of the database and not the master key reads no word of a caller in it. */
class SecrecyIT {
    @RegisterExtension
    static final TestNode node = new TestNode();

    private static final String NOTE = "电话里说明天下午在家";
    private static final String REPLY = "已经派人清走并道歉";
    private static final String REASON = "先请这个部门到场核实";

    private static final String URGE = "又来电说还是老样子";
    private static final String RAISE = "井口敞着孩子天天路过";
    private static final String REMARK = "家里老人行动不便";
    private static final String RECALL = "看错了地界";
    private static final String CALLED = "说垃圾第二天又堆上了";
    private static final Remarks.Where RIGHT = new Remarks.Where(
            Optional.of("平谷区"), Optional.empty(), Optional.empty(), Optional.of("三单元楼门口往东"), Optional.empty());

    private static Map<String, String> dump;

    private static AfterReply.Told told() {
        return new AfterReply.Told(
                true,
                Optional.of(true),
                Optional.of(Callback.Resolved.NO),
                Optional.of(Callback.Satisfied.NO),
                List.of("came_back"),
                Optional.of(CALLED));
    }

    @BeforeAll
    static void liveThroughTwoCases() throws SQLException {
        Filings filings = new Filings(node);
        Commands commands = node.rooms().commands();
        Dispatch desk = commands.dispatch();
        Acting hotline = Acting.as(Filings.OPERATOR);
        Acting holder = Acting.forTheHolder(Filings.OPERATOR);
        CaseId sure = open(filings.sure());
        done(desk.sign(order(sure, 2, holder)));
        done(desk.contact(order(sure, 3, holder), true, NOTE));
        done(desk.reply(order(sure, 4, holder), ClosingKind.DONE, REPLY));
        CaseId unsure = open(filings.unsure());
        String department = new Drafts(node).department().code().value();
        Wish wish = Orders.wish(department, Optional.empty(), Optional.of(REASON));
        done(desk.dispatch(order(unsure, 1, hotline), wish));
        done(commands.remarks().urge(order(unsure, 2, hotline), Optional.of(URGE)));
        done(commands.remarks().raise(order(unsure, 2, hotline), Urgency.H2, RAISE, true));
        done(commands.remarks().note(order(unsure, 3, hotline), REMARK));
        done(commands.remarks()
                .correct(order(unsure, 3, hotline), Optional.of(RIGHT), Optional.empty(), Optional.empty()));
        done(desk.recall(order(unsure, 4, hotline), RECALL));
        done(commands.afterReply().callback(order(sure, 5, hotline), told()));
        node.advance(Duration.ofDays(40));
        done(node.rooms().sweep().run());
        done(node.rooms().relay().run());
        dump = dump();
    }

    @Test
    void no_word_of_callers_complaints_and_desks_stands_in_clear_in_any_table() {
        Filing sure = new Filings(node).sure();
        Filing unsure = new Filings(node).unsure();
        for (String planted : List.of(
                sure.text(),
                unsure.text(),
                sure.text().substring(0, 6),
                sure.caller().name().orElseThrow(),
                sure.caller().phone().orElseThrow(),
                sure.where().address().orElseThrow(),
                NOTE,
                REPLY,
                REASON,
                URGE,
                RAISE,
                REMARK,
                RECALL,
                CALLED,
                RIGHT.address().orElseThrow())) {
            assertThat(tablesWith(planted)).as(planted).isEmpty();
        }
    }

    @Test
    void the_search_finds_what_does_stand_in_clear() {
        assertThat(tablesWith("大兴庄镇")).contains("duty_unit");
        assertThat(tablesWith("dispatched")).as("text of outgoing events").contains("feed");
        assertThat(tablesWith("\"commitment\"")).as("bytes of facts").contains("fact");
    }

    @Test
    void everything_that_was_said_is_there_sealed() throws SQLException {
        assertThat(node.database().column("SELECT DISTINCT kind FROM content ORDER BY kind"))
                .containsExactly("address", "caller", "decision", "note", "reason", "reply", "text");
    }

    /** The tables that hold these words, as text or as bytes, which PostgreSQL writes in hexadecimal. */
    private static List<String> tablesWith(String words) {
        String bytes = HexFormat.of().formatHex(words.getBytes(StandardCharsets.UTF_8));
        return dump.entrySet().stream()
                .filter(table ->
                        table.getValue().contains(words) || table.getValue().contains(bytes))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, String> dump() throws SQLException {
        Map<String, String> tables = new TreeMap<>();
        for (String table : node.database().column("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")) {
            List<String> rows = node.database().column("SELECT replace(t::text, '\"\"', '\"') FROM " + table + " AS t");
            tables.put(table, String.join("\n", rows));
        }
        return tables;
    }

    private static CaseId open(Filing filing) {
        return done(node.rooms().intake().open(filing, Filings.OPERATOR, Optional.empty()))
                .id();
    }
}
