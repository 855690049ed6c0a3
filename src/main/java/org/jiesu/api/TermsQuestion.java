package org.jiesu.api;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jiesu.core.calendar.Almanac;
import org.jiesu.core.calendar.Pause;
import org.jiesu.core.calendar.Pauses;
import org.jiesu.core.calendar.Term;
import org.jiesu.core.duty.Urgency;
import org.jiesu.core.sla.Subject;
import org.jiesu.http.Wrongs;
import org.jiesu.intake.Filing;

/** The body of {@code POST /sla/preview}: either all clocks of a class, or one term. */
record TermsQuestion(
        Optional<String> caseKind,
        Optional<String> urgency,
        OffsetDateTime start,
        Optional<Length> term,
        Optional<String> calendar,
        Optional<List<Break>> pauses,
        Optional<String> matter,
        Optional<String> district,
        Optional<String> unit,
        Optional<Boolean> provisional) {
    private static final String STANDARD = "standard";

    /** A term as it is asked for. */
    record Length(int amount, String unit) {}

    /** A time that does not count. */
    record Break(OffsetDateTime from, OffsetDateTime to) {
        boolean inverted() {
            return to.toInstant().isBefore(from.toInstant());
        }
    }

    Instant from() {
        return start.toInstant();
    }

    Term length() {
        Length asked = term.orElseThrow();
        return new Term(
                asked.amount(),
                Optional.ofNullable(Term.Unit.byWire().get(asked.unit())).orElseThrow());
    }

    String calendarName() {
        return calendar.orElse(STANDARD);
    }

    Pauses paused() {
        return Pauses.of(pauses.orElse(List.of()).stream()
                .map(one -> new Pause(one.from().toInstant(), one.to().toInstant()))
                .toList());
    }

    Subject subject(Urgency pressing) {
        String kind = caseKind.orElse(Filing.Origin.PHONE.kind());
        return new Subject(kind, pressing, matter, district, Optional.empty());
    }

    /** What contradicts itself in it, or is not there. */
    Wrongs wrongs(Almanac almanac) {
        Wrongs wrongs = new Wrongs();
        if (urgency.isPresent() == term.isPresent()) {
            wrongs.add("", "须写且只写其中一项：term、urgency");
        }
        if (urgency.isPresent()) {
            calendar.ifPresent(given -> wrongs.add("/calendar", "只和 term 一起写"));
        } else if (almanac.calendar(calendarName()).isEmpty()) {
            wrongs.add(
                    "/calendar",
                    "没有这个日历，可选 " + String.join("、", almanac.byName().keySet()));
        }
        if (term.isPresent()) {
            matter.ifPresent(given -> wrongs.add("/matter", "只和 urgency 一起写"));
            district.ifPresent(given -> wrongs.add("/district", "只和 urgency 一起写"));
            unit.ifPresent(given -> wrongs.add("/unit", "只和 urgency 一起写"));
        }
        List<Break> breaks = pauses.orElse(List.of());
        for (int i = 0; i < breaks.size(); i++) {
            if (breaks.get(i).inverted()) {
                wrongs.add("/pauses/" + i, "暂停不能在开始之前结束");
            }
        }
        return wrongs;
    }
}
