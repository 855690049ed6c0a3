package org.jiesu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiesu.core.calendar.Term;
import org.jiesu.core.casefile.Actor;
import org.jiesu.core.casefile.Assignment;
import org.jiesu.core.casefile.Callback;
import org.jiesu.core.casefile.CaseFact;
import org.jiesu.core.casefile.CaseId;
import org.jiesu.core.casefile.CaseNumber;
import org.jiesu.core.casefile.ClockFact;
import org.jiesu.core.casefile.ClockTurn;
import org.jiesu.core.casefile.Closing;
import org.jiesu.core.casefile.ClosingKind;
import org.jiesu.core.casefile.ContentRef;
import org.jiesu.core.casefile.Correction;
import org.jiesu.core.casefile.Ground;
import org.jiesu.core.casefile.PromiseFact;
import org.jiesu.core.casefile.RecordedFact;
import org.jiesu.core.casefile.RemarkFact;
import org.jiesu.core.casefile.RespiteFact;
import org.jiesu.core.casefile.ReturnFact;
import org.jiesu.core.casefile.Source;
import org.jiesu.core.casefile.Verdict;
import org.jiesu.core.casefile.WhistleFact;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.core.duty.UnitKind;
import org.jiesu.core.duty.Urgency;
import org.jiesu.core.sla.Clock;
import org.jiesu.core.sla.ClockId;
import org.jiesu.core.sla.ClockKind;
import org.jiesu.core.sla.ClockLevel;
import org.jiesu.core.sla.Ending;
import org.jiesu.core.sla.Grant;
import org.jiesu.core.sla.LevelName;
import org.jiesu.core.sla.LevelRule;
import org.jiesu.core.sla.Reckoned;
import org.jiesu.core.sla.Run;
import org.jiesu.core.sla.WhistleKind;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Facts are forever: the files in {@code facts/} are approved, and a fact once written as they say must be readable in
 * every later version. A changed form gets a new version of its kind and a new file; no file here is ever changed.
 */
class FactBytesTest {
    private static final UnitCode TOWN = new UnitCode("PG-T05");
    private static final UnitCode DEPARTMENT = new UnitCode("PG-D31");
    private static final ClockId CLOCK = new ClockId(uuid(50));
    private static final Instant AT = Instant.parse("2026-04-16T02:42:00.123456Z");

