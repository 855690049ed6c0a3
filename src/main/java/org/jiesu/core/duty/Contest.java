package org.jiesu.core.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The candidates of one complaint: who would lead for each topic, which one is best and who the runners-up are. */
final class Contest {
    private static final int RUNNERS_UP = 4;

    /** A second matter's score is at least this share of the first's: weaker ones are the first in other words. */
    private static final double STRONG = 0.75;

    /**
     * An emergency's score is at least this share of the best: a number given in vain costs a sentence, one not given
     * may cost a life. Lower, and complaints about hazards long known are answered with numbers to call.
     */
    private static final double CLOSE = 0.75;

    private final DutyBook book;
    private final UnitNaming naming;
    private final LocalDate day;
    private final RoutingSettings.Calibration calibration;
    private final List<MatterRanker.Ranked> ranked;

    Contest(
            DutyBook book,
            UnitNaming naming,
            RoutingSettings.Calibration calibration,
            List<MatterRanker.Ranked> ranked) {
        this.book = book;
        this.naming = naming;
        this.day = naming.day();
        this.calibration = calibration;
        this.ranked = ranked;
    }

    /** The same contest over the topics of one sentence. */
    Contest with(List<MatterRanker.Ranked> others) {
        return new Contest(book, naming, calibration, others);
    }

    /** The topic that most speaks for. */
    Optional<MatterRanker.Ranked> best() {
        return ranked.stream().findFirst();
    }

    /**
     * How sure it is that the unit that would lead for the candidate is the right one. Each kind of hint is asked for
     * itself: where phrases point to one unit and likeness to another, neither outvotes the other's doubt.
     */
    double confidence(MatterRanker.Ranked candidate) {
        String lead = candidate.topic().leadName();
        Hints own = Hints.NONE;
        Hints rivals = Hints.NONE;
        for (MatterRanker.Ranked other : ranked) {
            if (other.topic().leadName().equals(lead)) {
                own = own.or(other.hints());
            } else {
                rivals = rivals.or(other.hints());
            }
        }
        return calibration.of(own.minus(rivals));
    }

    /**
     * What may be an emergency of somebody with a number to call: as the best topic, or close behind it with words that
     * say so.
     */
    List<Signals.Elsewhere> emergencies() {
        MatterRanker.Ranked best = ranked.get(0);
        return ranked.stream()
                .takeWhile(candidate -> candidate.score() >= CLOSE * best.score())
                .filter(candidate ->
                        candidate.equals(best) || !candidate.spans().isEmpty())
                .map(MatterRanker.Ranked::topic)
                .filter(Topic.Away.class::isInstance)
                .map(topic -> ((Topic.Away) topic).elsewhere())
                .filter(elsewhere -> !elsewhere.transfer().to().isEmpty())
                .toList();
    }

    Ownership ownership(Topic topic) {
        if (topic instanceof Topic.Ruled ruled) {
            return ruled.rule().inForce(day) ? owned(ruled.rule()) : guessed(ruled.rule());
        }
        return new Ownership(naming.all(topic.leads()), Optional.empty(), List.of());
    }

    /** A rule that is not in force gives nobody a lead: its department is only the likeliest to know. */
    private Ownership guessed(DutyRule rule) {
        List<UnitRef> likeliest = Stream.concat(
                        rule.duty().leads().stream(),
                        rule.duty().helpers().stream().map(Duty.Helper::unit))
                .filter(name -> !name.equals(Units.TOWNSHIP_OF_THE_CASE))
                .limit(1)
                .map(naming::first)
                .toList();
        return new Ownership(likeliest, Optional.empty(), List.of());
    }

    private Ownership owned(DutyRule rule) {
        List<Ownership.CoHandler> helpers = new ArrayList<>();
        List<UnitRef> leads = naming.all(rule.duty().leads());
        Optional<LeadGround> delegated = delegated(rule);
        UnitRef township = naming.first(Units.TOWNSHIP_OF_THE_CASE);
        List<UnitRef> named = delegated.isPresent() ? List.of(township) : leads;
        for (Duty.Helper helper : rule.duty().helpers()) {
            naming.all(List.of(helper.unit())).stream()
                    .filter(unit -> !named.contains(unit))
                    .forEach(unit -> helpers.add(new Ownership.CoHandler(unit, helper.why(), helper.inferred())));
        }
        LeadGround ground = delegated.orElseGet(() -> LeadGround.byArticle(rule, day));
        return new Ownership(named, Optional.of(ground), helpers);
    }

    /** The ground on which the township leads in the department's place, where a delegation of it is on record. */
    private Optional<LeadGround> delegated(DutyRule rule) {
        if (book.delegations().isEmpty()) {
            return Optional.empty();
        }
        UnitRef township = naming.first(Units.TOWNSHIP_OF_THE_CASE);
        return book.rules().stream()
                .filter(DutyRule::needsDelegation)
                .filter(handed -> handed.standing().of().equals(Optional.of(rule.id())))
                .flatMap(handed -> book.ground(handed.id(), township, day).stream())
                .findFirst();
    }

    /** The best of the others, other leads before further matters of the same lead. */
    List<Alternative> runnersUp(Topic chosen) {
        List<Alternative> others = new ArrayList<>();
        Set<String> leads = new HashSet<>();
        leads.add(chosen.leadName());
        for (MatterRanker.Ranked candidate : ranked) {
            if (others.size() < RUNNERS_UP && leads.add(candidate.topic().leadName())) {
                alternative(candidate, chosen).ifPresent(others::add);
            }
        }
        for (MatterRanker.Ranked candidate : ranked) {
            boolean listed = candidate.topic().matter().equals(chosen.matter())
                    || others.stream().anyMatch(other -> other.matter()
                            .code()
                            .equals(candidate.topic().matter().code()));
            if (others.size() < RUNNERS_UP && !listed) {
                alternative(candidate, chosen).ifPresent(others::add);
            }
        }
        return others;
    }

    /** The candidate as one that was not chosen; nothing for what nobody would lead. */
    Optional<Alternative> alternative(MatterRanker.Ranked candidate, Topic chosen) {
        Ownership ownership = ownership(candidate.topic());
        String whyNot = candidate.spans().isEmpty()
                ? "只是说法相近，没有说到这一事项的字句"
                : "也有说到这一事项的字句，但不如“" + chosen.matter().name() + "”贴切";
        return ownership
                .lead()
                .map(lead -> new Alternative(
                        lead, candidate.topic().matter(), confidence(candidate), ownership.ground(), whyNot));
    }

    /** Whether any topic has another owner than the best one, and nearly as much speaking for it. */
    boolean mayHoldAnotherMatter() {
        return ranked.stream().anyMatch(this::isAnotherMatter);
    }

    /** Whether a topic has another owner than the best one, and nearly as much speaking for it. */
    boolean isAnotherMatter(Topic topic) {
        return ranked.stream()
                .filter(candidate -> candidate.topic().matter().equals(topic.matter()))
                .anyMatch(this::isAnotherMatter);
    }

    private boolean isAnotherMatter(MatterRanker.Ranked candidate) {
        MatterRanker.Ranked best = ranked.get(0);
        return candidate.score() >= STRONG * best.score()
                && !candidate.topic().leadName().equals(best.topic().leadName());
    }
}
