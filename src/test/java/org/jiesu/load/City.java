package org.jiesu.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jiesu.core.casefile.CaseId;
import org.jiesu.core.duty.UnitRef;
import org.jiesu.wiring.Knowledge;

/** Files complaints, lets people act and time pass, and keeps beside each case its life as the core has it. */
public final class City implements AutoCloseable {
    /** Within this time after the last look of the clock a level may have come due without our knowing. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final Knowledge knowledge;
    private final Hotline hotline;
    private final Deeds deeds;
    private final String run;
    private final Crowd crowd = new Crowd();
    private final List<Filed> filed = new ArrayList<>();
    private final Map<String, UUID> acknowledged = new ConcurrentHashMap<>();
    private final Queue<String> differences = new ConcurrentLinkedQueue<>();
    private Instant known;
    private Instant lookedAt = Instant.now();
    private int moves;

    public City(Knowledge knowledge, Hotline hotline, String run) {
        this.knowledge = knowledge;
        this.hotline = hotline;
        this.run = run;
        this.deeds = new Deeds(knowledge.routing().book().units().all(), knowledge.terms());
        this.known = instant(hotline.get("/time").body().get("now"));
    }

    /** A case that was acknowledged, with its life as the core has it. */
    public record Filed(Draft draft, UUID id, Life life) {}

    /** What was answered to a filing, as far as the core says the same. */
    private record Receipt(Draft draft, UUID id, Instant receivedAt, String said) {}

    /** Files all of them at once. */
    public void file(List<Draft> drafts) {
        Queue<Receipt> receipts = new ConcurrentLinkedQueue<>();
        crowd.each(drafts, draft -> {
            Hotline.Answer answer = hotline.post("/cases", draft.body(), draft.key());
            if (answer.status() != 201) {
                differences.add(draft.key() + " was answered " + answer.status() + ": " + answer.body());
                return;
            }
            UUID id = UUID.fromString(answer.body().get("id").textValue());
            acknowledged.put(draft.key(), id);
            receipts.add(new Receipt(draft, id, instant(answer.body().get("receivedAt")), said(answer.body())));
        });
        Queue<Filed> lives = new ConcurrentLinkedQueue<>();
        crowd.each(List.copyOf(receipts), receipt -> {
            Life life = new Life(knowledge, receipt.draft(), new CaseId(receipt.id()), receipt.receivedAt());
            differ("the answer to " + receipt.draft().key(), said(life), receipt.said());
            lives.add(new Filed(receipt.draft(), receipt.id(), life));
        });
        filed.addAll(lives);
        filed.sort(Comparator.comparing(one -> one.draft().key()));
    }

    private static String said(JsonNode answer) {
        JsonNode decision = answer.get("decision");
        String lead =
                decision.get("lead").isNull() ? "-" : decision.at("/lead/unit").textValue();
        return String.join(
                " ",
                decision.get("decision").textValue(),
                lead,
                answer.get("status").textValue(),
                answer.get("urgency").textValue(),
                "questions " + decision.get("questions").size());
    }

    private static String said(Life life) {
        return String.join(
                " ",
                life.route().decision().word(),
                life.route().lead().map(UnitRef::unit).orElse("-"),
                life.file().status().wire(),
                life.file().urgency().wire(),
                "questions " + life.route().verdict().questions().size());
    }

    /**
     * People act on some of the cases.
     *
     * @param percent of the cases; who acts and what is done hangs on the round alone
     */
    public void act(int round, int percent) {
        List<Filed> chosen = new ArrayList<>();
        Random random = new Random(round);
        filed.stream().filter(one -> random.nextInt(100) < percent).forEach(chosen::add);
        crowd.each(chosen, one -> act(one, round));
    }

    private void act(Filed one, int round) {
        Random random = new Random(one.draft().key().hashCode() * 31L + round);
        int times = 1 + random.nextInt(4);
        for (int i = 0; i < times; i++) {
            boolean steady = !one.life().uncertainBy(perhapsNow());
            Deeds.Deed deed = deeds.next(one.life(), steady, random);
            String key = one.draft().key() + "-act-" + round + "-" + i;
            int version = one.life().file().version();
            String path = "/cases/" + one.id() + "/" + deed.act().wire();
            Hotline.Answer answer = hotline.command(path, deed.body(), key, version);
            if (answer.status() != 200) {
                differences.add(key + " " + deed.act() + " was answered " + answer.status() + ": "
                        + answer.body().path("detail") + answer.body().path("errors"));
                return;
            }
            acknowledged.put(key, one.id());
            one.life().did(deed.decide(), newest(answer.body()).orElse(known));
            String expected =
                    one.life().file().status().wire() + " " + one.life().file().version();
            JsonNode now = answer.body();
            differ(
                    "the answer to " + key + " " + deed.act(),
                    expected,
                    now.get("status").textValue() + " " + now.get("version"));
        }
    }

    /** The newest instant in a case: that of the act just done, wherever the act leaves one. */
    private static Optional<Instant> newest(JsonNode whole) {
        Stream<JsonNode> clocks = StreamSupport.stream(whole.get("clocks").spliterator(), false)
                .flatMap(clock -> Stream.of(clock.get("startedAt"), clock.get("endedAt")));
        Stream<JsonNode> notes =
                StreamSupport.stream(whole.get("notes").spliterator(), false).map(note -> note.get("at"));
        return Stream.concat(clocks, notes)
                .filter(at -> !at.isNull())
                .map(City::instant)
                .max(Comparator.naturalOrder());
    }

    private Instant perhapsNow() {
        return known.plus(Duration.between(lookedAt, Instant.now())).plus(MARGIN);
    }

    /** Moves the clock; every level due by the new time is then done, on both sides. */
    public void move(Duration by) {
        moves++;
        Hotline.Answer moved = hotline.post("/clock", Map.of("advance", by.toString()), run + "-clock-" + moves);
        if (moved.status() != 200) {
            throw new IllegalStateException("the clock was not moved: " + moved);
        }
        known = instant(moved.body().get("now"));
        lookedAt = Instant.now();
        crowd.each(filed, one -> one.life().passed(known));
    }

    private static Instant instant(JsonNode text) {
        return OffsetDateTime.parse(text.textValue()).toInstant();
    }

    private void differ(String what, String expected, String found) {
        if (!expected.equals(found)) {
            differences.add(what + ": by the core " + expected + ", by the node " + found);
        }
    }

    public List<Filed> filed() {
        return List.copyOf(filed);
    }

    /** Every key that was acknowledged, and the case it was acknowledged for. */
    public Map<String, UUID> acknowledged() {
        return Map.copyOf(acknowledged);
    }

    /** What the node answered otherwise than the core. */
    public List<String> differences() {
        return List.copyOf(differences);
    }

    @Override
    public void close() {
        crowd.close();
    }
}