    @TestFactory
    Stream<DynamicTest> each_fact_is_written_as_approved_and_read_back_as_it_was() {
        return facts().entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
                    RecordedFact recorded = recorded(each.getValue());
                    byte[] approved = approved(each.getKey());
                    assertThat(new String(FactJson.bytes(recorded), StandardCharsets.UTF_8))
                            .isEqualTo(new String(approved, StandardCharsets.UTF_8));
                    assertThat(FactReading.read(approved)).isEqualTo(recorded);
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_fact_of_a_former_version_is_read_as_what_it_means_today() {
        return former().entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.getKey(), () -> assertThat(FactReading.read(approved(each.getKey())))
                                .isEqualTo(recorded(each.getValue()))));
    }

    @Test
    void a_fact_of_a_later_version_is_refused_by_name() throws IOException {
        byte[] later = new String(approved("signed.v1"), StandardCharsets.UTF_8)
                .replace("\"v\":1", "\"v\":2")
                .getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> FactReading.read(later)).hasMessageContaining("signed 2");
    }

    @Test
    void every_kind_of_fact_has_an_approved_text_of_its_version() {
        assertThat(Arrays.stream(FactKind.values()).map(kind -> kind.wire() + ".v" + kind.version()))
                .allSatisfy(name -> assertThat(facts().keySet()).anyMatch(file -> file.startsWith(name)));
        assertThat(Arrays.stream(CaseFact.class.getPermittedSubclasses())
                        .flatMap(
                                one -> one.isInterface() ? Arrays.stream(one.getPermittedSubclasses()) : Stream.of(one))
                        .map(Class::getSimpleName))
                .containsExactlyInAnyOrderElementsOf(facts().values().stream()
                        .map(fact -> fact.getClass().getSimpleName())
                        .collect(Collectors.toSet()));
    }

    /** What was written once and is no longer. */
    private static Map<String, CaseFact> former() {
        return Map.of(
                "received.v1",
                received(Optional.empty()),
                "received.v1.anonymous",
                receivedFromNobody(),
                "clocks_turned.v2",
                new ClockFact.ClocksTurned(turns(reckoned())),
                "clocks_turned.v2.provisional",
                new ClockFact.ClocksTurned(turns(provisional())),
                "clocks_turned.v1",
                new ClockFact.ClocksTurned(turns(Optional.empty())),
                "clock_started.v1",
                new ClockFact.ClocksTurned(List.of(new ClockTurn.Started(clock(Optional.empty())))),
                "clock_ended.v1",
                new ClockFact.ClocksTurned(List.of(new ClockTurn.Ended(CLOCK, ClockKind.REPLY, Ending.LATE))));
    }

    /** Every shape a kind of fact can have, by the name of its file. */
    private static Map<String, CaseFact> facts() {
        Map<String, CaseFact> facts = new LinkedHashMap<>();
        facts.put("received.v2", received(Optional.of(new Source("12345", "BJ2604160001", Optional.of(AT)))));
        facts.put("received.v2.anonymous", receivedFromNobody());
        facts.put(
                "dispatched.v1.article",
                dispatched(UnitKind.TOWNSHIP, new Ground.Article("S49-1", "book-1"), Optional.of(content(8))));
        facts.put(
                "dispatched.v1.delegation",
                dispatched(UnitKind.TOWNSHIP, new Ground.Delegated("委托书 1 号"), Optional.empty()));
        facts.put(
                "dispatched.v1.reason",
                dispatched(UnitKind.DEPARTMENT, new Ground.WrittenReason(content(9)), Optional.empty()));
        facts.put("signed.v1", new CaseFact.Signed(TOWN));
        facts.put("contacted.v1", new CaseFact.Contacted(TOWN, true, content(10)));
        facts.put("replied.v1", new CaseFact.Replied(TOWN, ClosingKind.EXPLAINED, content(11)));
        facts.put("transferred.v1", new CaseFact.Transferred(TOWN, byReason()));
        facts.put("recalled.v1", new CaseFact.Recalled(TOWN, content(12)));
        facts.put("called_back.v1", new CaseFact.CalledBack(unsolved(), true));
        facts.put("called_back.v1.in_vain", new CaseFact.CalledBack(inVain(), false));
        facts.put("closed.v1", new CaseFact.Closed(Closing.UNREACHED));
        facts.put("reopened.v1", new CaseFact.Reopened(2, TOWN, Optional.of(content(14))));
        facts.put("reopened.v1.by_callback", new CaseFact.Reopened(3, TOWN, Optional.empty()));
        facts.put("urged.v1", new RemarkFact.Urged(Optional.of(content(15))));
        facts.put("urged.v1.wordless", new RemarkFact.Urged(Optional.empty()));
        facts.put("raised.v1", new RemarkFact.Raised(Urgency.D7, Urgency.H2, content(16)));
        facts.put("corrected.v1", new RemarkFact.Corrected(correction()));
        facts.put(
                "corrected.v1.matter",
                new RemarkFact.Corrected(new Correction(Optional.empty(), Optional.of("S49-2"), Optional.empty())));
        facts.put("noted.v1", new RemarkFact.Noted(content(17)));
        facts.put("clocks_turned.v3", new ClockFact.ClocksTurned(turns(reckoned())));
        facts.put("clocks_turned.v3.provisional", new ClockFact.ClocksTurned(turns(provisional())));
        facts.put("clocks_turned.v3.asleep", new ClockFact.ClocksTurned(asleep()));
        facts.put("clocks_turned.v3.granted", new ClockFact.ClocksTurned(turns(granted())));
        facts.put(
                "level_fired.v1", new ClockFact.LevelFired(CLOCK, ClockKind.REPLY, LevelName.OVER25, "区督查室（督办）", TOWN));
        facts.put("level_skipped.v1", new ClockFact.LevelSkipped(CLOCK, ClockKind.REPLY, LevelName.NEAR));
        aside(facts);
        return facts;
    }

    /** Returns, respites and promises. */
    private static void aside(Map<String, CaseFact> facts) {
        facts.put("returned.v1", new ReturnFact.Returned(TOWN, "第49条", Optional.of(DEPARTMENT), content(18)));
        facts.put("adjudicated.v1", new ReturnFact.Adjudicated(true, TOWN, Optional.of(byReason()), content(19)));
        facts.put("adjudicated.v1.refused", new ReturnFact.Adjudicated(false, TOWN, Optional.empty(), content(19)));
        facts.put("extension_asked.v1", new RespiteFact.ExtensionAsked(TOWN, AT, content(20)));
        facts.put("extension_ruled.v1", new RespiteFact.ExtensionRuled(true, AT, Optional.of(content(21))));
        LocalDate day = LocalDate.of(2026, 5, 6);
        facts.put("hold_asked.v1", new RespiteFact.HoldAsked(TOWN, day, content(22)));
        facts.put("hold_ruled.v1", new RespiteFact.HoldRuled(false, day, Optional.empty()));
        facts.put("resumed.v1", new RespiteFact.Resumed(content(23)));
        facts.put("questioned.v1", new RespiteFact.Questioned(TOWN, AT, content(24)));
        facts.put(
                "whistled.v1", new WhistleFact.Whistled(TOWN, WhistleKind.EMERGENCY, List.of(DEPARTMENT), content(27)));
        facts.put("reported_in.v1", new WhistleFact.ReportedIn(DEPARTMENT, Optional.of(content(28))));
        facts.put("promised.v1", new PromiseFact.Promised(TOWN, day, content(25)));
        facts.put("promise_settled.v1", new PromiseFact.PromiseSettled(CLOCK, true, content(26)));
    }

    private static List<ClockTurn> asleep() {
        ClockTurn.Moved.Level half = new ClockTurn.Moved.Level(LevelName.HALF, AT.plusSeconds(60));
        return List.of(new ClockTurn.Moved(
                CLOCK, ClockKind.REPLY, Optional.empty(), List.of(half), reckoned(), Optional.of("policy-1/surge")));
    }

    private static Optional<Reckoned> granted() {
        return Optional.of(new Reckoned(
                Optional.empty(),
                "natural",
                List.of(),
                List.of(
                        new Grant.Given(AT.plusSeconds(7200)),
                        new Grant.Extended(AT, AT.plusSeconds(9000)),
                        new Grant.Carried(AT, 25))));
    }

    private static CaseFact received(Optional<Source> source) {
        return new CaseFact.Received(
                new CaseNumber("20260416-000305-7"),
                new CaseFact.Intake(
                        "hotline",
                        "phone",
                        Optional.of("投诉"),
                        Optional.of(Instant.parse("2026-04-15T14:00:00Z")),
                        content(1),
                        Optional.of(content(6)),
                        source),
                new CaseFact.Place(
                        Optional.of("平谷区"),
                        Optional.of("PG-T05"),
                        Optional.of("周村"),
                        Optional.of(content(2)),
                        Optional.of(content(7))),
                new CaseFact.Caller(uuid(3), Optional.of(content(4)), false, true),
                new Verdict(
                        "route",
                        Optional.of(TOWN),
                        Optional.of("S49-1"),
                        Urgency.H2,
                        87,
                        LocalDate.of(2026, 4, 16),
                        "book-1",
                        "model-1"),
                content(5));
    }

    private static CaseFact receivedFromNobody() {
        return new CaseFact.Received(
                new CaseNumber("20260416-000305-7"),
                new CaseFact.Intake(
                        "hotline",
                        "web",
                        Optional.empty(),
                        Optional.empty(),
                        content(1),
                        Optional.empty(),
                        Optional.empty()),
                new CaseFact.Place(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                new CaseFact.Caller(uuid(3), Optional.empty(), true, false),
                new Verdict(
                        "review",
                        Optional.empty(),
                        Optional.empty(),
                        Urgency.D15,
                        0,
                        LocalDate.of(2026, 4, 16),
                        "book-1",
                        "model-1"),
                content(5));
    }

    private static CaseFact dispatched(UnitKind kind, Ground ground, Optional<ContentRef> remark) {
        return new CaseFact.Dispatched(
                new Assignment(TOWN, kind, ground, List.of(DEPARTMENT), Optional.of("S49-1"), remark));
    }

    private static Assignment byReason() {
        return new Assignment(
                DEPARTMENT,
                UnitKind.DEPARTMENT,
                new Ground.WrittenReason(content(9)),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static Callback unsolved() {
        return new Callback(
                true,
                Optional.of(true),
                Optional.of(Callback.Resolved.PARTLY),
                Optional.of(Callback.Satisfied.NO),
                List.of("slow", "other"),
                Optional.of(content(13)));
    }

    private static Callback inVain() {
        return new Callback(false, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty());
    }

    private static Correction correction() {
        CaseFact.Place place = new CaseFact.Place(
                Optional.of("平谷区"),
                Optional.of("PG-T05"),
                Optional.of("周村"),
                Optional.of(content(2)),
                Optional.empty());
        return new Correction(Optional.of(place), Optional.empty(), Optional.of(Instant.parse("2026-04-15T14:00:00Z")));
    }

    private static List<ClockTurn> turns(Optional<Reckoned> by) {
        return List.of(
                new ClockTurn.Ended(CLOCK, ClockKind.SIGN, Ending.CLEARED),
                new ClockTurn.Started(clock(by)),
                new ClockTurn.Handed(CLOCK, ClockKind.REPLY, DEPARTMENT),
                new ClockTurn.Moved(
                        CLOCK,
                        ClockKind.REPLY,
                        Optional.of(AT.plusSeconds(3600)),
                        List.of(new ClockTurn.Moved.Level(LevelName.DUE, AT.plusSeconds(3600))),
                        by,
                        Optional.empty()));
    }

    private static Optional<Reckoned> reckoned() {
        return Optional.of(new Reckoned(new Term(2, Term.Unit.HOURS), "natural", List.of()));
    }

    private static Optional<Reckoned> provisional() {
        return Optional.of(new Reckoned(new Term(4, Term.Unit.WORKING_DAYS), "standard", List.of(2027, 2028)));
    }

    private static Clock clock(Optional<Reckoned> by) {
        return new Clock(
                CLOCK,
                ClockKind.REPLY,
                1,
                TOWN,
                Run.from(AT, Optional.of(AT.plusSeconds(7200)), by),
                "reply-2026-1",
                List.of(
                        ClockLevel.pending(
                                new LevelRule(LevelName.HALF, 50, "承办单位经办岗"), Optional.of(AT.plusSeconds(3600))),
                        ClockLevel.pending(
                                new LevelRule(LevelName.DUE, 100, "承办单位主要负责人"), Optional.of(AT.plusSeconds(7200)))));
    }

    private static RecordedFact recorded(CaseFact fact) {
        Actor by = fact instanceof CaseFact.Signed
                ? new Actor("town", "值班岗", Optional.of(TOWN))
                : new Actor("operator", "话务 07 席", Optional.empty());
        return new RecordedFact(new CaseId(uuid(0)), 3, AT, by, fact);
    }

    private static byte[] approved(String name) throws IOException {
        try (InputStream file = FactBytesTest.class.getResourceAsStream("/facts/" + name + ".json")) {
            assertThat(file).as(name).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .stripTrailing()
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    private static ContentRef content(long number) {
        return new ContentRef(uuid(number), "%064x".formatted(number));
    }

    private static UUID uuid(long number) {
        return new UUID(0x019d9425a5e07000L, 0x8000000000000000L | number);
    }
}
