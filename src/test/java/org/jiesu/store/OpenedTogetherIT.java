package org.jiesu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiesu.wiring.TestNode.done;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jiesu.config.DatabaseSettings;
import org.jiesu.core.casefile.CaseFact;
import org.jiesu.core.duty.Urgency;
import org.jiesu.wiring.TestNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Cases that share a transaction because they came together succeed or fail alone. */
class OpenedTogetherIT {
    private static final int MANY = 100;

    @RegisterExtension
    static final TestNode node = new TestNode();

    private final Drafts drafts = new Drafts(node);
    private CaseStore cases;

    @BeforeEach
    void open() {
        cases = node.cases();
    }

    @Test
    void many_that_come_together_need_few_transactions() throws SQLException {
        long before = transactions();
        done(Future.all(IntStream.range(0, MANY)
                .mapToObj(each -> cases.open(drafts.of(Urgency.H24)))
                .toList()));
        assertThat(transactions() - before).isLessThanOrEqualTo(places() + MANY / 64 + 2);
    }

    @Test
    void one_that_cannot_be_made_does_not_keep_the_others_out() throws SQLException {
        long before = cases();
        List<Future<CaseStore.Opened>> asked = IntStream.range(0, MANY)
                .mapToObj(each -> cases.open(each % 10 == 7 ? spoilt() : drafts.of(Urgency.H24)))
                .toList();
        done(Future.join(asked).transform(all -> Future.<Void>succeededFuture()));
        assertThat(asked.stream().filter(Future::failed)).hasSize(MANY / 10).allSatisfy(one -> assertThat(one.cause())
                .hasMessage("spoilt"));
        assertThat(cases() - before).isEqualTo(MANY - MANY / 10);
    }

    @Test
    void one_that_the_database_refuses_does_not_keep_the_others_out() throws SQLException {
        String taken = done(cases.open(drafts.of(Urgency.H24)))
                .written()
                .orElseThrow()
                .stored()
                .about()
                .number();
        long before = cases();
        List<Future<CaseStore.Opened>> asked = IntStream.range(0, 20)
                .mapToObj(each -> cases.open(each == 11 ? numbered(taken) : drafts.of(Urgency.H24)))
                .toList();
        done(Future.join(asked).transform(all -> Future.<Void>succeededFuture()));
        assertThat(IntStream.range(0, 20).filter(each -> asked.get(each).failed()))
                .containsExactly(11);
        assertThat(cases() - before).isEqualTo(19);
    }

    @Test
    void one_telephone_is_one_caller_however_many_of_its_complaints_come_together() throws SQLException {
        Buffer index = Buffer.buffer("blind index of one telephone");
        List<Future<CaseStore.Opened>> asked = IntStream.range(0, 30)
                .mapToObj(each -> cases.open(calling(index)))
                .toList();
        done(Future.all(asked));
        assertThat(asked.stream()
                        .map(one -> one.result()
                                .written()
                                .orElseThrow()
                                .facts()
                                .get(0)
                                .fact())
                        .map(received -> ((CaseFact.Received) received).caller().id())
                        .distinct())
                .hasSize(1);
        assertThat(node.database().column("SELECT count(*) FROM caller WHERE phone_index = ?", index.getBytes()))
                .containsExactly("1");
    }

    @Test
    void whoever_finds_no_room_to_wait_is_told_so_at_once() {
        DatabaseSettings.Waiting narrow = new DatabaseSettings.Waiting(Duration.ofSeconds(3), 2);
        Openings openings = new Openings(node.pools().intake(), 1, narrow);
        List<Future<CaseStore.Opened>> asked = new ArrayList<>();
        for (int each = 0; each < 5; each++) {
            asked.add(openings.open(drafts.of(Urgency.H24)));
        }
        assertThat(asked.subList(3, 5))
                .allSatisfy(one -> assertThat(one.cause()).isInstanceOf(Overrun.class));
        done(Future.all(asked.subList(0, 3)));
    }

    @Test
    void whoever_has_waited_too_long_is_not_opened_any_more() throws SQLException {
        long before = cases();
        DatabaseSettings.Waiting impatient = new DatabaseSettings.Waiting(Duration.ZERO, 100);
        Openings openings = new Openings(node.pools().intake(), 1, impatient);
        Future<Throwable> told = openings.open(drafts.of(Urgency.H24)).transform(OpenedTogetherIT::failure);
        assertThat(done(told)).isInstanceOf(Overrun.class);
        assertThat(cases()).isEqualTo(before);
    }

    private static Future<Throwable> failure(AsyncResult<?> outcome) {
        return Future.succeededFuture(outcome.cause());
    }

    private NewCase spoilt() {
        NewCase good = drafts.of(Urgency.H24);
        return new NewCase(good.newcomer(), good.key(), moment -> {
            throw new IllegalStateException("spoilt");
        });
    }

    /** A case with a number that another has. */
    private NewCase numbered(String number) {
        NewCase good = drafts.of(Urgency.H24);
        long serial = Long.parseLong(number.replaceAll("^[^-]*-|-[^-]*$", ""));
        return new NewCase(good.newcomer(), good.key(), moment -> good.compose()
                .apply(new NewCase.Moment(moment.at(), serial, moment.caller())));
    }

    private NewCase calling(Buffer index) {
        NewCase good = drafts.of(Urgency.H24);
        NewCase.Caller caller =
                new NewCase.Caller(UUID.randomUUID(), good.newcomer().caller().wrappedKey());
        NewCase.Phone phone = new NewCase.Phone(index, Optional.empty(), 0);
        return new NewCase(
                new NewCase.Newcomer(caller, good.newcomer().masterKey(), Optional.of(phone)),
                good.key(),
                good.compose());
    }

    private static int places() {
        return node.settings().database().pools().intake();
    }

    private static long cases() throws SQLException {
        return Long.parseLong(
                node.database().column("SELECT count(*) FROM case_file").get(0));
    }

    /** So many transactions have written cases. */
    private static long transactions() throws SQLException {
        return Long.parseLong(node.database()
                .column("SELECT count(DISTINCT xmin::text) FROM case_file")
                .get(0));
    }
}
