package org.jiesu.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jiesu.store.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Who gets in, how, and for how long. */
class EntranceIT {
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static Door door;

    @BeforeAll
    static void open(@TempDir Path data) throws Exception {
        door = Door.open(database, data, Map.of("jiesu.sessions.perAccount", "2", "jiesu.limits.logins", "1000"));
    }

    @AfterAll
    static void close() throws Exception {
        door.close();
    }

    @Test
    void an_account_enters_is_known_and_leaves() {
        Door.Visitor town = door.as("town");
        assertThat(town.get("/auth/me").body().toString())
                .isEqualTo("{\"username\":\"town\",\"role\":\"town\",\"post\":\"值班岗\",\"unit\":{\"code\":\"PG-T05\","
                        + "\"unit\":\"大兴庄镇\",\"kind\":\"乡镇\",\"district\":\"平谷区\"},\"district\":\"平谷区\","
                        + "\"clockMode\":\"settable\",\"passwordChangeNeeded\":false}");

        assertThat(town.post("/auth/logout", Map.of()).status()).isEqualTo(204);

        assertThat(town.get("/auth/me").status()).isEqualTo(401);
    }

    @Test
    void the_cookie_is_out_of_reach_for_scripts_and_other_sites() {
        String cookie = door.nobody()
                .post("/auth/login", Map.of("username", "operator", "password", Door.PASSWORD))
                .header("Set-Cookie")
                .orElseThrow();

        assertThat(cookie.toLowerCase(Locale.ROOT))
                .contains("; httponly", "; samesite=strict", "; path=/")
                .doesNotContain("secure");
        String token = cookie.replaceFirst("jiesu_session=", "").replaceFirst(";.*", "");
        assertThat(column("SELECT count(*) FROM session WHERE encode(token_hash, 'escape') LIKE '%" + token + "%'"))
                .isEqualTo("0");
    }

    @Test
    void a_wrong_password_and_an_unknown_name_are_told_alike() {
        Door.Reply wrong = login("department", "wrong");
        Door.Reply unknown = login("nobody-of-this-name", "wrong");

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(unknown.body()).isEqualTo(wrong.body());
    }

    @Test
    void who_guesses_must_wait_even_with_the_right_password() {
        for (int i = 0; i < 5; i++) {
            assertThat(login("dispatcher", "guess " + i).status()).isEqualTo(401);
        }

        Door.Reply right = login("dispatcher", Door.PASSWORD);

        assertThat(right.status()).isEqualTo(429);
        assertThat(right.header("Retry-After")).isPresent();
    }

    @Test
    void a_session_ends_by_age_and_by_idleness_of_real_time() throws Exception {
        Door.Visitor old = door.as("department");
        database.execute("UPDATE session SET created_at = now() - interval '13 hours' WHERE username = 'department'");
        assertThat(old.get("/auth/me").status()).isEqualTo(401);

        Door.Visitor idle = door.as("department");
        database.execute("UPDATE session SET seen_at = now() - interval '121 minutes' WHERE username = 'department'");
        assertThat(idle.get("/auth/me").status()).isEqualTo(401);

        Door.Visitor used = door.as("department");
        database.execute("UPDATE session SET seen_at = now() - interval '119 minutes' WHERE username = 'department'");
        assertThat(used.get("/auth/me").status()).isEqualTo(200);
        assertThat(column(
                        "SELECT max(seen_at) > now() - interval '1 minute' FROM session WHERE username = 'department'"))
                .isEqualTo("t");
    }

    @Test
    void moving_the_clock_logs_nobody_out() {
        Door.Visitor operator = door.as("operator");
        assertThat(door.integrator().post("/clock", Map.of("advance", "PT500H")).status())
                .isEqualTo(200);
        assertThat(operator.get("/auth/me").status()).isEqualTo(200);
    }

    @Test
    void of_too_many_sessions_the_oldest_ends() {
        Door.Visitor first = door.as("operator");
        Door.Visitor second = door.as("operator");
        Door.Visitor third = door.as("operator");

        assertThat(first.get("/auth/me").status()).isEqualTo(401);
        assertThat(second.get("/auth/me").status()).isEqualTo(200);
        assertThat(third.get("/auth/me").status()).isEqualTo(200);
    }

