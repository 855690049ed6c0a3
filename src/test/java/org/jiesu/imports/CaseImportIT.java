package org.jiesu.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiesu.wiring.TestNode.done;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jiesu.api.Complaints;
import org.jiesu.api.Directory;
import org.jiesu.config.Settings;
import org.jiesu.http.Contract;
import org.jiesu.wiring.TestNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class CaseImportIT {
    @RegisterExtension
    static final TestNode node = new TestNode();

    private static final Vertx VERTX = Vertx.vertx();

    @TempDir
    Path folder;

    private final Halt halt = new Halt();
    private final Tally tally = new Tally();

    @AfterAll
    static void end() {
        done(VERTX.close());
    }

    @Test
    void good_rows_are_in_others_are_named_and_the_same_file_again_opens_nothing() throws Exception {
        String table =
                """
                诉求内容,区,镇街,电话,原编号
                第一件：路灯坏了,平谷区,大兴庄镇,19900000001,
                第二件：路灯坏了,平谷区,李某某19900000002,,
                第三件：路灯坏了,平谷区,大兴庄镇,,B-3
                第四件：路灯坏了,平谷区
                """;
        long already = cases("taken_by = 'import'");
        run(table, halt, tally);
        assertThat(tally.figures()).isEqualTo(new Tally.Figures(2, 0, 2, false));
        assertThat(halt.reason()).isEmpty();
        String rejected = Files.readString(rejects());
        assertThat(rejected)
                .contains("3,3,镇街（township）,")
                .contains("5,5,,有 2 格")
                .doesNotContain("某某", "第二件");
        assertThat(cases("taken_by = 'import'")).isEqualTo(already + 2);

        long before = cases("true");
        Tally again = new Tally();
        run(table, new Halt(), again);
        assertThat(again.figures()).isEqualTo(new Tally.Figures(0, 2, 2, false));
        assertThat(cases("true")).isEqualTo(before);
        assertThat(Files.readString(rejects())).isEqualTo(rejected);
    }

    @Test
    void a_number_that_came_before_is_the_same_case_and_with_other_words_rejected() throws Exception {
        run("text,number,system\n路灯坏了,C-1,一号系统\n", halt, tally);
        long before = cases("true");

        run(
                """
                number,system,text
                C-1,一号系统,路灯坏了
                C-1,一号系统,路灯修好了
                C-1,二号系统,路灯修好了
                """,
                halt,
                tally);

        assertThat(tally.figures()).isEqualTo(new Tally.Figures(2, 1, 1, false));
        assertThat(cases("true")).isEqualTo(before + 1);
        assertThat(Files.readString(rejects())).contains("3,3,原编号（number）,这个编号已导入过");
    }

    @Test
    void while_the_database_is_gone_rows_wait_and_then_all_of_them_are_in_once() throws Exception {
        long before = cases("true");
        CompletableFuture<Void> importing = begun(table("D", 600), Duration.ofMinutes(5));
        await(() -> tally.figures().opened() > 20);
        node.database().takeAway();
        await(() -> tally.figures().waiting());
        node.database().giveBack();
        importing.get(2, TimeUnit.MINUTES);

        assertThat(halt.reason()).isEmpty();
        assertThat(tally.figures().rejected()).isZero();
        assertThat(cases("true")).isEqualTo(before + 600);
    }

    @Test
    void a_database_that_stays_away_ends_the_import_and_the_next_run_goes_on() throws Exception {
        long before = cases("true");
        String table = table("E", 600);
        CompletableFuture<Void> importing = begun(table, Duration.ofSeconds(1));
        await(() -> tally.figures().opened() > 20);
        node.database().takeAway();
        importing.get(2, TimeUnit.MINUTES);
        assertThat(halt.reason().orElseThrow()).contains("数据库连不上", "imports.patience");
        assertThat(tally.figures().done()).isLessThan(600);
        assertThat(tally.figures().rejected()).isZero();

        node.database().giveBack();
        Tally rest = new Tally();
        run(table, new Halt(), rest);
        assertThat(rest.figures().opened()).isPositive();
        assertThat(rest.figures().before())
                .isGreaterThanOrEqualTo(tally.figures().opened());
        assertThat(cases("true")).isEqualTo(before + 600);
    }

    @Test
    void an_import_that_is_asked_to_stop_finishes_what_it_began_and_no_more() throws Exception {
        long before = cases("true");
        CompletableFuture<Void> importing = begun(table("F", 600), Duration.ofMinutes(5));
        await(() -> tally.figures().opened() > 20);
        halt.call("asked");
        importing.get(1, TimeUnit.MINUTES);

        assertThat(tally.figures().opened()).isLessThan(600);
        assertThat(cases("true")).isEqualTo(before + tally.figures().opened());
    }

    private static String table(String series, int rows) {
        return IntStream.range(0, rows)
                .mapToObj(row -> "路灯坏了,平谷区,大兴庄镇," + series + "-" + row + "\n")
                .collect(Collectors.joining("", "text,district,township,number\n", ""));
    }

    private CompletableFuture<Void> begun(String table, Duration patience) {
        return CompletableFuture.runAsync(() -> {
            try {
                run(table, patience, halt, tally);
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private void run(String table, Halt stop, Tally counts) throws IOException, InterruptedException {
        run(table, Duration.ofMinutes(1), stop, counts);
    }

    private void run(String table, Duration patience, Halt stop, Tally counts)
            throws IOException, InterruptedException {
        Path path = Files.writeString(folder.resolve("table.csv"), table);
        Directory directory =
                new Directory(node::book, () -> node.knowledge().routing().gazetteer());
        Complaints complaints = new Complaints(done(Contract.load(VERTX)), directory);
        CaseImport cases = new CaseImport(node.rooms().intake(), complaints, new Settings.Imports(4, patience));
        try (RejectFile rejected = new RejectFile(rejects())) {
            cases.run(SourceFile.survey(path, StandardCharsets.UTF_8), rejected, counts, stop);
        }
    }

    private Path rejects() {
        return folder.resolve("rejects.csv");
    }

    private static long cases(String which) throws SQLException {
        return Long.parseLong(node.database()
                .column("SELECT count(*) FROM case_file WHERE " + which)
                .get(0));
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it happens within a minute").isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
