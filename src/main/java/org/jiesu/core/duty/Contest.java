package org.jiesu.core.duty;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The candidates of one complaint: who would lead for each topic, which one is best and who the runners-up are. */
final class Contest {
    private static final int RUNNERS_UP = 4;

    /** Matters that are told of beside the chosen one: more than these nobody reads. */
    private static final int TOLD = 8;

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
    private final Ranking ranking;
    private final Advice advice;
    private final Optional<Ranking.Ranked> best;

    Contest(Answering answering, RoutingSettings.Calibration calibration, Ranking ranking, Advice advice) {
        this.answering = answering;
        this.calibration = calibration;
        this.ranking = ranking;
        this.advice = advice;
        this.best = ranking.isEmpty() ? Optional.empty() : Optional.of(choose(ranking.get(0)));
    }

    /** The same contest over the topics of one sentence; a model learned from whole complaints, and is not asked. */
    Contest with(Ranking others) {
        return new Contest(answering, calibration, others, Advice.NONE);
    }

    /**
     * The topic that most speaks for. Where that is a matter for which no rule is in force, whoever is named for it would
     * be guessed, and a matter close behind it that a rule gives to somebody goes before the guess; where it is a
     * district's row that is 推定, a matter of the city's book close behind it goes before the row.
     */
    Optional<Ranking.Ranked> best() {
        return best;
    }

    private Ranking.Ranked choose(Ranking.Ranked first) {
        boolean guess = first.topic() instanceof Topic.Ruled && !owned(first);
        for (int place = 0; reaches(place, CLOSE * first.score()); place++) {
            Ranking.Ranked candidate = ranking.get(place);
            boolean goesBefore = guess
                    ? candidate.topic() instanceof Topic.Ruled && owned(candidate)
                    : answering.yields(first.topic(), candidate.topic());
            if (goesBefore) {
                return candidate;
            }
        }
        return first;
    }

    private boolean reaches(int place, double score) {
        return ranking.has(place) && ranking.get(place).score() >= score;
    }

    private boolean owned(Ranking.Ranked candidate) {
        return answering
                .law(candidate.topic())
                .filter(law -> !law.leads().isEmpty())
                .isPresent();
    }

    /**
     * How sure it is that the unit that would lead for the candidate is the right one. Each kind of hint is asked for
     * itself: where phrases point to one unit and likeness to another, neither outvotes the other's doubt.
     */
    double confidence(Ranking.Ranked candidate) {
        Rivalry rivalry = new Rivalry(answering, advice, calibration, candidate);
        ranking.withWords().forEach(rivalry::meet);
        // Of the others only likeness speaks, and most are too far down to change anything.
        for (int place = 0; ranking.mayBeMoreLike(place, rivalry.likenessToBeat()); place++) {
            rivalry.meet(ranking.get(place));
        }
        return rivalry.confidence();
    }

    /**
     * What may be an emergency of somebody with a number to call: the best topic or close behind it, with words that say
     * so, or likely without them.
     */
    List<Signals.Elsewhere> emergencies() {
        List<Signals.Elsewhere> emergencies = new ArrayList<>();
        double close = CLOSE * ranking.get(0).score();
        for (int place = 0; reaches(place, close); place++) {
            Ranking.Ranked candidate = ranking.get(place);
            if (candidate.topic() instanceof Topic.Away away
                    && !away.elsewhere().transfer().to().isEmpty()
                    && (!candidate.spans().isEmpty() || confidence(candidate) >= LIKELY)) {
                emergencies.add(away.elsewhere());
            }
        }
        return List.copyOf(emergencies);
    }

    /** The best of the others, other leads before further matters of the same lead. */
    List<Alternative> runnersUp(Topic chosen, Explanation explanation) {
        List<Alternative> others = new ArrayList<>();
        Set<String> leads = new HashSet<>();
        leads.add(answering.leadName(chosen));
        for (int place = 0; others.size() < RUNNERS_UP && ranking.has(place); place++) {
            Ranking.Ranked candidate = ranking.get(place);
            if (leads.add(answering.leadName(candidate.topic()))) {
                other(candidate, explanation).ifPresent(others::add);
            }
        }
        for (int place = 0; others.size() < RUNNERS_UP && ranking.has(place); place++) {
            Ranking.Ranked candidate = ranking.get(place);
            if (!listed(candidate.topic().matter(), chosen, others)) {
                other(candidate, explanation).ifPresent(others::add);
            }
        }
        return others;
    }

    private Optional<Alternative> other(Ranking.Ranked candidate, Explanation explanation) {
        return alternative(candidate, explanation::remark).filter(explanation::mayAnswer);
    }

    /** The best beside the runners-up with at least half of what speaks for the first, whosever they are; told when asked. */
    Supplier<List<Considered>> considered(Topic chosen, List<Alternative> runnersUp, Explanation explanation) {
        // Drawn now: a ranking is for one thread, and who asks later may be another.
        List<Ranking.Ranked> others = IntStream.iterate(0, place -> reaches(place, most() / 2), place -> place + 1)
                .mapToObj(ranking::get)
                .filter(candidate -> !listed(candidate.topic().matter(), chosen, runnersUp))
                .limit(TOLD - runnersUp.size())
                .toList();
        return new Once<>(() -> others.stream().map(explanation::considered).toList());
    }

    /** What the best topic scored, whichever was chosen. */
    double most() {
        return ranking.get(0).score();
    }

    private static boolean listed(Matter matter, Topic chosen, List<Alternative> others) {
        return matter.equals(chosen.matter())
                || others.stream().anyMatch(other -> other.matter().equals(matter));
    }

    /**
     * The candidate as one that was not chosen; nothing for what nobody would lead.
     *
     * @param remark tells why
     */
    Optional<Alternative> alternative(Ranking.Ranked candidate, Function<Ranking.Ranked, Remark> remark) {
        Answering.Led led = answering.led(candidate.topic());
        return led.first()
                .map(unit -> new Alternative(
                        unit,
                        candidate.topic().matter(),
                        confidence(candidate),
                        led.ground(),
                        new Once<>(() -> remark.apply(candidate))));
    }

    /** Whether any topic has another owner than the best one, and nearly as much speaking for it. */
    boolean mayHoldAnotherMatter() {
        return anyStrong(candidate -> true);
    }

    /** Whether a topic has another owner than the best one, and nearly as much speaking for it. */
    boolean isAnotherMatter(Topic topic) {
        return anyStrong(candidate -> candidate.matter().equals(topic.matter()));
    }

    private boolean anyStrong(Predicate<Topic> which) {
        Ranking.Ranked chosen = best.orElseThrow();
        String lead = answering.leadName(chosen.topic());
        for (int place = 0; reaches(place, STRONG * chosen.score()); place++) {
            Topic topic = ranking.get(place).topic();
            if (which.test(topic) && !answering.leadName(topic).equals(lead)) {
                return true;
            }
        }
        return false;
    }
}
