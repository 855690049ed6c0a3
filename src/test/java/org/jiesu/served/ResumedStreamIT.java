package org.jiesu.served;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who follows the stream misses nothing when the node is killed and another takes over its data. */
class ResumedStreamIT {
    @Test
    void a_stream_resumes_behind_what_was_heard_over_a_kill_and_a_restart(@TempDir Path data) throws Exception {
        List<Long> heard = new ArrayList<>();
        long last;
        try (ServedNode node = ServedNode.start(data)) {
            file(node, 3);
            heard.addAll(read(node, 0, positions(node)));
            last = heard.get(heard.size() - 1);
            file(node, 3);
            node.kill();
        }
        try (ServedNode again = ServedNode.start(data)) {
            file(again, 2);
            heard.addAll(read(again, last, positions(again)));
            assertThat(heard)
                    .as("every position once, in order, over the restart")
                    .isEqualTo(LongStream.rangeClosed(1, heard.get(heard.size() - 1))
                            .boxed()
                            .toList());
            assertThat(heard.size()).isGreaterThan((int) last);
        }
    }

    private static void file(ServedNode node, int cases) {
        for (int i = 0; i < cases; i++) {
            Map<String, Object> filing =
                    Map.of("text", "村口路灯黑了半个月了", "place", Map.of("district", "平谷区", "township", "大兴庄镇"));
            assertThat(node.call("POST", "/cases", filing).status()).isEqualTo(201);
        }
    }

    /** How far the feed must come: every fact of every case has a position. */
    private static long positions(ServedNode node) {
        long facts = 0;
        for (var item : node.call("GET", "/cases?limit=200", null).body().get("items")) {
            facts += item.get("seq").longValue();
        }
        return facts;
    }

    private static List<Long> read(ServedNode node, long behind, long until) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(node.address() + "/api/v1/stream"))
                .header("Authorization", "Bearer " + ServedNode.TOKEN)
                .header("Last-Event-ID", Long.toString(behind))
                .build();
        HttpResponse<InputStream> stream =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
        List<Long> positions = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            boolean event = false;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event: reset")) {
                    throw new IllegalStateException("the stream was reset");
                }
                event = line.startsWith("event: ") || (event && !line.isEmpty());
                if (event && line.startsWith("id: ")) {
                    positions.add(Long.parseLong(line.substring("id: ".length())));
                    if (positions.get(positions.size() - 1) >= until) {
                        return positions;
                    }
                }
            }
        }
        return positions;
    }
}
