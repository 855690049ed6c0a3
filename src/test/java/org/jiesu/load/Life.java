package org.jiesu.load;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jiesu.core.calendar.WorkCalendar;
import org.jiesu.core.casefile.Assignment;
import org.jiesu.core.casefile.CaseFact;
import org.jiesu.core.casefile.CaseFile;
import org.jiesu.core.casefile.CaseId;
import org.jiesu.core.casefile.CaseNumber;
import org.jiesu.core.casefile.ClockEffects;
import org.jiesu.core.casefile.ContentRef;
import org.jiesu.core.casefile.Decision;
import org.jiesu.core.casefile.Ground;
import org.jiesu.core.casefile.Verdict;
import org.jiesu.core.duty.Complaint;
import org.jiesu.core.duty.DutyRule;
import org.jiesu.core.duty.LeadGround;
import org.jiesu.core.duty.Ownership;
import org.jiesu.core.duty.Route;
import org.jiesu.core.duty.RouteDecision;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.core.duty.UnitRef;
import org.jiesu.core.duty.Urgency;
import org.jiesu.core.sla.Terms;
import org.jiesu.wiring.Knowledge;

/**
 * A case as the core alone has it: routed by the router, changed by what was done to it, its clocks climbing with the
 * time. The node is only asked at which instants things became true.
 */
public final class Life {
    /** Stands for every content: what words say moves nothing. */
    static final ContentRef WORDS = new ContentRef(new UUID(0, 0), "0".repeat(64));

    private final Terms terms;
    private final Route route;
    private final Map<String, Integer> facts = new TreeMap<>();
    private CaseFile file;

    Life(Knowledge knowledge, Draft draft, CaseId id, Instant receivedAt) {
        this.terms = knowledge.terms();
        LocalDate day = receivedAt.atZone(WorkCalendar.ZONE).toLocalDate();
        this.route = knowledge.routing().router().route(new Complaint(draft.text(), draft.place(), day));
        Urgency urgency = draft.wished().orElse(route.findings().pressure().urgency());
        CaseFact.Received received = received(draft, urgency, day);
        this.file = CaseFile.open(id, received);
        count(received);
        List<CaseFact> given = owner(route).map(lead -> (CaseFact) new CaseFact.Dispatched(lead)).stream()
                .toList();
        fold(ClockEffects.atIntake(file, given, terms, receivedAt), receivedAt);
    }

    private CaseFact.Received received(Draft draft, Urgency urgency, LocalDate day) {
        Verdict verdict = new Verdict(
                route.decision().word(),
                Optional.empty(),
                Optional.empty(),
                urgency,
                (int) Math.round(route.verdict().confidence() * 100),
                day,
                route.versions().dutyBook(),
                route.versions().model());
        return new CaseFact.Received(
                CaseNumber.of(day, 0),
                new CaseFact.Intake(
                        "hotline",
                        "phone",
                        Optional.empty(),
                        Optional.empty(),
                        WORDS,
                        Optional.empty(),
                        Optional.empty()),
                new CaseFact.Place(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                new CaseFact.Caller(new UUID(0, 0), Optional.empty(), false, draft.reachable()),
                verdict,
                WORDS);
    }

    /**
     * Whom a case is given to at intake: the sure owner, if it has a desk, and not by a township's article of the city's
     * book if it is no township.
     */
    private static Optional<Assignment> owner(Route route) {
        Ownership ownership = route.ownership();
        if (route.decision() != RouteDecision.ROUTE) {
            return Optional.empty();
        }
        UnitRef lead = ownership.lead().orElseThrow();
        LeadGround ground = ownership.ground().orElseThrow();
        DutyRule rule = ground.rule();
        boolean bound = lead.isTownship() || !rule.ofCity() || !rule.duty().ledByTownship();
        if (lead.code().equals(UnitCode.NONE) || !bound) {
            return Optional.empty();
        }
        List<UnitCode> helpers = ownership.coHandlers().stream()
                .map(helper -> helper.unit().code())
                .filter(code -> !code.equals(UnitCode.NONE) && !code.equals(lead.code()))
                .distinct()
                .toList();
        Ground by = ground.delegation()
                .<Ground>map(act -> new Ground.Delegated(act.act().document()))
                .orElseGet(() ->
                        new Ground.Article(ground.rule().id(), route.versions().dutyBook()));
        return Optional.of(new Assignment(
                lead.code(),
                lead.kind(),
                by,
                helpers,
                Optional.of(ground.rule().matter().code()),
                Optional.empty()));
    }

    /** Time has come this far, and every level that is due by then is done. */
    void passed(Instant now) {
        fold(ClockEffects.climb(file, now), now);
    }

    /** Something was done to it at that instant; the core must have allowed it too. */
    void did(BiFunction<CaseFile, Instant, Decision> deed, Instant at) {
        if (deed.apply(file, at) instanceof Decision.Accepted accepted) {
            fold(ClockEffects.with(file, accepted.facts(), terms, at), at);
        } else {
            throw new IllegalStateException("the node did what the core refuses: " + deed.apply(file, at));
        }
    }

    private void fold(List<CaseFact> added, Instant at) {
        for (CaseFact fact : new ArrayList<>(added)) {
            file = file.after(fact, at);
            count(fact);
        }
    }

    private void count(CaseFact fact) {
        String kind = fact.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_");
        facts.merge(kind.toLowerCase(Locale.ROOT), 1, Integer::sum);
    }

    public CaseFile file() {
        return file;
    }

    public Route route() {
        return route;
    }

    /** How many facts of each kind it has, except those of levels: they hang on when the sweep looked. */
    Map<String, Integer> facts() {
        Map<String, Integer> counted = new TreeMap<>(facts);
        counted.keySet().removeIf(kind -> kind.startsWith("level_"));
        return counted;
    }

    /** Whether a level of a running clock may be done or not by this instant, so that its lot is not known for certain. */
    boolean uncertainBy(Instant instant) {
        return file.clocks().stream()
                .filter(clock -> clock.running())
                .flatMap(clock -> clock.nextLevelAt().stream())
                .anyMatch(instant::isAfter);
    }
}
