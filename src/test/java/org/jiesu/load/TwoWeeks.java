package org.jiesu.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jiesu.config.ConfigFolder;
import org.jiesu.config.Mistakes;
import org.jiesu.wiring.Knowledge;

/**
 * Many complaints and two weeks, twice: the first part lives through them in steps, the second in one jump. PostgreSQL is
 * stopped while complaints come in, while desks act, and while clocks climb.
 */
public final class TwoWeeks implements AutoCloseable {
    private static final List<Duration> STEPS = List.of(
            Duration.ofMinutes(10),
            Duration.ofMinutes(50),
            Duration.ofHours(5),
            Duration.ofHours(18),
            Duration.ofDays(3),
            Duration.ofDays(4),
            Duration.ofDays(6));
    private static final int ACTED_ON_PERCENT = 10;
    /** So long after the work began PostgreSQL is stopped: while most of it is still to be done. */
    private static final Duration BUSY = Duration.ofSeconds(1);

    private static final Duration CLIMBING = Duration.ofMillis(200);
    private static final int RECORDS_AT_MOST = 1000;

    private final Drafts drafts;
    private final Postgres postgres;
    private final Hotline hotline;
    private final City city;

    public TwoWeeks(Knowledge knowledge, RunningNode node, Postgres postgres) throws IOException {
        String run = UUID.randomUUID().toString();
        this.drafts = new Drafts(knowledge.routing(), run, 20261122);
        this.postgres = postgres;
        this.hotline = new Hotline(node.address(), RunningNode.TOKEN);
        this.city = new City(knowledge, hotline, run);
    }

    /** What the config folder of the working directory says, as {@code jiesu route} reads it. */
    public static Knowledge knowledge() {
        Mistakes mistakes = new Mistakes();
        Optional<Knowledge> knowledge = Knowledge.open(ConfigFolder.at(Path.of("config")), mistakes);
        return knowledge.orElseThrow(
                () -> new IllegalStateException(mistakes.all().toString()));
    }

    /** Lives through it and compares. */
    public Comparison live(int complaints) throws SQLException {
        int inSteps = complaints * 4 / 5;
        System.out.println(drafts.examples() + " examples, " + complaints + " complaints");
        timed(
                "filing " + inSteps + ", PostgreSQL stopped",
                () -> whileFailing(BUSY, () -> city.file(drafts(0, inSteps))));
        timed("acts, PostgreSQL stopped", () -> whileFailing(BUSY, () -> city.act(0, ACTED_ON_PERCENT * 2)));
        for (int step = 0; step < STEPS.size(); step++) {
            int round = step + 1;
            timed("clock + " + STEPS.get(step), () -> city.move(STEPS.get(round - 1)));
            timed("acts", () -> city.act(round, ACTED_ON_PERCENT));
        }
        timed("filing " + (complaints - inSteps), () -> city.file(drafts(inSteps, complaints)));
        timed("acts", () -> city.act(STEPS.size() + 1, ACTED_ON_PERCENT));
        timed(
                "clock + two weeks at once, PostgreSQL stopped",
                () -> whileFailing(CLIMBING, () -> city.move(Duration.ofDays(14))));
        timed("acts", () -> city.act(STEPS.size() + 2, ACTED_ON_PERCENT));
        // All that is due by now is done, and all that was committed is in the feed, when this is answered.
        timed("clock + nothing", () -> city.move(Duration.ZERO));
        Comparison comparison = Comparison.of(city, postgres.address());
        new TreeMap<>(comparison.counts()).forEach((what, count) -> System.out.println("  " + what + ": " + count));
        return comparison;
    }

    private List<Draft> drafts(int from, int to) {
        return IntStream.range(from, to).mapToObj(drafts::draft).toList();
    }

    private void whileFailing(Duration after, Runnable work) {
        CompletableFuture<Void> failing = CompletableFuture.runAsync(
                postgres::fail, CompletableFuture.delayedExecutor(after.toMillis(), TimeUnit.MILLISECONDS));
        work.run();
        failing.join();
    }

    private void timed(String what, Runnable work) {
        Instant start = Instant.now();
        work.run();
        double seconds = Duration.between(start, Instant.now()).toMillis() / 1000.0;
        System.out.printf("%-50s %7.1f s  %s%n", what, seconds, hotline.report());
    }

    /** How many of the records read over HTTP are not intact; those of all cases, or of some spread over them. */
    public long brokenRecords() {
        List<City.Filed> filed = city.filed();
        int every = Math.max(1, filed.size() / RECORDS_AT_MOST);
        return IntStream.range(0, filed.size())
                .filter(i -> i % every == 0)
                .mapToObj(filed::get)
                .filter(one -> !intact(one))
                .count();
    }

    private boolean intact(City.Filed one) {
        JsonNode record = hotline.get("/cases/" + one.id() + "/record").body();
        long others = StreamSupport.stream(record.path("facts").spliterator(), false)
                .filter(fact -> !fact.get("kind").textValue().startsWith("level_"))
                .count();
        int expected =
                one.life().facts().values().stream().mapToInt(Integer::intValue).sum();
        return record.path("intact").asBoolean() && others == expected;
    }

    /** What {@code record verify} finds; nothing in a jar that does not know the command yet. */
    private static List<String> verified(RunningNode node) throws IOException {
        RunningNode.Said said = node.verifyRecord();
        boolean unknown = said.words().startsWith("Unmatched argument");
        System.out.println("record verify: " + (unknown ? "not in this jar" : said.words()));
        return said.exit() == 0 || unknown ? List.of() : List.of("record verify: exit " + said.exit());
    }

    @Override
    public void close() {
        city.close();
    }

    /**
     * The load test.
     *
     * @param arguments how many complaints, {@code embedded} or {@code external}, and an empty folder to work in
     */
    public static void main(String... arguments) throws IOException, SQLException {
        int complaints = Integer.parseInt(arguments[0]);
        Path work = Files.createDirectories(Path.of(arguments[2])).toAbsolutePath();
        boolean external = arguments[1].equals("external");
        Postgres postgres = external ? new Postgres.External(work) : new Postgres.Embedded(work.resolve("data"));
        List<String> differences = new ArrayList<>();
        try (postgres;
                RunningNode node = RunningNode.start(work, postgres.settings());
                TwoWeeks weeks = new TwoWeeks(knowledge(), node, postgres)) {
            differences.addAll(weeks.live(complaints).differences());
            if (weeks.brokenRecords() > 0) {
                differences.add("records read over HTTP are not intact: " + weeks.brokenRecords());
            }
            differences.addAll(verified(node));
        }
        differences.stream().limit(40).forEach(System.out::println);
        System.out.println(differences.isEmpty() ? "no difference" : differences.size() + " differences");
        System.exit(differences.isEmpty() ? 0 : 1);
    }
}
