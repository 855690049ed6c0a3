package org.jiesu.intake;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jiesu.core.calendar.WorkCalendar;
import org.jiesu.core.casefile.Actor;
import org.jiesu.core.casefile.CaseFact;
import org.jiesu.core.casefile.CaseFile;
import org.jiesu.core.casefile.CaseId;
import org.jiesu.core.casefile.CaseNumber;
import org.jiesu.core.casefile.ClockEffects;
import org.jiesu.core.casefile.ContentRef;
import org.jiesu.core.duty.Complaint;
import org.jiesu.core.duty.Route;
import org.jiesu.core.duty.Router;
import org.jiesu.core.place.Entered;
import org.jiesu.core.place.Township;
import org.jiesu.core.sla.Terms;
import org.jiesu.core.text.Redaction;
import org.jiesu.crypto.CallerKey;
import org.jiesu.json.Json;
import org.jiesu.json.RouteJson;
import org.jiesu.store.Change;
import org.jiesu.store.ContentKind;
import org.jiesu.store.NewCase;
import org.jiesu.store.Words;
import org.jspecify.annotations.Nullable;

/** Makes the first facts of a case out of a complaint: pure but for ids and encryption. */
public final class Opening {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Supplier<Router> router;
    private final Supplier<Terms> terms;
    /** The day of the last case, by PostgreSQL's time: that of the next one too, but once a day. */
    private volatile Optional<LocalDate> lastDay = Optional.empty();

    public Opening(Supplier<Router> router, Supplier<Terms> terms) {
        this.router = router;
        this.terms = terms;
    }

    /**
     * A filing for which an owner was looked for before its day is known.
     *
     * @param expected by the law of the day that it will probably be
     */
    record Prepared(Filing filing, Optional<Expected> expected) {
        Route on(LocalDate day, Router router) {
            return expected.filter(known ->
                            known.day().equals(day) && known.route().versions().equals(router.versions()))
                    .map(Expected::route)
                    .orElseGet(() -> router.route(complaint(filing, day)));
        }
    }

    /** A route by the law of a day. */
    record Expected(LocalDate day, Route route) {}

    /** Does beforehand, outside of any transaction, what takes longest. */
    Prepared prepare(Filing filing) {
        return new Prepared(filing, lastDay.map(day -> new Expected(day, router().route(complaint(filing, day)))));
    }

    private static Complaint complaint(Filing filing, LocalDate day) {
        Filing.Where where = filing.where();
        Entered entered = new Entered(where.district(), where.township());
        return new Complaint(filing.text(), entered, day, filing.told().answers());
    }

    Router router() {
        return router.get();
    }

    NewCase.Begun begin(Prepared prepared, Actor actor, NewCase.Moment moment, CallerKey key) {
        LocalDate day = moment.at().atZone(WorkCalendar.ZONE).toLocalDate();
        lastDay = Optional.of(day);
        Filing filing = prepared.filing();
        Judged judged = Judged.of(prepared.on(day, router()), filing.wishes());
        Words words = new Words(key);
        CaseId id = CaseId.at(moment.at(), RANDOM.nextLong(), RANDOM.nextLong());
        CaseFact.Received received = received(filing, judged, moment, day, words);
        List<CaseFact> facts = facts(id, received, judged, moment.at());
        Change change = new Change(actor, facts, words.sealed(), judged.matter());
        return new NewCase.Begun(id, moment, received, change, words.said(), searchable(filing));
    }

    private static String searchable(Filing filing) {
        Filing.Caller caller = filing.caller();
        List<String> known = Stream.of(caller.name(), caller.phone())
                .flatMap(Optional::stream)
                .toList();
        String title = filing.told().title().map(words -> words + "\n").orElse("");
        return Redaction.searchable(title + filing.text(), known);
    }

    private static CaseFact.Received received(
            Filing filing, Judged judged, NewCase.Moment moment, LocalDate day, Words words) {
        ContentRef text = words.seal(ContentKind.TEXT, filing.text());
        Route route = judged.route();
        ContentRef decision =
                words.seal(ContentKind.DECISION, RouteJson.of(route).toString());
        return new CaseFact.Received(
                CaseNumber.of(day, moment.serial()),
                new CaseFact.Intake(
                        filing.origin().kind(),
                        filing.origin().channel(),
                        filing.told().requestKind(),
                        filing.told().occurredAt(),
                        text,
                        filing.told().title().map(title -> words.seal(ContentKind.TITLE, title)),
                        filing.origin().source()),
                place(filing.where(), route, words),
                caller(filing.caller(), moment.caller().id(), words),
                judged.verdict(day),
                decision);
    }

    private static CaseFact.Place place(Filing.Where where, Route route, Words words) {
        return new CaseFact.Place(
                where.district().or(() -> route.place().district()),
                route.place().township().map(Township::unit),
                where.village().or(() -> route.place().village()),
                where.address().map(address -> words.seal(ContentKind.ADDRESS, address)),
                where.point().map(point -> words.seal(ContentKind.POSITION, Json.text(point))));
    }

    private static CaseFact.Caller caller(Filing.Caller caller, UUID id, Words words) {
        boolean told = caller.name().isPresent() || caller.phone().isPresent();
        Optional<ContentRef> details = Optional.empty();
        if (told) {
            CallerDetails given =
                    new CallerDetails(caller.name().orElse(null), caller.phone().orElse(null));
            details = Optional.of(words.seal(ContentKind.CALLER, Json.text(given)));
        }
        return new CaseFact.Caller(
                id, details, caller.anonymous(), caller.phone().isPresent());
    }

    private List<CaseFact> facts(CaseId id, CaseFact.Received received, Judged judged, Instant at) {
        List<CaseFact> facts = judged.assignment().<CaseFact>map(CaseFact.Dispatched::new).stream()
                .toList();
        return ClockEffects.atIntake(CaseFile.open(id, received), facts, terms.get(), at);
    }

    /** Name and telephone as they are encrypted. */
    private record CallerDetails(@Nullable String name, @Nullable String phone) {}
}
