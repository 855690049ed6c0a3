package org.jiesu.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jiesu.store.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Accounts are made, changed and ended by an administrator, and their owners choose their own passwords. */
class AccountsIT {
    private static final String CHOSEN = "护城河边的柳树又绿了三回";

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static Door door;
    private static Door.Visitor admin;

    @BeforeAll
    static void open(@TempDir Path data) throws Exception {
        door = Door.open(database, data, Map.of("jiesu.limits.logins", "1000", "jiesu.stream.heartbeat", "1s"));
        admin = door.as("admin");
    }

    @AfterAll
    static void close() throws Exception {
        door.close();
    }

    @Test
    void a_newcomer_may_only_choose_a_password_and_then_goes_to_work() {
        Door.Visitor newcomer = door.as("seat-08", made("seat-08"));
        assertThat(newcomer.get("/auth/me").body().get("passwordChangeNeeded").booleanValue())
                .isTrue();
        Door.Reply early = newcomer.get("/cases");
        assertThat(early.status()).isEqualTo(403);
        assertThat(early.problem()).isEqualTo("password-change-needed");

        String oneTime = reset("seat-08");
        Door.Visitor again = door.as("seat-08", oneTime);
        Door.Visitor elsewhere = door.as("seat-08", oneTime);
        assertThat(newcomer.get("/auth/me").status())
                .as("a reset ends sessions")
                .isEqualTo(401);
        assertThat(again.post("/auth/password", Map.of("current", oneTime, "wanted", CHOSEN))
                        .status())
                .isEqualTo(204);

        assertThat(again.get("/cases").status()).isEqualTo(200);
        assertThat(elsewhere.get("/auth/me").status()).as("other sessions end").isEqualTo(401);
        assertThat(login("seat-08", oneTime).status()).isEqualTo(401);
        assertThat(login("seat-08", CHOSEN).status()).isEqualTo(200);
    }

    @Test
    void everything_wrong_with_a_password_is_told() {
        Door.Visitor newcomer = door.as("seat-09", made("seat-09"));

        assertThat(chosen(newcomer, "x", "seat-09")).containsExactlyInAnyOrder("至少 12 个字，现有 7 个字", "不能是账号或者岗位的名字");
        assertThat(chosen(newcomer, "x", "Password12345")).containsExactly("这个口令太常见，谁都会先试它");
        assertThat(chosen(newcomer, "x", "春".repeat(129))).containsExactly("最多 128 个字，现有 129 个字");
        assertThat(chosen(newcomer, CHOSEN, CHOSEN)).containsExactly("要和现在的口令不一样");
        assertThat(chosen(newcomer, "x", CHOSEN)).containsExactly("现在的口令不对");
    }

    @Test
    void a_password_is_the_same_however_the_keyboard_composes_it() {
        String oneTime = made("seat-10");
        door.as("seat-10", oneTime)
                .post("/auth/password", Map.of("current", oneTime, "wanted", "cafe\u0301 am Ka\u0308stchen"));

        assertThat(login("seat-10", "caf\u00e9 am K\u00e4stchen").status()).isEqualTo(200);
    }

    @Test
    void a_one_time_password_ends_unused() throws Exception {
        String oneTime = made("seat-11");
        database.execute("UPDATE account SET one_time_until = now() - interval '1 second' WHERE username = 'seat-11'");

        assertThat(login("seat-11", oneTime).status()).isEqualTo(401);
        assertThat(listed("seat-11").get("password").textValue()).isEqualTo("ended");
    }

    @Test
    void every_mistake_of_a_wanted_account_is_named_at_once() {
        Door.Reply shape = admin.post(
                "/accounts", Map.of("username", "Seat 1", "role", "integrator", "post", " ", "colour", "red"));
        assertThat(shape.errors()).containsOnlyKeys("/username", "/role", "/post", "/colour");

        assertThat(wanted(Map.of("username", "import", "role", "town", "post", "岗", "unit", "PG-X99")))
                .containsOnlyKeys("/username", "/unit");
        assertThat(wanted(Map.of("username", "seat-12", "role", "town", "post", "岗")))
                .containsOnlyKeys("/unit");
        assertThat(wanted(Map.of("username", "seat-12", "role", "operator", "post", "岗", "unit", "PG-T05")))
                .containsOnlyKeys("/unit");
        assertThat(wanted(Map.of("username", "town", "role", "operator", "post", "岗")))
                .containsOnlyKeys("/username");
    }

