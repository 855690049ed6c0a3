package org.jiesu.served;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportIT {
    private static final int ROWS = 200;

    @TempDir
    Path data;

    @TempDir
    Path folder;

    @Test
    void beside_a_node_an_import_killed_in_the_middle_and_run_again_opens_each_row_once() throws Exception {
        Path file = Files.writeString(folder.resolve("table.csv"), table());
        try (ServedNode node = ServedNode.start(data)) {
            long before = count(node);
            ImportProcess killed = ImportProcess.start(data, file);
            awaitMoreThan(before + 20, node, killed);
            killed.kill();
            assertThat(count(node)).as("it was killed in the middle").isLessThan(before + ROWS);

            ImportProcess again = ImportProcess.start(data, file);
            assertThat(again.exit()).as(again.said()).isZero();
            assertThat(count(node)).isEqualTo(before + ROWS);

            ImportProcess third = ImportProcess.start(data, file);
            assertThat(third.exit()).as(third.said()).isZero();
            assertThat(third.said()).contains("立案 0，早已有 " + ROWS + "，退回 0");
            assertThat(count(node)).isEqualTo(before + ROWS);
            assertThat(importedCase(node)
                            .get("facts")
                            .get(0)
                            .get("actor")
                            .get("post")
                            .textValue())
                    .isEqualTo("导入岗");
        }
        assertThat(folder.resolve("table.csv.rejects.csv")).doesNotExist();
    }

    @Test
    void without_a_node_an_import_is_done_by_itself_and_a_node_finds_the_cases() throws Exception {
        Path file = Files.write(
                folder.resolve("table.csv"),
                "诉求内容,区,镇街\r\n村口的井盖丢了,平谷区,大兴庄镇\r\n路灯坏了,火星区,\r\n".getBytes(Charset.forName("GB18030")));
        ImportProcess asUtf8 = ImportProcess.start(data, file);
        assertThat(asUtf8.exit()).isEqualTo(2);
        assertThat(asUtf8.said()).contains("--charset GB18030");

        ImportProcess done = ImportProcess.start(
                data,
                file,
                "--charset",
                "GB18030",
                "--rejects",
                folder.resolve("back.csv").toString());
        assertThat(done.exit()).as(done.said()).isEqualTo(1);
        assertThat(done.said()).contains("立案 1，早已有 0，退回 1").contains("back.csv");
        assertThat(Files.readString(folder.resolve("back.csv"))).contains("3,3,区（district）,没有所写的这个区");

        try (ServedNode node = ServedNode.start(data)) {
            assertThat(count(node)).isEqualTo(1);
            assertThat(importedCase(node).get("intact").booleanValue()).isTrue();
        }
    }

    private static String table() {
        return IntStream.range(0, ROWS)
                .mapToObj(row -> "井盖丢了第" + row + "回,平谷区,大兴庄镇,1990000%04d\n".formatted(row))
                .collect(Collectors.joining("", "诉求内容,区,镇街,电话\n", ""));
    }

    private static long count(ServedNode node) {
        return node.call("GET", "/cases", null).body().get("count").longValue();
    }

    /** The record of the case that came in last. */
    private static JsonNode importedCase(ServedNode node) {
        JsonNode items = node.call("GET", "/cases?limit=200", null).body().get("items");
        String last = "";
        for (JsonNode item : items) {
            String id = item.get("id").textValue();
            last = id.compareTo(last) > 0 ? id : last;
        }
        return node.call("GET", "/cases/" + last + "/record", null).body();
    }

    private static void awaitMoreThan(long cases, ServedNode node, ImportProcess importing) throws Exception {
        long end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (count(node) <= cases) {
            assertThat(importing.endsWithin(Duration.ofMillis(200)))
                    .as(importing.said())
                    .isFalse();
            assertThat(System.nanoTime()).as(importing.said()).isLessThan(end);
        }
    }
}
