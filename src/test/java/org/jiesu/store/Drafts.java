package org.jiesu.store;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiesu.core.calendar.WorkCalendar;
import org.jiesu.core.casefile.Actor;
import org.jiesu.core.casefile.Assignment;
import org.jiesu.core.casefile.CaseFact;
import org.jiesu.core.casefile.CaseFile;
import org.jiesu.core.casefile.CaseId;
import org.jiesu.core.casefile.CaseNumber;
import org.jiesu.core.casefile.ClockEffects;
import org.jiesu.core.casefile.Ground;
import org.jiesu.core.casefile.Verdict;
import org.jiesu.core.duty.DutyRule;
import org.jiesu.core.duty.Unit;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.core.duty.UnitKind;
import org.jiesu.core.duty.Urgency;
import org.jiesu.core.sla.Terms;
import org.jiesu.wiring.TestNode;

/** Cases on their way into the store, given to a township by an article of the published book, without a router. */
public final class Drafts {
    public static final Actor OPERATOR = new Actor("operator", "话务 07 席", Optional.empty());
    private static final LocalDate DAY = LocalDate.of(2026, 4, 16);

    private final TestNode node;
    private final Terms terms;

    public Drafts(TestNode node) {
        this(node, node.terms());
    }

    /** Cases whose clocks start under these terms. */
    public Drafts(TestNode node, Terms terms) {
        this.node = node;
        this.terms = terms;
    }

    /** A case of this urgency, dispatched at once. */
    public NewCase of(Urgency urgency) {
        return of(urgency, Optional.empty());
    }

    /** The same under an idempotency key. */
    public NewCase of(Urgency urgency, Optional<NewCase.Key> key) {
        return new NewCase(
                new NewCase.Newcomer(
                        new NewCase.Caller(
                                UUID.randomUUID(),
                                Buffer.buffer(node.keys().fresh().wrapped())),
                        node.keys().master().id(),
                        Optional.empty()),
                key,
                moment -> begun(urgency, moment));
    }

    public static NewCase.Key key(String name, String body) {
        return new NewCase.Key("operator", name, Buffer.buffer(body.getBytes(StandardCharsets.UTF_8)));
    }

    /** The 乡镇 that leads, by an article that gives townships the lead on every day from 2022-02-01 on. */
    public Assignment assignment() {
        DutyRule rule = townRule();
        Unit town = township();
        return new Assignment(
                town.code(),
                town.kind(),
                new Ground.Article(rule.id(), node.book().version()),
                List.of(department().code()),
                Optional.of(rule.matter().code()),
                Optional.empty());
    }

    public DutyRule townRule() {
        return node.book().rules().stream()
                .filter(rule ->
                        node.book().ground(rule.id(), township().ref(), DAY).isPresent())
                .findFirst()
                .orElseThrow();
    }

    public Unit township() {
        return node.book().units().byCode(new UnitCode("PG-T05")).orElseThrow();
    }

    public Unit department() {
        return node.book().units().all().stream()
                .filter(unit -> unit.kind() == UnitKind.DEPARTMENT
                        && unit.district().equals(township().district()))
                .findFirst()
                .orElseThrow();
    }

    /** What time has made of a case, as the sweep writes it. */
    static Change climbed(LockedCase locked) {
        return new Change(Actor.SYSTEM, ClockEffects.climb(locked.file(), locked.at()), List.of(), Optional.empty());
    }

    private NewCase.Begun begun(Urgency urgency, NewCase.Moment moment) {
        Words words = new Words(node.keys().unwrap(moment.caller().wrappedKey().getBytes()));
        CaseFact.Received received = received(urgency, moment, words);
        CaseId id = CaseId.at(moment.at(), moment.serial(), UUID.randomUUID().getLeastSignificantBits());
        List<CaseFact> dispatched = List.of(new CaseFact.Dispatched(assignment()));
        List<CaseFact> facts = ClockEffects.atIntake(CaseFile.open(id, received), dispatched, terms, moment.at());
        Change change = new Change(OPERATOR, facts, words.sealed(), Optional.empty());
        return new NewCase.Begun(id, moment, received, change, words.said(), "");
    }

    private CaseFact.Received received(Urgency urgency, NewCase.Moment moment, Words words) {
        LocalDate day = moment.at().atZone(WorkCalendar.ZONE).toLocalDate();
        return new CaseFact.Received(
                CaseNumber.of(day, moment.serial()),
                new CaseFact.Intake(
                        "hotline",
                        "phone",
                        Optional.empty(),
                        Optional.empty(),
                        words.seal(ContentKind.TEXT, "村西头的路灯坏了"),
                        Optional.empty(),
                        Optional.empty()),
                new CaseFact.Place(
                        Optional.of(township().district()),
                        Optional.of(township().code().value()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                new CaseFact.Caller(moment.caller().id(), Optional.empty(), false, true),
                new Verdict(
                        "route",
                        Optional.of(township().code()),
                        Optional.of(townRule().id()),
                        urgency,
                        90,
                        day,
                        node.book().version(),
                        "test"),
                words.seal(ContentKind.DECISION, "{}"));
    }
}