    @Test
    void the_same_key_again_tells_the_account_and_no_password() {
        Map<String, String> wanted = Map.of("username", "seat-13", "role", "operator", "post", "话务 13 席");
        Door.Reply first = admin.post("/accounts", wanted, "Idempotency-Key", "seat-13");
        Door.Reply again = admin.post("/accounts", wanted, "Idempotency-Key", "seat-13");

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.body().get("oneTimePassword").isTextual()).isTrue();
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotent-Replayed")).contains("true");
        assertThat(again.body().get("oneTimePassword").isNull()).isTrue();
        assertThat(login("seat-13", first.body().get("oneTimePassword").textValue())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void nobody_shuts_himself_out_and_an_administrator_is_always_left() throws Exception {
        assertThat(admin.post("/accounts/admin/disable", Map.of()).errors().get("/path/username"))
                .isNotNull();
        assertThat(admin.post("/accounts/admin/change", Map.of("role", "auditor"))
                        .errors())
                .containsOnlyKeys("/role");
        String oneTime =
                oneTime(admin.post("/accounts", Map.of("username", "admin-2", "role", "admin", "post", "系统管理二岗")));
        Door.Visitor second = door.as("admin-2", oneTime);
        second.post("/auth/password", Map.of("current", oneTime, "wanted", CHOSEN));

        List<CompletableFuture<Door.Reply>> both = List.of(
                CompletableFuture.supplyAsync(() -> admin.post("/accounts/admin-2/disable", Map.of())),
                CompletableFuture.supplyAsync(() -> second.post("/accounts/admin/disable", Map.of())));
        for (CompletableFuture<Door.Reply> one : both) {
            one.get(1, TimeUnit.MINUTES);
        }

        assertThat(database.column("SELECT count(*) FROM account WHERE role = 'admin' AND disabled_at IS NULL"))
                .containsExactly("1");
        database.execute("UPDATE account SET disabled_at = NULL WHERE username = 'admin'");
        admin = door.as("admin");
        admin.post("/accounts/admin-2/disable", Map.of());
    }

    @Test
    void who_is_shut_out_or_gets_another_post_is_out_at_once_and_hears_nothing_more() throws Exception {
        String oneTime = made("seat-14");
        Door.Visitor seat = door.as("seat-14", oneTime);
        seat.post("/auth/password", Map.of("current", oneTime, "wanted", CHOSEN));
        HttpRequest follow = HttpRequest.newBuilder(URI.create(door.address() + "/api/v1/stream"))
                .headers(seat.with())
                .build();
        CompletableFuture<HttpResponse<String>> stream =
                door.client().sendAsync(follow, HttpResponse.BodyHandlers.ofString());
        Door.until(() -> seat.get("/auth/sessions").status() == 200);
        assertThat(stream).isNotDone();

        assertThat(admin.post("/accounts/seat-14/change", Map.of("role", "callback", "post", "回访 09 席"))
                        .status())
                .isEqualTo(200);

        assertThat(seat.get("/auth/me").status()).isEqualTo(401);
        assertThat(stream.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);

        Door.Visitor back = door.as("seat-14", CHOSEN);
        admin.post("/accounts/seat-14/disable", Map.of());
        assertThat(back.get("/auth/me").status()).isEqualTo(401);
        assertThat(login("seat-14", CHOSEN).status()).isEqualTo(401);
        admin.post("/accounts/seat-14/enable", Map.of());
        assertThat(login("seat-14", CHOSEN).status()).isEqualTo(200);
    }

    @Test
    void an_administrator_ends_the_wait_after_failed_logins() {
        made("seat-15");
        String oneTime = reset("seat-15");
        for (int guess = 0; guess < 5; guess++) {
            login("seat-15", "guess " + guess);
        }
        assertThat(login("seat-15", oneTime).status()).isEqualTo(429);
        assertThat(listed("seat-15").get("waitsUntil").isTextual()).isTrue();

        admin.post("/accounts/seat-15/unlock", Map.of());

        assertThat(login("seat-15", oneTime).status()).isEqualTo(200);
        assertThat(admin.post("/accounts/nobody-here/unlock", Map.of()).problem())
                .isEqualTo("no-such-account");
    }

    @Test
    void what_was_done_to_an_account_stands_in_the_audit() throws Exception {
        String oneTime = made("seat-16");
        door.as("seat-16", oneTime).post("/auth/password", Map.of("current", oneTime, "wanted", CHOSEN));
        admin.post("/accounts/seat-16/change", Map.of("oidcSubject", "subject-16"));
        admin.post("/accounts/seat-16/disable", Map.of());
        admin.post("/accounts/seat-16/enable", Map.of());
        reset("seat-16");
        admin.post("/accounts/seat-16/unlock", Map.of());

        assertThat(database.column("SELECT account || ' ' || action FROM audit WHERE subject = 'seat-16' ORDER BY seq"))
                .containsExactly(
                        "admin account_made",
                        "seat-16 password_changed",
                        "admin subject_bound",
                        "admin account_changed",
                        "admin account_disabled",
                        "admin account_enabled",
                        "admin password_reset",
                        "admin account_unlocked");
    }

    @Test
    void the_auditor_reads_every_case_and_does_nothing() {
        Door.Visitor auditor = door.as("auditor");
        JsonNode taken = Steps.taken(door.as("operator"), "7d", Map.of());

        assertThat(auditor.get(Steps.path(taken)).body().get("commands")).isEmpty();
        assertThat(auditor.get(Steps.path(taken) + "/record").status()).isEqualTo(200);
        assertThat(Steps.post(auditor, "note", taken, Map.of("text", "看过")).status())
                .isEqualTo(403);
    }

    private static String made(String username) {
        return oneTime(admin.post("/accounts", Map.of("username", username, "role", "operator", "post", "话务席")));
    }

    private static String reset(String username) {
        return oneTime(admin.post("/accounts/" + username + "/reset-password", Map.of()));
    }

    private static String oneTime(Door.Reply reply) {
        assertThat(reply.status()).as(reply.body().toString()).isIn(200, 201);
        return reply.body().get("oneTimePassword").textValue();
    }

    private static Map<String, String> wanted(Map<String, Object> account) {
        Door.Reply reply = admin.post("/accounts", account);
        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(400);
        return reply.errors();
    }

    private static List<String> chosen(Door.Visitor who, String current, String wanted) {
        Door.Reply reply = who.post("/auth/password", Map.of("current", current, "wanted", wanted));
        assertThat(reply.status()).isEqualTo(400);
        return reply.body().get("errors").findValuesAsText("detail");
    }

    private static JsonNode listed(String username) {
        for (JsonNode account : admin.get("/accounts").body().get("items")) {
            if (account.get("username").textValue().equals(username)) {
                return account;
            }
        }
        throw new AssertionError("not listed: " + username);
    }

    private static Door.Reply login(String username, String password) {
        return door.nobody().post("/auth/login", Map.of("username", username, "password", password));
    }
}
