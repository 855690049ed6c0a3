package org.jiesu.core.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiesu.core.place.Placement;

/**
 * Tries a district's rule wherever and whenever it could answer: in each place for which it holds, on the days on which
 * the law changes, with its own facts told and no others.
 */
final class RuleTrial {
    private final DutyBook book;
    private final DutyRule rule;

    RuleTrial(DutyBook book, DutyRule rule) {
        this.book = book;
        this.rule = rule;
    }

    /**
     * Whether it ever answers: prevails for one of its matters, or gives the department that the city's book names in
     * general its name.
     */
    boolean answers() {
        return situations().anyMatch(this::answersIn);
    }

    private Stream<Situation> situations() {
        List<LocalDate> days = days();
        return TrialGrounds.of(
                        book.units(), rule.reach().district(), rule.reach().where())
                .flatMap(place -> days.stream().map(day -> told(place, day)));
    }

    /** The first days of what the law makes of it: its own, the city's book's, the first after the time it plans for. */
    private List<LocalDate> days() {
        Basis basis = rule.basis();
        return Stream.of(
                        Optional.of(basis.inForce().from()),
                        book.townshipsBoundFrom(),
                        basis.planned().map(last -> last.plusDays(1)))
                .flatMap(Optional::stream)
                .filter(rule::inForce)
                .distinct()
                .toList();
    }

    private Situation told(Placement place, LocalDate day) {
        Situation so = new Situation(place, day, Circumstances.UNKNOWN);
        for (Map.Entry<String, String> condition : rule.reach().when().entrySet()) {
            so = so.answered(condition.getKey(), condition.getValue());
        }
        return so;
    }

    private boolean answersIn(Situation situation) {
        StandingLaw law = new StandingLaw(book, situation);
        return matters().flatMap(matter -> law.on(matter).stream()).anyMatch(this::isIts);
    }

    /** Those a complaint can be about: its own only where it has words or examples. */
    private Stream<String> matters() {
        Stream<String> own = rule.signs().isEmpty() ? Stream.of() : Stream.of(rule.id());
        return Stream.concat(rule.reach().matters().stream(), own);
    }

    private boolean isIts(Prevailing prevailing) {
        return prevailing.rule().equals(rule)
                || prevailing.precedence().get().confirmedBy().contains(rule);
    }
}
