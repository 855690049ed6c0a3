package org.jiesu.core.duty;

/** One candidate against all others that are met: what speaks for its lead, and what for the strongest other. */
final class Rivalry {
    private final Answering answering;
    private final Advice advice;
    private final RoutingSettings.Calibration calibration;
    private final Topic candidate;
    private final String lead;
    private final double advised;
    private Hints own;
    private Hints rivals = Hints.NONE;
    /** Of those against whom a model that speaks for the candidate says nothing; of all where none does. */
    private Hints unheard = Hints.NONE;

    Rivalry(Answering answering, Advice advice, RoutingSettings.Calibration calibration, Ranking.Ranked candidate) {
        this.answering = answering;
        this.advice = advice;
        this.calibration = calibration;
        this.candidate = candidate.topic();
        this.lead = answering.leadName(candidate.topic());
        this.advised = advice.lead(candidate.topic());
        this.own = candidate.hints();
    }

    /** Takes in another, or the candidate itself; in which order makes no difference. */
    void meet(Ranking.Ranked other) {
        // Who leads takes long to find, and most would change neither. What is above any rival is above those unheard.
        if (other.hints().anyAbove(own) || other.hints().anyAbove(unheard)) {
            if (answering.leadName(other.topic()).equals(lead)) {
                own = own.or(other.hints());
            } else if (!answering.yields(other.topic(), candidate)) {
                rivals = rivals.or(other.hints());
                unheard = advised > 0 && advice.knows(other.topic()) ? unheard : unheard.or(other.hints());
            }
        }
    }

    /** Whoever is less like the text than this, and has no words, changes nothing any more. */
    double likenessToBeat() {
        // A rival whom the model does not know takes back at most what it added for the candidate.
        double added = calibration.likeness() > 0 ? calibration.model() * advised / calibration.likeness() : 1;
        double unheardOf = advised > 0 ? rivals.likeness() - added * own.likeness() : 0;
        return Math.min(own.likeness(), Math.max(unheard.likeness(), unheardOf));
    }

    /**
     * How sure it is. A model that speaks for the candidate's lead speaks against the owners it knows: however sure it is,
     * the doubt that comes from the others remains.
     */
    double confidence() {
        double told = calibration.of(own.over(rivals), advised);
        return advised > 0 ? Math.min(told, calibration.of(own.over(unheard), 0)) : told;
    }
}
