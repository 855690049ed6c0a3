package org.jiesu.api;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jiesu.clocks.Sweep;
import org.jiesu.config.Settings;
import org.jiesu.feed.Relay;
import org.jiesu.http.Answer;
import org.jiesu.http.Asked;
import org.jiesu.http.Call;
import org.jiesu.http.Problem;
import org.jiesu.http.Problems;
import org.jiesu.http.Resource;
import org.jiesu.store.NewCase;
import org.jiesu.store.TimeStore;

/** The time that all clocks follow, and moving it where that is allowed. */
public final class ClockApi implements Resource {
    /** A case that somebody works on is left for the next round, and another node may be the relay for a moment. */
    private static final int ROUNDS = 100;

    private static final Duration BETWEEN_ROUNDS = Duration.ofMillis(50);

    private final TimeStore time;
    private final Sweep sweep;
    private final Relay relay;
    private final Settings.ClockMode mode;

    public ClockApi(TimeStore time, Sweep sweep, Relay relay, Settings.ClockMode mode) {
        this.time = time;
        this.sweep = sweep;
        this.relay = relay;
        this.mode = mode;
    }

    private record Move(Optional<OffsetDateTime> now, Optional<Duration> advance) {}

    private record Now(Instant now) {}

    @Override
    public Map<String, Call> calls() {
        return Map.of("readTime", this::readTime, "moveClock", this::moveClock);
    }

    private Future<Answer> readTime(Asked asked) {
        return time.now().map(now -> Answer.ok(new Now(now)));
    }

    private Future<Answer> moveClock(Asked asked) {
        if (mode != Settings.ClockMode.SETTABLE) {
            return Future.failedFuture(Problem.of("clock-is-real", 403, "时钟不能拨", "只有 clock.mode 设为 settable 的演示和测试才能拨。")
                    .failure());
        }
        Vertx vertx = asked.context().vertx();
        return moved(asked.body(Move.class), Keyed.key(asked))
                .compose(moved -> moved.map(Future::succeededFuture).orElseGet(() -> Future.failedFuture(back())))
                .compose(moved -> swept(vertx, ROUNDS)
                        .compose(done -> relayed(vertx, ROUNDS))
                        .map(done -> Keyed.marked(Answer.ok(new Now(moved.now())), moved.replayed())));
    }

    private Future<Optional<TimeStore.Moved>> moved(Move move, Optional<NewCase.Key> key) {
        return move.advance()
                .map(amount -> time.advance(amount, key))
                .orElseGet(() -> time.moveTo(move.now().orElseThrow().toInstant(), key));
    }

    private static Throwable back() {
        return Problem.of("refusal/CLOCK_BACK", 422, "时钟只能往前拨", "到了的时限不能再变成没到。请给一个将来的时刻。")
                .failure();
    }

    private Future<Void> swept(Vertx vertx, int rounds) {
        return sweep.runOut(1).compose(out -> out ? Future.succeededFuture() : again(vertx, rounds, this::swept));
    }

    private Future<Void> relayed(Vertx vertx, int rounds) {
        return relay.run()
                .compose(reached ->
                        reached.isPresent() ? Future.succeededFuture() : again(vertx, rounds, this::relayed));
    }

    private interface Round {
        Future<Void> run(Vertx vertx, int rounds);
    }

    private static Future<Void> again(Vertx vertx, int rounds, Round round) {
        return rounds <= 1
                ? Future.failedFuture(Problems.unavailable())
                : vertx.timer(BETWEEN_ROUNDS.toMillis(), TimeUnit.MILLISECONDS)
                        .compose(waited -> round.run(vertx, rounds - 1));
    }
}
