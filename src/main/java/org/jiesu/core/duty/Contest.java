package org.jiesu.core.duty;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    /** Without words that say so, an emergency must be at least this sure: what might happen sounds like what does. */
    private static final double LIKELY = 0.8;

    private final Answering answering;
    private final RoutingSettings.Calibration calibration;
    private final List<MatterRanker.Ranked> ranked;

    Contest(Answering answering, RoutingSettings.Calibration calibration, List<MatterRanker.Ranked> ranked) {
        this.answering = answering;
        this.calibration = calibration;
        this.ranked = ranked;
    }

    /** The same contest over the topics of one sentence. */
    Contest with(List<MatterRanker.Ranked> others) {
        return new Contest(answering, calibration, others);
    }

    /**
     * The topic that most speaks for. Where that is a matter for which no rule is in force, whoever is named for it would
     * be guessed, and a matter close behind it that a rule gives to somebody goes before the guess; where it is a
     * district's row that is 推定, a matter of the city's book close behind it goes before the row.
     */
    Optional<MatterRanker.Ranked> best() {
        return ranked.stream().findFirst().map(first -> ranked.stream()
                .takeWhile(candidate -> candidate.score() >= CLOSE * first.score())
                .filter(candidate -> goesBefore(candidate, first))
                .findFirst()
                .orElse(first));
    }

    private boolean goesBefore(MatterRanker.Ranked candidate, MatterRanker.Ranked first) {
        boolean guess = first.topic() instanceof Topic.Ruled && !owned(first);
        return guess
                ? candidate.topic() instanceof Topic.Ruled && owned(candidate)
                : answering.yields(first.topic(), candidate.topic());
    }

    private boolean owned(MatterRanker.Ranked candidate) {
        return answering
                .law(candidate.topic())
                .filter(law -> !law.leads().isEmpty())
                .isPresent();
    }

    /**
     * How sure it is that the unit that would lead for the candidate is the right one. Each kind of hint is asked for
     * itself: where phrases point to one unit and likeness to another, neither outvotes the other's doubt.
     */
    double confidence(MatterRanker.Ranked candidate) {
        String lead = answering.leadName(candidate.topic());
        Hints own = candidate.hints();
        Hints rivals = Hints.NONE;
        for (MatterRanker.Ranked other : ranked) {
            // Who leads takes long to find, and most of those far down would change neither.
            if (other.hints().anyAbove(own) || other.hints().anyAbove(rivals)) {
                if (answering.leadName(other.topic()).equals(lead)) {
                    own = own.or(other.hints());
                } else if (!answering.yields(other.topic(), candidate.topic())) {
                    rivals = rivals.or(other.hints());
                }
            }
        }
        return calibration.of(own.over(rivals));
    }

    /**
     * What may be an emergency of somebody with a number to call: the best topic or close behind it, with words that say
     * so, or likely without them.
     */
    List<Signals.Elsewhere> emergencies() {
        MatterRanker.Ranked best = ranked.get(0);
        return ranked.stream()
                .takeWhile(candidate -> candidate.score() >= CLOSE * best.score())
                .filter(candidate -> !candidate.spans().isEmpty() || confidence(candidate) >= LIKELY)
                .map(MatterRanker.Ranked::topic)
                .filter(Topic.Away.class::isInstance)
                .map(topic -> ((Topic.Away) topic).elsewhere())
                .filter(elsewhere -> !elsewhere.transfer().to().isEmpty())
                .toList();
    }

    /** The best of the others, other leads before further matters of the same lead. */
    List<Alternative> runnersUp(Topic chosen) {
        List<Alternative> others = new ArrayList<>();
        Set<String> leads = new HashSet<>();
        leads.add(answering.leadName(chosen));
        for (MatterRanker.Ranked candidate : ranked) {
            if (others.size() < RUNNERS_UP && leads.add(answering.leadName(candidate.topic()))) {
                alternative(candidate, chosen).ifPresent(others::add);
            }
        }
        for (MatterRanker.Ranked candidate : ranked) {
            if (others.size() < RUNNERS_UP && !listed(candidate.topic().matter(), chosen, others)) {
                alternative(candidate, chosen).ifPresent(others::add);
            }
        }
        return others;
    }

    private static boolean listed(Matter matter, Topic chosen, List<Alternative> others) {
        return matter.equals(chosen.matter())
                || others.stream().anyMatch(other -> other.matter().equals(matter));
    }

    /** The candidate as one that was not chosen; nothing for what nobody would lead. */
    Optional<Alternative> alternative(MatterRanker.Ranked candidate, Topic chosen) {
        Ownership ownership = answering.ownership(candidate.topic());
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
        MatterRanker.Ranked best = best().orElseThrow();
        return candidate.score() >= STRONG * best.score()
                && !answering.leadName(candidate.topic()).equals(answering.leadName(best.topic()));
    }
}
