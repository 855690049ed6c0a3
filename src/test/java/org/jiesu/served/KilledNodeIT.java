package org.jiesu.served;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledNodeIT {
    private static final int OPERATORS = 6;
    private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 120;

    @Test
    void every_acknowledged_case_survives_a_kill_in_the_middle_of_intake_and_its_chain_holds(@TempDir Path data)
            throws Exception {
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        try (ServedNode node = ServedNode.start(data)) {
            CountDownLatch enough = new CountDownLatch(ACKNOWLEDGED_BEFORE_THE_KILL);
            ExecutorService operators = Executors.newFixedThreadPool(OPERATORS);
            for (int i = 0; i < OPERATORS; i++) {
                operators.execute(() -> takeIn(node, acknowledged, enough));
            }
            assertThat(enough.await(2, TimeUnit.MINUTES)).isTrue();
            node.kill();
            operators.shutdown();
            assertThat(operators.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        }

        try (ServedNode again = ServedNode.start(data)) {
            for (String id : acknowledged) {
                ServedNode.Answer record = again.call("GET", "/cases/" + id + "/record", null);
                assertThat(record.status()).isEqualTo(200);
                assertThat(record.body().get("intact").booleanValue()).isTrue();
                assertThat(record.body().get("facts").get(0).get("kind").textValue())
                        .isEqualTo("received");
            }
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ACKNOWLEDGED_BEFORE_THE_KILL);
    }

    private static void takeIn(ServedNode node, Queue<String> acknowledged, CountDownLatch enough) {
        Map<String, Object> place = Map.of("district", "平谷区", "township", "大兴庄镇");
        Map<String, Object> caller = Map.of("name", "王女士", "phone", "19900000001");
        List<String> texts = List.of("村口路灯黑了半个月了", "垃圾桶满了三天没人拉", "工地半夜打桩没法睡");
        for (int i = 0; ; i++) {
            try {
                Map<String, Object> filing =
                        Map.of("text", texts.get(i % texts.size()), "place", place, "caller", caller);
                ServedNode.Answer answer = node.call("POST", "/cases", filing);
                if (answer.status() == 201) {
                    acknowledged.add(answer.body().get("id").textValue());
                    enough.countDown();
                }
            } catch (UncheckedIOException killed) {
                return;
            }
        }
    }
}
