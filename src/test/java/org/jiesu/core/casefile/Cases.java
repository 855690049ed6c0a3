package org.jiesu.core.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jiesu.core.calendar.Almanac;
import org.jiesu.core.calendar.Holidays;
import org.jiesu.core.calendar.Term;
import org.jiesu.core.calendar.WorkCalendar;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.core.duty.UnitKind;
import org.jiesu.core.duty.Urgency;
import org.jiesu.core.sla.Clock;
import org.jiesu.core.sla.ClockKind;
import org.jiesu.core.sla.ClockRule;
import org.jiesu.core.sla.ClockRules;
import org.jiesu.core.sla.Dates;
import org.jiesu.core.sla.LevelName;
import org.jiesu.core.sla.LevelRule;
import org.jiesu.core.sla.Policy;
import org.jiesu.core.sla.Terms;

/** Cases, posts and a policy that tests of the core speak of. */
public final class Cases {
    public static final UnitCode TOWN = new UnitCode("PG-T05");
    public static final UnitCode DEPARTMENT = new UnitCode("PG-D01");
    public static final Actor TOWN_DESK = new Actor("town", "值班岗", Optional.of(TOWN));
    public static final Actor DEPARTMENT_DESK = new Actor("department", "值班岗", Optional.of(DEPARTMENT));
    public static final Actor HOTLINE = new Actor("operator", "话务 07 席", Optional.empty());
    public static final Instant RECEIVED_AT = Instant.parse("2026-04-16T02:42:00Z");

    public static final List<LevelRule> LEVELS = List.of(
            new LevelRule(LevelName.HALF, 50, "经办岗"),
            new LevelRule(LevelName.NEAR, 80, "分管领导"),
            new LevelRule(LevelName.DUE, 100, "主要负责人"),
            new LevelRule(LevelName.OVER25, 125, "督查室"),
            new LevelRule(LevelName.OVER100, 200, "区领导"));

    private static final Map<String, Term> REPLY = Map.of(
            "2h", new Term(2, Term.Unit.HOURS),
            "24h", new Term(24, Term.Unit.HOURS),
            "7d", new Term(7, Term.Unit.DAYS),
            "15d", new Term(15, Term.Unit.DAYS));

    private static final Map<String, Term> SIGN = Map.of(
            "2h", new Term(15, Term.Unit.MINUTES),
            "24h", new Term(1, Term.Unit.HOURS),
            "7d", new Term(4, Term.Unit.HOURS),
            "15d", new Term(4, Term.Unit.HOURS));

    private static final Map<String, Term> WHISTLE = Map.of(
            "emergency", new Term(30, Term.Unit.MINUTES),
            "hard", new Term(1, Term.Unit.DAYS),
            "daily", new Term(2, Term.Unit.DAYS));

    public static final Policy POLICY = policy(REPLY, SIGN);
    public static final Terms TERMS = new Terms(List.of(POLICY), Almanac.of(List.of(), Holidays.of(List.of())));

    private Cases() {}

    private static Policy policy(Map<String, Term> reply, Map<String, Term> others) {
        Map<ClockKind, ClockRule> rules = new EnumMap<>(ClockKind.class);
        for (ClockKind kind : ClockKind.values()) {
            Map<String, Term> terms = kind.followsTheLead() ? reply : others;
            terms = kind == ClockKind.REPORT_IN ? WHISTLE : terms;
            rules.put(
                    kind,
                    new ClockRule(
                            kind.classes().isEmpty() ? Map.of() : terms,
                            WorkCalendar.natural(),
                            kind.owed() ? LEVELS : List.of(),
                            "test"));
        }
        return policy("test-1", new ClockRules(rules, List.of(), List.of()));
    }

    /** A policy for the hotline, from the beginning of time. */
    public static Policy policy(String version, ClockRules rules) {
        return new Policy(
                version,
                new Policy.Scope(Set.of("hotline"), Dates.OPEN),
                rules,
                new Policy.Respite(Set.of(ClockKind.REPLY, ClockKind.REWORK), new Term(2, Term.Unit.HOURS), 2, 25),
                new Policy.CallbackRule(3, Map.of("slow", "办理太慢")));
    }

    /** A case in review; nobody holds it. */
    public static CaseFile inReview(Urgency urgency, boolean reachable) {
        CaseFile opened = CaseFile.open(id(), received(urgency, reachable));
        CaseFile after = opened;
        for (CaseFact fact : ClockEffects.atIntake(opened, List.of(), TERMS, RECEIVED_AT)) {
            after = after.after(fact, RECEIVED_AT);
        }
        return after;
    }

    /** A case in the queue of {@link #TOWN}, its reply clock running since {@link #RECEIVED_AT}. */
    public static CaseFile dispatched(Urgency urgency, boolean reachable) {
        return given(inReview(urgency, reachable), byArticle(), RECEIVED_AT);
    }

    /** The case after the assignment and what it does to clocks. */
    static CaseFile given(CaseFile file, Assignment assignment, Instant at) {
        return told(file, List.of(new CaseFact.Dispatched(assignment)), at);
    }

    /** The case after these facts of one command and what they do to clocks. */
    static CaseFile told(CaseFile file, List<CaseFact> facts, Instant at) {
        CaseFile after = file;
        for (CaseFact fact : ClockEffects.with(file, facts, TERMS, at)) {
            after = after.after(fact, at);
        }
        return after;
    }

    /** The running clock of this kind. */
    static Clock running(CaseFile file, ClockKind kind) {
        return file.clocks().stream()
                .filter(clock -> clock.running() && clock.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    public static CaseFact.Received received(Urgency urgency, boolean reachable) {
        return new CaseFact.Received(
                CaseNumber.of(LocalDate.of(2026, 4, 16), 305),
                new CaseFact.Intake(
                        "hotline",
                        "phone",
                        Optional.empty(),
                        Optional.empty(),
                        content(1),
                        Optional.empty(),
                        Optional.empty()),
                new CaseFact.Place(
                        Optional.of("平谷区"),
                        Optional.of(TOWN.value()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                new CaseFact.Caller(uuid(2), Optional.empty(), false, reachable),
                new Verdict(
                        "review",
                        Optional.empty(),
                        Optional.empty(),
                        urgency,
                        40,
                        LocalDate.of(2026, 4, 16),
                        "book-1",
                        "model-1"),
                content(3));
    }

    /** To the department, which a written reason can give the lead. */
    static Assignment byReason() {
        return new Assignment(
                DEPARTMENT,
                UnitKind.DEPARTMENT,
                new Ground.WrittenReason(content(8)),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    static Assignment byArticle() {
        return new Assignment(
                TOWN,
                UnitKind.TOWNSHIP,
                new Ground.Article("S49-1", "book-1"),
                List.of(DEPARTMENT),
                Optional.of("S49-1"),
                Optional.empty());
    }

    static CaseId id() {
        return CaseId.at(RECEIVED_AT, 11, 12);
    }

    static ContentRef content(long number) {
        return new ContentRef(uuid(number), "%064x".formatted(number));
    }

    static UUID uuid(long number) {
        return new UUID(0x7000L, 0x8000000000000000L | number);
    }
}
