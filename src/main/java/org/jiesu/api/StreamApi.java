package org.jiesu.api;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiesu.accounts.Account;
import org.jiesu.bus.Topic;
import org.jiesu.config.Settings;
import org.jiesu.feed.Followers;
import org.jiesu.http.Answer;
import org.jiesu.http.Asked;
import org.jiesu.http.Call;
import org.jiesu.http.Entrance;
import org.jiesu.http.Problems;
import org.jiesu.http.Resource;
import org.jiesu.store.FeedStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The streams of one event loop. What was missed is read from the feed for each that resumes; what is new is read once
 * and handed to all.
 */
public final class StreamApi implements Resource {
    private static final Logger LOG = LoggerFactory.getLogger(StreamApi.class);
    private static final int PAGE = 500;
    private static final Duration DIGEST_EVERY = Duration.ofMinutes(1);
    /** A stream ends after this time and the browser comes back at once: so who has logged out is soon let go. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final FeedStore feed;
    private final Followers followers;
    private final Settings.Streams settings;
    private final Duration interval;
    private final Seats seats;
    private final Entrance entrance;
    private final Set<Listener> open = new HashSet<>();

    /**
     * Streams of the event loop that calls {@link #begin}.
     *
     * @param interval how often to look at the feed when nobody says that there is something new
     * @param seats shared by all event loops
     * @param entrance looks again, with each heartbeat, whether who listens still may
     */
    public StreamApi(FeedStore feed, Settings.Streams settings, Duration interval, Seats seats, Entrance entrance) {
        this.entrance = entrance;
        this.feed = feed;
        this.followers = new Followers(feed);
        this.settings = settings;
        this.interval = interval;
        this.seats = seats;
    }

    @Override
    public Map<String, Call> calls() {
        return Map.of("follow", this::follow);
    }

    /** Begins to follow the feed on the calling event loop. */
    public Future<Void> begin(Vertx vertx) {
        vertx.setPeriodic(interval.toMillis(), tick -> read(followers.position()));
        Topic.REACHED.subscribe(vertx, reached -> read(reached.position()));
        return followers.begin();
    }

    /** Ends all streams. */
    public void leave() {
        List.copyOf(open).forEach(Listener::end);
    }

    private void read(long reached) {
        followers.read(reached).onFailure(failure -> LOG.warn("the feed could not be read: {}", failure.toString()));
    }

    private Future<Answer> follow(Asked asked) {
        if (!seats.take()) {
            return Future.failedFuture(Problems.unavailable());
        }
        HttpServerResponse response = asked.context().response();
        Optional<Long> behind = asked.header("Last-Event-ID")
                .or(() -> asked.query("lastEventId"))
                .map(Long::parseLong);
        asked.context().addEndHandler(ended -> seats.leave());
        return feed.bounds().map(bounds -> {
            if (response.closed()) {
                return Answer.streaming();
            }
            long from = behind.orElse(bounds.newest());
            Listener listener = new Listener(response, asked.who().unit(), bounds(asked.who()), from);
            open(asked, listener);
            boolean lost = from < bounds.oldest() - 1 || from > bounds.newest();
            if (lost) {
                listener.reset(bounds.newest());
            } else {
                listener.greet();
            }
            catchUp(listener);
            return Answer.streaming();
        });
    }

    /** People are not flooded with alerts; a machine gets each. */
    private Listener.Bounds bounds(Account account) {
        int singly = account.role().isMachine() ? Integer.MAX_VALUE : settings.singleAlerts();
        return new Listener.Bounds(settings.backlog(), singly);
    }

    private void open(Asked asked, Listener listener) {
        RoutingContext context = asked.context();
        context.response()
                .setChunked(true)
                .putHeader("Content-Type", "text/event-stream")
                .putHeader("Content-Encoding", "identity")
                .putHeader("X-Accel-Buffering", "no");
        open.add(listener);
        long beat = context.vertx().setPeriodic(settings.heartbeat().toMillis(), tick -> beat(asked, listener));
        long timer = context.vertx().setTimer(LONGEST.toMillis(), late -> listener.end());
        long minute = context.vertx().setPeriodic(DIGEST_EVERY.toMillis(), over -> listener.digest());
        context.addEndHandler(ended -> {
            context.vertx().cancelTimer(beat);
            context.vertx().cancelTimer(timer);
            context.vertx().cancelTimer(minute);
            open.remove(listener);
            followers.remove(listener);
        });
    }

    /** Who was shut out, or has another post now, hears nothing any more. Only a certain answer ends a stream. */
    private void beat(Asked asked, Listener listener) {
        listener.beat();
        entrance.who(asked.context(), false)
                .onSuccess(now -> {
                    if (!now.equals(asked.account())) {
                        listener.end();
                    }
                })
                .onFailure(failure -> LOG.debug("who listens could not be looked up: {}", failure.toString()));
    }

    /** Reads what the listener has missed until it has caught up with the others. */
    private void catchUp(Listener listener) {
        feed.after(listener.heard(), PAGE)
                .onSuccess(events -> {
                    for (FeedStore.Event event : events) {
                        if (listener.hears(event)) {
                            listener.take(event);
                        }
                        listener.skipTo(event.position());
                    }
                    goOn(listener, events.size() < PAGE && listener.heard() >= followers.position());
                })
                .onFailure(failure -> listener.end());
    }

    private void goOn(Listener listener, boolean caughtUp) {
        if (!open.contains(listener)) {
            return;
        }
        if (caughtUp) {
            followers.add(listener);
        } else {
            listener.whenDrained(() -> catchUp(listener));
        }
    }
}
