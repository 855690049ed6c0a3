package org.jiesu.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiesu.wiring.TestNode.done;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiesu.config.Settings;
import org.jiesu.store.AccountStores;
import org.jiesu.wiring.TestNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Guessing has to wait, on all nodes together, and nobody has to wait for ever. */
class LockoutIT {
    private static final String RIGHT = "the right password";
    private static final Vertx VERTX = Vertx.vertx();

    @RegisterExtension
    static final TestNode node = new TestNode();

    private Accounts here;
    private Accounts there;

    @BeforeEach
    void two_nodes() throws Exception {
        node.database().execute("DELETE FROM login_failure");
        here = accounts();
        there = accounts();
        Account seat = new Account("seat", Role.OPERATOR, "话务席", Optional.empty());
        done(here.ensureDemo(List.of(seat), RIGHT, ""));
    }

    @AfterAll
    static void end() {
        done(VERTX.close());
    }

    private static Accounts accounts() {
        return new Accounts(
                AccountStores.of(node.pools().reads()),
                new Passwords(VERTX.createSharedWorkerExecutor("passwords"), 100),
                new Settings.Sessions(Duration.ofHours(1), Duration.ofHours(1), 5, false, 5));
    }

    @Test
    void guesses_on_two_nodes_count_together() {
        for (int guess = 0; guess < 5; guess++) {
            assertThat(done((guess % 2 == 0 ? here : there).login("seat", "guess")))
                    .isInstanceOf(Entry.Denied.class);
        }

        assertThat(done(here.login("seat", RIGHT))).isInstanceOf(Entry.Wait.class);
        assertThat(done(there.login("seat", RIGHT))).isInstanceOf(Entry.Wait.class);
    }

    @Test
    void many_guesses_at_once_are_no_more_than_one_after_the_other() {
        List<Future<Entry>> guesses = new ArrayList<>();
        for (int guess = 0; guess < 20; guess++) {
            guesses.add((guess % 2 == 0 ? here : there).login("seat", "guess " + guess));
        }
        done(Future.join(guesses).otherwiseEmpty());

        assertThat(guesses.stream().filter(guess -> guess.result() instanceof Entry.Denied))
                .hasSize(5);
    }

    @Test
    void a_name_that_there_is_not_waits_alike() {
        for (String name : List.of("seat", "nobody of this name")) {
            for (int guess = 0; guess < 5; guess++) {
                assertThat(done(here.login(name, "guess"))).isInstanceOf(Entry.Denied.class);
            }
            assertThat(done(there.login(name, "guess")))
                    .isInstanceOfSatisfying(Entry.Wait.class, wait -> assertThat(wait.left())
                            .isBetween(Duration.ofSeconds(50), Duration.ofSeconds(60)));
        }
    }

    @Test
    void the_wait_doubles_up_to_an_hour_and_then_one_may_try_again() throws Exception {
        for (int guess = 0; guess < 5; guess++) {
            done(here.login("seat", "guess"));
        }
        for (int minutes : new int[] {1, 2, 4, 8, 16, 32, 60, 60}) {
            assertThat(node.database()
                            .column("SELECT round(extract(epoch FROM until - at) / 60)::int FROM login_failure"))
                    .containsExactly(Integer.toString(minutes));
            waited();
            assertThat(done(there.login("seat", "guess"))).isInstanceOf(Entry.Denied.class);
        }
        waited();

        assertThat(done(there.login("seat", RIGHT))).isInstanceOf(Entry.Entered.class);

        assertThat(node.database().column("SELECT slot FROM login_failure")).isEmpty();
        assertThat(node.database()
                        .column("SELECT action FROM audit WHERE account = 'seat' AND action = 'entered_after_waiting'"))
                .hasSize(1);
    }

    @Test
    void after_a_quiet_day_failures_begin_anew() throws Exception {
        for (int guess = 0; guess < 4; guess++) {
            done(here.login("seat", "guess"));
        }
        node.database().execute("UPDATE login_failure SET at = at - interval '25 hours'");

        done(here.login("seat", "guess"));
        assertThat(node.database().column("SELECT failures FROM login_failure")).containsExactly("1");
    }

    @Test
    void a_hash_of_other_parameters_is_made_anew_at_the_next_login() throws Exception {
        String weak = Password.hash(RIGHT)
                .addRandomSalt(16)
                .with(Argon2Function.getInstance(4096, 1, 1, 32, Argon2.ID))
                .getResult();
        node.database().execute("UPDATE account SET password_hash = '" + weak + "' WHERE username = 'seat'");

        assertThat(done(here.login("seat", RIGHT))).isInstanceOf(Entry.Entered.class);

        assertThat(node.database().column("SELECT password_hash FROM account WHERE username = 'seat'"))
                .allMatch(hash -> hash.contains("m=19456,t=2,p=1"));
        assertThat(done(there.login("seat", RIGHT))).isInstanceOf(Entry.Entered.class);
    }

    /** The time that had to be waited is over. */
    private static void waited() throws Exception {
        node.database().execute("UPDATE login_failure SET until = clock_timestamp()");
    }
}