    @Test
    void another_site_cannot_use_the_cookie() {
        Door.Visitor operator = door.as("operator");
        Map<String, String> text = Map.of("text", "水");

        assertThat(operator.post("/routing/preview", text, "Sec-Fetch-Site", "cross-site")
                        .status())
                .isEqualTo(403);
        assertThat(operator.post("/routing/preview", text, "Sec-Fetch-Site", "same-site")
                        .status())
                .isEqualTo(403);
        assertThat(operator.post("/routing/preview", text, "Origin", "https://evil.example")
                        .status())
                .isEqualTo(403);
        assertThat(operator.post("/routing/preview", text, "Origin", "null").status())
                .isEqualTo(403);
        assertThat(operator.post("/routing/preview", text, "Origin", door.address())
                        .status())
                .isEqualTo(200);
        assertThat(operator.post("/routing/preview", text, "Sec-Fetch-Site", "same-origin")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_change_is_taken_only_from_where_the_page_came_from_whatever_the_browser_says() {
        Door.Visitor operator = door.as("operator");
        String ours = door.address();
        for (String site : List.of("", "same-origin", "none", "same-site", "cross-site")) {
            for (String origin : List.of("", ours, "https://evil.example", "null", "http://[garbled")) {
                List<String> headers = new ArrayList<>();
                if (!site.isEmpty()) {
                    headers.addAll(List.of("Sec-Fetch-Site", site));
                }
                if (!origin.isEmpty()) {
                    headers.addAll(List.of("Origin", origin));
                }
                boolean own = site.isEmpty()
                        ? origin.isEmpty() || origin.equals(ours)
                        : site.equals("same-origin") || site.equals("none");
                String[] sent = headers.toArray(String[]::new);
                assertThat(operator.post("/auth/sessions/end-others", Map.of(), sent)
                                .status())
                        .as(headers.toString())
                        .isEqualTo(own ? 200 : 403);
                assertThat(operator.get("/auth/me", sent).status())
                        .as("reading")
                        .isEqualTo(200);
                assertThat(door.integrator()
                                .post("/routing/preview", Map.of("text", "水"), sent)
                                .status())
                        .as("a token never comes along by itself")
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void one_sees_where_one_is_logged_in_and_ends_it_elsewhere() {
        Door.Visitor here = door.as("callback");
        Door.Visitor elsewhere = door.as("callback");

        JsonNode sessions = here.get("/auth/sessions").body().get("items");
        assertThat(sessions).hasSize(2);
        assertThat(sessions.get(0).get("current").booleanValue()).isFalse();
        assertThat(sessions.get(1).get("current").booleanValue()).isTrue();

        assertThat(here.post("/auth/sessions/end-others", Map.of())
                        .body()
                        .get("ended")
                        .intValue())
                .isEqualTo(1);
        assertThat(elsewhere.get("/auth/me").status()).isEqualTo(401);
        assertThat(here.get("/auth/me").status()).isEqualTo(200);
    }

    @Test
    void a_machine_enters_by_its_token_and_by_no_other() {
        assertThat(door.integrator().get("/auth/me").body().get("role").textValue())
                .isEqualTo("integrator");
        assertThat(door.send("GET", "/api/v1/auth/me", null, "Authorization", "Bearer no")
                        .status())
                .isEqualTo(401);
        assertThat(door.send("GET", "/api/v1/auth/me", null, "Authorization", "Basic eDp5")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void every_answer_forbids_what_a_page_of_ours_never_needs() {
        Door.Reply reply = door.send("GET", "/", null);

        assertThat(reply.header("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'");
        assertThat(reply.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(reply.header("Referrer-Policy")).contains("no-referrer");
        assertThat(door.nobody().get("/time").header("Cache-Control")).contains("no-store");
    }

    private static Door.Reply login(String username, String password) {
        return door.nobody().post("/auth/login", Map.of("username", username, "password", password));
    }

    private static String column(String sql) {
        try {
            return database.column(sql).get(0);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
