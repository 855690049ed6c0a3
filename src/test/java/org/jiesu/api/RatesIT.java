package org.jiesu.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.jiesu.store.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Who asks too often waits, alone. */
class RatesIT {
    private static final int OF_AN_ACCOUNT = 8;
    private static final int OF_AN_ADDRESS = 5;

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static Door door;
    private static Door.Visitor town;
    private static Door.Visitor operator;

    @BeforeAll
    static void open(@TempDir Path data) throws Exception {
        door = Door.open(
                database,
                data,
                Map.of(
                        "jiesu.limits.perAccount", Integer.toString(OF_AN_ACCOUNT),
                        "jiesu.limits.perAddress", Integer.toString(OF_AN_ADDRESS),
                        "jiesu.limits.logins", "6"));
        town = door.as("town");
        operator = door.as("operator");
    }

    @AfterAll
    static void close() throws Exception {
        door.close();
    }

    @Test
    void an_account_that_asks_too_often_waits_and_no_other_does() {
        for (int time = 0; time < OF_AN_ACCOUNT; time++) {
            assertThat(town.get("/auth/me").status()).isEqualTo(200);
        }
        refused(town.get("/auth/me"));
        assertThat(operator.get("/auth/me").status()).isEqualTo(200);
    }

    @Test
    void an_address_without_an_account_waits_whatever_it_says_of_itself() {
        for (int time = 0; time < OF_AN_ADDRESS; time++) {
            assertThat(door.nobody().get("/time").status()).isEqualTo(200);
        }
        refused(door.nobody().get("/time", "X-Forwarded-For", "10.1.2.3", "Forwarded", "for=10.1.2.3"));
        assertThat(door.integrator().get("/auth/me").status()).isEqualTo(200);
    }

    @Test
    void logins_of_one_address_are_bounded_apart_and_under_any_names() {
        int status = 0;
        int tried = 0;
        while (status != 429 && tried < 10) {
            status = door.nobody()
                    .post("/auth/login", Map.of("username", "name-" + tried, "password", "wrong"))
                    .status();
            tried++;
        }
        assertThat(tried).isLessThanOrEqualTo(5);
    }

    private static void refused(Door.Reply reply) {
        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.problem()).isEqualTo("too-many-requests");
        assertThat(Integer.parseInt(reply.header("Retry-After").orElseThrow())).isBetween(1, 60);
    }
}
