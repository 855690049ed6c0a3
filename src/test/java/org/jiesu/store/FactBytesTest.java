package org.jiesu.store;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.jiesu.core.casefile.Actor;
import org.jiesu.core.casefile.Assignment;
import org.jiesu.core.casefile.CaseFact;
import org.jiesu.core.casefile.CaseId;
import org.jiesu.core.casefile.CaseNumber;
import org.jiesu.core.casefile.ClosingKind;
import org.jiesu.core.casefile.ContentRef;
import org.jiesu.core.casefile.Ground;
import org.jiesu.core.casefile.RecordedFact;
import org.jiesu.core.casefile.Verdict;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.core.duty.UnitKind;
import org.jiesu.core.duty.Urgency;
import org.jiesu.core.sla.Clock;
import org.jiesu.core.sla.ClockId;
import org.jiesu.core.sla.ClockKind;
import org.jiesu.core.sla.ClockLevel;
import org.jiesu.core.sla.LevelName;
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

    @Test
    void every_kind_of_fact_has_an_approved_text_of_its_version() {
        assertThat(Arrays.stream(FactKind.values()).map(kind -> kind.wire() + ".v" + kind.version()))
                .allSatisfy(name -> assertThat(facts().keySet()).anyMatch(file -> file.startsWith(name)));
        assertThat(Arrays.stream(CaseFact.class.getPermittedSubclasses()).map(Class::getSimpleName))
                .containsExactlyInAnyOrderElementsOf(facts().values().stream()
                        .map(fact -> fact.getClass().getSimpleName())
                        .collect(Collectors.toSet()));
    }

    /** Every shape a kind of fact can have, by the name of its file. */
    private static Map<String, CaseFact> facts() {
        Map<String, CaseFact> facts = new LinkedHashMap<>();
        facts.put("received.v1", received());
        facts.put("received.v1.anonymous", receivedFromNobody());
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
        facts.put("clock_started.v1", new CaseFact.ClockStarted(clock()));
        facts.put("clock_ended.v1", new CaseFact.ClockEnded(CLOCK, ClockKind.REPLY, true));
        facts.put(
                "level_fired.v1", new CaseFact.LevelFired(CLOCK, ClockKind.REPLY, LevelName.OVER25, "区督查室（督办）", TOWN));
        facts.put("level_skipped.v1", new CaseFact.LevelSkipped(CLOCK, ClockKind.REPLY, LevelName.NEAR));
        return facts;
    }

    private static CaseFact received() {
        return new CaseFact.Received(
                new CaseNumber("20260416-000305-7"),
                new CaseFact.Intake(
                        "hotline",
                        "phone",
                        Optional.of("投诉"),
                        Optional.of(Instant.parse("2026-04-15T14:00:00Z")),
                        content(1),
                        Optional.of(content(6))),
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
                new CaseFact.Intake("hotline", "web", Optional.empty(), Optional.empty(), content(1), Optional.empty()),
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

    private static Clock clock() {
        return new Clock(
                CLOCK,
                ClockKind.REPLY,
                TOWN,
                AT,
                AT.plusSeconds(7200),
                Optional.empty(),
                "reply-2026-1",
                List.of(
                        ClockLevel.pending(LevelName.HALF, "承办单位经办岗", AT.plusSeconds(3600)),
                        ClockLevel.pending(LevelName.DUE, "承办单位主要负责人", AT.plusSeconds(7200))));
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
