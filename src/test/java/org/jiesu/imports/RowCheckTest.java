package org.jiesu.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiesu.api.Complaints;
import org.jiesu.api.Directory;
import org.jiesu.http.Contract;
import org.jiesu.intake.Filing;
import org.jiesu.store.NewCase;
import org.jiesu.wiring.OurRouting;
import org.jiesu.wiring.TestNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowCheckTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static Complaints complaints;

    @TempDir
    Path folder;

    @BeforeAll
    static void load() {
        Directory directory = new Directory(
                () -> OurRouting.get().book(), () -> OurRouting.get().gazetteer());
        complaints = new Complaints(TestNode.done(Contract.load(VERTX)), directory);
    }

    @AfterAll
    static void end() {
        TestNode.done(VERTX.close());
    }

    @Test
    void a_row_becomes_what_the_same_complaint_would_be_at_the_door() throws IOException {
        Filing filing = filing(
                """
                诉求内容,标题,来源渠道,姓名,电话,匿名,区,镇街,村社区,地址,诉求类型,发生时间,紧急程度
                " 路灯坏了,
                三天 ",路灯,web,王某某,19900000001,是,平谷,大兴庄,周村,村东头,投诉,2026/4/6 9:05,24h
                """);

        assertThat(filing.text()).isEqualTo(" 路灯坏了,\n三天 ");
        assertThat(filing.origin().kind()).isEqualTo("hotline");
        assertThat(filing.origin().channel()).isEqualTo("web");
        assertThat(filing.told().title()).contains("路灯");
        assertThat(filing.told().requestKind()).contains("投诉");
        assertThat(filing.told().occurredAt().orElseThrow()).hasToString("2026-04-06T01:05:00Z");
        assertThat(filing.caller()).isEqualTo(new Filing.Caller(Optional.of("王某某"), Optional.of("19900000001"), true));
        assertThat(filing.where().district()).contains("平谷区");
        assertThat(filing.where().township()).contains("大兴庄镇");
        assertThat(filing.wishes().urgency().orElseThrow().wire()).isEqualTo("24h");
    }

    @Test
    void what_is_left_empty_is_as_if_it_had_no_column() throws IOException {
        Filing filing = filing("text,name,phone,anonymous,district,urgency,occurredAt\n路灯坏了, ,　,,,,\n");

        assertThat(filing.origin().channel()).isEqualTo("phone");
        assertThat(filing.caller()).isEqualTo(new Filing.Caller(Optional.empty(), Optional.empty(), false));
        assertThat(filing.where().district()).isEmpty();
    }

    @Test
    void every_mistake_of_a_row_is_named_and_none_repeats_what_the_row_says() throws IOException {
        List<String> cells = List.of(
                "",
                "题".repeat(101),
                "其他",
                "来电话",
                "王某某19900000001",
                "也许",
                "王某某",
                "李某某19900000002",
                "吵架",
                "昨天",
                "马上",
                "9\u0007");
        CheckedRow checked = check("text,title,kind,channel,phone,anonymous,district,township,requestKind,occurredAt,"
                        + "urgency,number\n"
                        + String.join(",", cells)
                        + "\n")
                .get(0);

        assertThat(checked.ready()).isEmpty();
        assertThat(checked.rejections())
                .extracting(Rejection::column)
                .containsExactlyInAnyOrder(
                        "诉求内容（text）",
                        "标题（title）",
                        "工单类别（kind）",
                        "来源渠道（channel）",
                        "电话（phone）",
                        "匿名（anonymous）",
                        "区（district）",
                        "镇街（township）",
                        "诉求类型（requestKind）",
                        "发生时间（occurredAt）",
                        "紧急程度（urgency）",
                        "原编号（number）");
        assertThat(checked.rejections())
                .allSatisfy(rejection -> assertThat(rejection.reason()).doesNotContain("某某", "1990000"));
    }

    @Test
    void a_character_that_cannot_be_stored_is_named_and_hides_no_other_mistake() throws IOException {
        CheckedRow checked = check("text,district,phone\n路灯\u0000坏了,火星区,打电话\n").get(0);

        assertThat(checked.rejections())
                .extracting(Rejection::column)
                .containsExactlyInAnyOrder("诉求内容（text）", "区（district）", "电话（phone）");
        assertThat(checked.rejections().get(0).reason()).contains("U+0000");
    }

    @Test
    void a_row_with_more_or_fewer_cells_than_the_heading_is_not_guessed_at() throws IOException {
        List<CheckedRow> checked = check("text,district\n路灯坏了\n路灯,坏了,平谷区\n路灯坏了,平谷区\n");

        assertThat(checked).extracting(row -> row.ready().isPresent()).containsExactly(false, false, true);
        assertThat(checked.get(1).rejections().get(0).reason()).contains("有 3 格，表头是 2 列");
    }

    @Test
    void a_text_of_20_000_characters_is_taken_and_one_more_is_not() throws IOException {
        List<CheckedRow> checked = check("text\n" + "灯".repeat(20_000) + "\n" + "灯".repeat(20_001) + "\n");

        assertThat(checked).extracting(row -> row.ready().isPresent()).containsExactly(true, false);
    }

    @Test
    void a_row_is_known_again_by_its_number_in_whatever_file_it_comes() throws IOException {
        NewCase.Key one = key("text,number,system,phone\n路灯坏了,A-1,城市12345,19900000001\n");
        NewCase.Key moved = key("number,phone,text,system\n\n A-1 ,19900000001,路灯坏了, 城市12345\n");
        NewCase.Key otherWords = key("text,number,system,phone\n路灯修好了,A-1,城市12345,19900000001\n");
        NewCase.Key otherSystem = key("text,number,system,phone\n路灯坏了,A-1,城市12346,19900000001\n");

        assertThat(moved).isEqualTo(one);
        assertThat(one.lasting()).isTrue();
        assertThat(otherWords.key()).isEqualTo(one.key());
        assertThat(otherWords.bodyHash()).isNotEqualTo(one.bodyHash());
        assertThat(otherSystem.key()).isNotEqualTo(one.key());
    }

    @Test
    void a_row_without_a_number_is_known_again_by_file_and_row() throws IOException {
        List<CheckedRow> twice = check("text\n路灯坏了\n路灯坏了\n");
        NewCase.Key first = twice.get(0).ready().orElseThrow().key();

        assertThat(twice.get(1).ready().orElseThrow().key().key()).isNotEqualTo(first.key());
        assertThat(key("text\n路灯坏了\n路灯坏了\n")).isEqualTo(first);
        assertThat(key("text\n路灯坏了\n").key()).isNotEqualTo(first.key());
    }

    private Filing filing(String table) throws IOException {
        return check(table).get(0).ready().orElseThrow().filing();
    }

    private NewCase.Key key(String table) throws IOException {
        return check(table).get(0).ready().orElseThrow().key();
    }

    private List<CheckedRow> check(String table) throws IOException {
        Path path = Files.writeString(folder.resolve("table.csv"), table);
        SourceFile file = SourceFile.survey(path, StandardCharsets.UTF_8);
        RowCheck check = new RowCheck(file, complaints);
        List<CheckedRow> checked = new ArrayList<>();
        try (CsvRows rows = file.open()) {
            for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                checked.add(check.check(row.get()));
            }
        }
        return checked;
    }
}
