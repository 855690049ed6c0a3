package org.jiesu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiesu.wiring.Orders.order;
import static org.jiesu.wiring.TestNode.done;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jiesu.core.casefile.Acting;
import org.jiesu.core.casefile.CaseId;
import org.jiesu.core.duty.Urgency;
import org.jiesu.feed.Relay;
import org.jiesu.json.Json;
import org.jiesu.wiring.TestNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FeedIT {
    /** Received, dispatched, clock started. */
    private static final int FACTS_OF_NO_SEAL = 3;

    @RegisterExtension
    static final TestNode node = new TestNode();

    private static final int WRITERS = 8;
    private static final int CASES_EACH = 12;
    private static final int FACTS_OF_A_CASE = 5;

    private final Drafts drafts = new Drafts(node);
    private final Life life = new Life(node);
    private FeedStore feed;

    @BeforeEach
    void open() {
        feed = new FeedStore(node.pools().relay(), node.pools().reads());
    }

    @Test
    void positions_have_no_gap_and_no_order_changes_while_eight_write_and_two_relay() {
        long begun = done(feed.bounds()).newest();
        AtomicBoolean writing = new AtomicBoolean(true);
        Future<?> relays = Future.join(relay(writing, 7), relay(writing, 5));
        List<FeedStore.Event> followed = new ArrayList<>();
        Future<Void> follower = follow(begun, writing, followed);
        done(Future.join(IntStream.range(0, WRITERS)
                .mapToObj(writer -> write(CASES_EACH))
                .toList()));
        writing.set(false);
        done(relays);
        done(new Relay(feed, 1000).run());
        done(follower);

        int expected = WRITERS * CASES_EACH * FACTS_OF_A_CASE;
        List<FeedStore.Event> after = done(feed.after(begun, 10_000));
        assertThat(after.stream().map(FeedStore.Event::position))
                .containsExactlyElementsOf(LongStream.rangeClosed(begun + 1, begun + expected)
                        .boxed()
                        .toList());
        assertThat(followed).as("whoever read along missed nothing").isEqualTo(after.subList(0, followed.size()));
        assertThat(followed).isNotEmpty();
        inOrderOfSeq(after);
    }

    @Test
    void of_two_relays_only_one_moves() throws Exception {
        try (var connection = node.database().connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT position FROM relay FOR UPDATE");
            assertThat(done(new Relay(feed, 10).run())).isEqualTo(OptionalLong.empty());
            connection.rollback();
        }
        assertThat(done(new Relay(feed, 10).run())).isPresent();
    }

    @Test
    void an_event_is_heard_by_the_units_of_its_case_and_carries_no_words() {
        long begun = done(new Relay(feed, 1000).run()).orElseThrow();
        CaseId id = done(cases().open(drafts.of(Urgency.H24))).id();
        done(new Relay(feed, 1000).run());
        List<FeedStore.Event> events = done(feed.after(begun, 10));
        assertThat(events.stream().map(FeedStore.Event::event)).containsExactly("case", "case", "clock");
        assertThat(events).allSatisfy(event -> assertThat(event.scope())
                .containsExactlyInAnyOrder(
                        drafts.township().code().value(),
                        drafts.department().code().value()));
        JsonNode data = tree(events.get(1));
        assertThat(data.get("id").textValue()).isEqualTo(id.value().toString());
        assertThat(data.get("kind").textValue()).isEqualTo("dispatched");
        assertThat(data.get("version").intValue()).isEqualTo(life.row(id).version());
    }

    @Test
    void what_is_kept_long_enough_and_sealed_is_forgotten_and_positions_go_on() throws Exception {
        done(cases().open(drafts.of(Urgency.H24)));
        done(new Relay(feed, 1000).run());
        done(node.rooms().sealer().run());
        done(cases().open(drafts.of(Urgency.H24)));
        long newest = done(new Relay(feed, 1000).run()).orElseThrow();
        node.database().execute("UPDATE feed SET moved_at = moved_at - interval '80 hours'");
        done(feed.forget(Duration.ofDays(3), 10_000));
        assertThat(done(feed.bounds()))
                .as("the last case is old, but under no seal yet")
                .isEqualTo(new FeedStore.Bounds(newest - FACTS_OF_NO_SEAL + 1, newest));
        done(node.rooms().sealer().run());
        assertThat(done(feed.forget(Duration.ofDays(3), 10_000))).isPositive();
        assertThat(done(feed.bounds())).isEqualTo(new FeedStore.Bounds(0, newest));
        done(cases().open(drafts.of(Urgency.H24)));
        done(new Relay(feed, 1000).run());
        assertThat(done(feed.after(newest, 10)).get(0).position()).isEqualTo(newest + 1);
    }

    private static Future<Void> relay(AtomicBoolean writing, int batch) {
        FeedStore own = new FeedStore(node.pools().relay(), node.pools().reads());
        return new Relay(own, batch)
                .run()
                .compose(reached -> writing.get() ? relay(writing, batch) : Future.succeededFuture());
    }

    /** Reads on from where it was, as a stream does. */
    private Future<Void> follow(long position, AtomicBoolean writing, List<FeedStore.Event> followed) {
        return feed.after(position, 20).compose(events -> {
            followed.addAll(events);
            long reached =
                    events.isEmpty() ? position : events.get(events.size() - 1).position();
            return writing.get() ? follow(reached, writing, followed) : Future.succeededFuture();
        });
    }

    /** Opens and signs cases one after the other. */
    private Future<Void> write(int left) {
        return left == 0
                ? Future.succeededFuture()
                : cases().open(drafts.of(Urgency.H24))
                        .compose(opened -> sign(opened.id()))
                        .compose(signed -> write(left - 1));
    }

    private Future<?> sign(CaseId id) {
        Acting town = Acting.forTheHolder(Drafts.OPERATOR);
        return node.rooms().commands().dispatch().sign(order(id, 2, town));
    }

    private static CaseStore cases() {
        return node.cases();
    }

    private static void inOrderOfSeq(List<FeedStore.Event> events) {
        Map<String, Integer> last = new HashMap<>();
        for (FeedStore.Event event : events) {
            JsonNode data = tree(event);
            String id = data.get("id").textValue();
            assertThat(data.get("seq").intValue()).isEqualTo(last.getOrDefault(id, 0) + 1);
            last.put(id, data.get("seq").intValue());
        }
    }

    private static JsonNode tree(FeedStore.Event event) {
        return Json.tree(event.data().getBytes(StandardCharsets.UTF_8));
    }
}
