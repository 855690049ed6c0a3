package org.jiesu.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Stream;
import org.jiesu.store.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A department's matter that is handed to a 乡镇 for a month, beginning in a month. */
class DelegationIT {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final Map<String, Object> LIBRARY =
            Map.of("text", "文化站的钢琴房说是免费的，去了要收场地费", "place", Map.of("district", "平谷区", "township", "大兴庄镇"));

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static LocalDate from;
    private static Door door;

    @BeforeAll
    static void a_book_with_a_delegation(@TempDir Path data, @TempDir Path config) throws Exception {
        from = LocalDate.now(BEIJING).plusDays(30);
        try (Stream<Path> files = Files.walk(Path.of("config"))) {
            files.filter(Files::isRegularFile).forEach(file -> copy(file, config));
        }
        Files.writeString(
                config.resolve("duty/delegations.yaml"),
                """
                delegations:
                  - document: 平文旅委托〔2027〕1号
                    from: 文化和旅游部门
                    to: PG-T05
                    rule: S76-3
                    clause: 委托大兴庄镇管理公共文化设施
                    approver: 区文化和旅游局局长
                    inForceFrom: %s
                    inForceUntil: %s
                """
                        .formatted(from, from.plusDays(30)));
        door = Door.open(database, data, Map.of("jiesu.clock.mode", "settable"), config);
    }

    private static void copy(Path file, Path to) {
        try {
            Path target = to.resolve(Path.of("config").relativize(file));
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    static void close() throws Exception {
        door.close();
    }

    @Test
    void the_township_leads_within_its_time_by_its_document_and_neither_before_nor_after() {
        assertThat(lead(opened())).isEqualTo("区文化和旅游局");

        moveTo(from);
        JsonNode within = opened();
        assertThat(lead(within)).isEqualTo("大兴庄镇");
        assertThat(preview().get("basis")).anySatisfy(words -> {
            assertThat(words.get("document").textValue()).isEqualTo("平文旅委托〔2027〕1号");
            assertThat(words.get("quote").textValue()).isEqualTo("委托大兴庄镇管理公共文化设施");
        });
        String delegated = "SELECT count(*) FROM case_assignment WHERE role = 'lead' AND delegation_id LIKE '平文旅委托%'";
        assertThat(column(delegated)).isEqualTo("1");

        moveTo(from.plusDays(31));
        assertThat(lead(opened())).isEqualTo("区文化和旅游局");
        assertThat(column(delegated)).isEqualTo("1");
    }

    private static JsonNode opened() {
        Door.Reply reply = door.integrator().post("/cases", LIBRARY);
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(201);
        return reply.body();
    }

    private static JsonNode preview() {
        Door.Reply reply = door.integrator()
                .post(
                        "/routing/preview",
                        Map.of("text", "文化站的钢琴房说是免费的，去了要收场地费", "district", "平谷区", "township", "大兴庄镇"));
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(200);
        return reply.body();
    }

    private static String lead(JsonNode opened) {
        return opened.get("holder").get("unit").textValue();
    }

    private static void moveTo(LocalDate day) {
        OffsetDateTime noon = day.atTime(12, 0).atZone(BEIJING).toOffsetDateTime();
        Door.Reply moved = door.integrator().post("/clock", Map.of("now", noon.toString()));
        assertThat(moved.status()).as(moved.body().toString()).isEqualTo(200);
    }

    private static String column(String sql) {
        try {
            return database.column(sql).get(0);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
