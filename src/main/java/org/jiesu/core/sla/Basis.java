package org.jiesu.core.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiesu.core.calendar.Pauses;
import org.jiesu.core.calendar.Reckoning;
import org.jiesu.core.calendar.Term;
import org.jiesu.core.calendar.WorkCalendar;

/**
 * All that decides when a clock is due.
 *
 * @param term empty where a deadline is given
 * @param grants in the order in which they came
 * @param pauses of the case that keep this clock from running
 */
record Basis(Instant start, Optional<Term> term, WorkCalendar calendar, List<Grant> grants, Pauses pauses) {
    private static final int WHOLE = 100;

    Basis {
        grants = List.copyOf(grants);
    }

    /** The same if the pauses that go on had never begun: whatever lies behind their beginning is not known. */
    Basis untilOpenPause() {
        return new Basis(start, term, calendar, grants, pauses.ended());
    }

    /** When it is due; no pause may be open. */
    Reckoning due() {
        Optional<Instant> given = given();
        if (given.isPresent()) {
            return Reckoning.said(given.get());
        }
        Reckoning due = byTerm();
        for (Grant grant : grants) {
            Reckoning other = by(grant);
            Reckoning later = other.at().isAfter(due.at()) ? other : due;
            due = later.alsoMissing(other.missing()).alsoMissing(due.missing());
        }
        return due;
    }

    /** Where a share of the time lies, due being the whole. */
    Reckoning share(int percent, Reckoning due) {
        if (given().isPresent()) {
            return Reckoning.said(ofGiven(percent, due.at()));
        }
        Term.Unit unit = term.orElseThrow().unit();
        if (!due.at().equals(byTerm().at())) {
            Duration whole = calendar.elapsed(start, due.at(), unit, pauses);
            return calendar.after(start, part(whole, percent), unit, pauses)
                    .orElseThrow()
                    .alsoMissing(due.missing());
        }
        if (unit.working() || !pauses.none()) {
            return calendar.share(start, term.orElseThrow(), pauses, percent).orElseThrow();
        }
        // The same, without walking through time for each level of every clock of the hotline.
        return Reckoning.said(start.plus(part(Duration.between(start, due.at()), percent)));
    }

    private Optional<Instant> given() {
        return new Reckoned(term, calendar.name(), List.of(), grants).given();
    }

    private Reckoning byTerm() {
        return calendar.due(start, term.orElseThrow(), pauses).orElseThrow();
    }

    private Reckoning by(Grant grant) {
        if (grant instanceof Grant.Extended extended) {
            Duration length = Duration.between(extended.at(), extended.until());
            return calendar.after(extended.at(), length, Term.Unit.HOURS, pauses)
                    .orElseThrow();
        } else if (grant instanceof Grant.Carried carried) {
            return calendar.share(carried.at(), term.orElseThrow(), pauses, carried.percent())
                    .orElseThrow();
        } else if (grant instanceof Grant.Given given) {
            return Reckoning.said(given.until());
        }
        throw new IllegalStateException("a grant of an unknown kind: " + grant);
    }

    /** A deadline that had passed when the clock started: all up to due lies there, and what lies behind by the term. */
    private Instant ofGiven(int percent, Instant due) {
        if (due.isAfter(start)) {
            return start.plus(part(Duration.between(start, due), percent));
        }
        Duration whole = term.map(own -> Duration.between(
                        start,
                        calendar.due(start, own, Pauses.NONE).orElseThrow().at()))
                .orElse(Duration.ZERO);
        return due.plus(part(whole, Math.max(0, percent - WHOLE)));
    }

    private static Duration part(Duration whole, int percent) {
        return whole.multipliedBy(percent).dividedBy(WHOLE);
    }
}
