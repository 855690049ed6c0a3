package org.jiesu.core.duty;

/** One candidate against all others that are met: what speaks for its lead, and what for the strongest other. */
final class Rivalry {
    private final Answering answering;
    private final Topic candidate;
    private final String lead;
    private Hints own;
    private Hints rivals = Hints.NONE;

    Rivalry(Answering answering, Ranking.Ranked candidate) {
        this.answering = answering;
        this.candidate = candidate.topic();
        this.lead = answering.leadName(candidate.topic());
        this.own = candidate.hints();
    }

    /** Takes in another, or the candidate itself; in which order makes no difference. */
    void meet(Ranking.Ranked other) {
        // Who leads takes long to find, and most would change neither.
        if (other.hints().anyAbove(own) || other.hints().anyAbove(rivals)) {
            if (answering.leadName(other.topic()).equals(lead)) {
                own = own.or(other.hints());
            } else if (!answering.yields(other.topic(), candidate)) {
                rivals = rivals.or(other.hints());
            }
        }
    }

    /** Whoever is less like the text than this, and has no words, changes nothing any more. */
    double likenessToBeat() {
        return Math.min(own.likeness(), rivals.likeness());
    }

    Hints.Lead lead() {
        return own.over(rivals);
    }
}
