package org.jiesu.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jiesu.store.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class AlertsIT {
    private static final int SINGLY = 3;

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static Door door;

    @BeforeAll
    static void open(@TempDir Path data) throws Exception {
        door = Door.open(database, data, Map.of("jiesu.stream.singleAlerts", "" + SINGLY));
    }

    @AfterAll
    static void close() throws Exception {
        door.close();
    }

    @Test
    void few_alerts_stand_singly_and_many_of_one_receiver_in_a_minute_as_one_digest() throws Exception {
        Door.Visitor operator = door.as("operator");
        Door.Visitor leader = door.as("leader");
        operator.post("/cases", CasesIT.COMPLAINT);
        door.integrator().post("/clock", Map.of("advance", "PT3H"));
        JsonNode few = leader.get("/alerts").body().get("items");
        assertThat(few).isNotEmpty().allSatisfy(alert -> {
            assertThat(alert.get("kind").textValue()).isEqualTo("alert");
            assertThat(alert.get("unit").get("unit").textValue()).isEqualTo("大兴庄镇");
            assertThat(alert.get("about").get("number").textValue()).isNotEmpty();
        });

        for (int i = 0; i < SINGLY + 4; i++) {
            operator.post("/cases", CasesIT.COMPLAINT);
        }
        door.integrator().post("/clock", Map.of("advance", "P3D"));
        JsonNode items = door.as("dispatcher").get("/alerts?limit=200").body().get("items");
        long told = 0;
        for (JsonNode item : items) {
            told += item.get("count").intValue();
            assertThat(item.get("kind").textValue().equals("digest"))
                    .isEqualTo(item.get("count").intValue() > SINGLY);
        }
        assertThat(items)
                .anySatisfy(item -> assertThat(item.get("kind").textValue()).isEqualTo("digest"));
        assertThat(told)
                .as("every level that fired is told, singly or in a digest")
                .isEqualTo(Long.parseLong(database.column("SELECT count(*) FROM clock_level WHERE state = 'fired'")
                        .get(0)));
    }

    @Test
    void pages_follow_each_other_without_a_gap_and_a_desk_sees_its_own_only() {
        door.as("operator").post("/cases", CasesIT.COMPLAINT);
        door.integrator().post("/clock", Map.of("advance", "PT3H"));
        Door.Visitor dispatcher = door.as("dispatcher");
        int all = dispatcher.get("/alerts?limit=200").body().get("items").size();
        Set<String> seen = new HashSet<>();
        String next = "";
        while (next != null) {
            JsonNode page = dispatcher
                    .get("/alerts?limit=1" + (next.isEmpty() ? "" : "&cursor=" + next))
                    .body();
            page.get("items").forEach(item -> seen.add(item.toString()));
            next = page.get("next").textValue();
        }
        assertThat(seen).hasSize(all);
        assertThat(door.as("department").get("/alerts").body().get("items")).isEmpty();
        assertThat(dispatcher.get("/alerts?cursor=zzz").errors()).containsKey("/query/cursor");
        assertThat(door.as("admin").get("/alerts").status()).isEqualTo(403);
    }
}
