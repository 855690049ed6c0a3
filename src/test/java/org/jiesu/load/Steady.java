package org.jiesu.load;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jiesu.json.Json;

/**
 * Complaints at a fixed rate, whether or not earlier ones were answered: arrivals follow the clock, and a wait is counted
 * from the instant at which a complaint should have been sent. Every half minute it prints what was answered and what
 * memory the node holds; at the end whether that grew.
 */
public final class Steady {
    private static final String HEAP = "-Xmx512m";
    private static final int HEAP_MIB = 512;
    private static final long LOOK_SECONDS = 30;
    /** While the rate rises evenly from nothing: how much a cold node bears is another question. */
    private static final long RAMP_SECONDS = 120;

    private static final Duration ANSWER = Duration.ofSeconds(20);
    /** Past it a complaint counts as not sent: the bound of a node's own requests at work. */
    private static final int UNDER_WAY_AT_MOST = 2000;
    /** Connections that are kept. */
    private static final int LINES = 500;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final HttpClient client = vertx.createHttpClient(
            new HttpClientOptions().setKeepAliveTimeout(60), new PoolOptions().setHttp1MaxSize(LINES));
    private final AtomicInteger underWay = new AtomicInteger();
    private final List<Footprint> footprints = new ArrayList<>();
    private final Drafts drafts;
    private final RunningNode node;
    private final Postgres postgres;
    private final Path log;
    private final int rate;
    private volatile Window window = new Window();

    private Steady(RunningNode node, Postgres postgres, Path log, int rate) throws IOException {
        this.node = node;
        this.postgres = postgres;
        this.log = log;
        this.rate = rate;
        this.drafts =
                new Drafts(TwoWeeks.knowledge().routing(), UUID.randomUUID().toString(), rate);
    }

    private void run(int minutes) {
        ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor();
        var unused = looking.scheduleAtFixedRate(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
        System.out.println(
                " min answered   201   other  review    p50 ms    p99 ms    max ms   heap MiB    RSS MiB  outbox");
        long start = System.nanoTime();
        long total = (long) rate * minutes * 60 + ramp();
        for (long number = 0; number < total; number++) {
            long intended = start + due(number);
            for (long wait = intended - System.nanoTime(); wait > 0; wait = intended - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            send((int) number, intended);
        }
        looking.shutdown();
        while (underWay.get() > 0 || !looking.isTerminated()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        look();
    }

    /** So many are sent while the rate rises. */
    private long ramp() {
        return rate * RAMP_SECONDS / 2;
    }

    /** When the complaint with this number is to be sent, in nanoseconds after the start. */
    private long due(long number) {
        double seconds = number < ramp()
                ? Math.sqrt(2.0 * number * RAMP_SECONDS / rate)
                : RAMP_SECONDS + (number - ramp()) / (double) rate;
        return (long) (seconds * TimeUnit.SECONDS.toNanos(1));
    }

    private void send(int number, long intended) {
        Window now = window;
        if (underWay.get() >= UNDER_WAY_AT_MOST) {
            now.notSent();
            return;
        }
        underWay.incrementAndGet();
        Draft draft = drafts.draft(number);
        RequestOptions request = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(node.address() + "/api/v1/cases")
                .setTimeout(ANSWER.toMillis())
                .putHeader("Authorization", "Bearer " + RunningNode.TOKEN)
                .putHeader("Content-Type", "application/json")
                .putHeader("Idempotency-Key", draft.key());
        Buffer body = Buffer.buffer(Json.bytes(draft.body()));
        var unused = client.request(request)
                .compose(line -> line.send(body))
                .compose(answer -> answer.body().map(text -> {
                    boolean reviewing = text.toString().contains("\"status\":\"reviewing\"");
                    return new Told(answer.statusCode(), reviewing);
                }))
                .otherwise(new Told(0, false))
                .onSuccess(told -> {
                    window.answered(told.status(), told.reviewing(), System.nanoTime() - intended);
                    underWay.decrementAndGet();
                });
    }

    /** What was answered; status 0 is none. */
    private record Told(int status, boolean reviewing) {}

    private void look() {
        try {
            Window done = window;
            window = new Window();
            Footprint footprint =
                    Footprint.of(node.pid(), log, postgres.address(), footprints.size() * LOOK_SECONDS / 60.0 + 0.5);
            footprints.add(footprint);
            System.out.println(String.format("%4.1f ", footprint.minute()) + done.line() + footprint.line());
        } catch (IOException | InterruptedException | SQLException e) {
            System.out.println("could not look: " + e);
        }
    }

    /**
     * The load test.
     *
     * @param arguments complaints a second, minutes, and an empty folder to work in
     */
    public static void main(String... arguments) throws IOException {
        int rate = Integer.parseInt(arguments[0]);
        int minutes = Integer.parseInt(arguments[1]);
        Path work = Files.createDirectories(Path.of(arguments[2])).toAbsolutePath();
        Path log = work.resolve("gc.log");
        boolean flat;
        try (Postgres postgres = new Postgres.Embedded(work.resolve("data"));
                RunningNode node = RunningNode.start(work, Map.of(), HEAP, "-Xlog:gc:file=" + log)) {
            Steady steady = new Steady(node, postgres, log, rate);
            steady.run(minutes);
            flat = Growth.of(steady.footprints, rate).tell(HEAP_MIB);
        }
        System.exit(flat ? 0 : 1);
    }
}
