package org.jiesu.served;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiesu.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node that nobody can enter yet, started as a user starts it. */
class FirstStartIT {
    private static final Pattern PASSWORD = Pattern.compile("admin  一次性口令 (\\S+)");

    @Test
    void the_first_start_makes_one_administrator_and_tells_the_password_once(@TempDir Path data) throws Exception {
        String password;
        try (ServedNode first = ServedNode.startEmpty(data)) {
            Matcher told = PASSWORD.matcher(first.said());
            assertThat(told.find()).as(first.said()).isTrue();
            password = told.group(1);
            assertThat(first.said().split(password, -1)).as("once").hasSize(2);
            assertThat(login(first, "operator", "x")).as("no demo accounts").isEqualTo(401);
        }
        try (ServedNode second = ServedNode.startEmpty(data)) {
            assertThat(second.said()).doesNotContain("口令");
            assertThat(login(second, "admin", password)).isEqualTo(200);
        }
    }

    private static int login(ServedNode node, String username, String password)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(node.address() + "/api/v1/auth/login"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(
                        Json.bytes(Map.of("username", username, "password", password))))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
