package org.jiesu.core.duty;

import java.util.List;
import java.util.Optional;
import org.jiesu.core.place.Placement;

/** Where a complaint could be about, as long as its town is not known. */
final class Whereabouts {
    private Whereabouts() {}

    /**
     * Whether a topic has the same lead in every place that it could be: by a rule, or as the likeliest where no rule
     * holds. Then the place may be asked, but nothing need wait for the answer. Never so while the district is not known:
     * the topic may then be another district's.
     */
    static boolean sameLeadEverywhere(DutyBook book, Answering asked, Topic topic) {
        Situation situation = asked.situation();
        Optional<UnitRef> lead = asked.led(topic).first();
        List<Placement> possible = possible(book, situation.place());
        return situation.district().isPresent()
                && !possible.isEmpty()
                && possible.stream()
                        .map(there -> new Situation(there, situation.day(), situation.known()))
                        .allMatch(there ->
                                new Answering(book, there).led(topic).first().equals(lead));
    }

    /** The towns between which it lies; where nothing points to any, all of the district. */
    static List<Placement> possible(DutyBook book, Placement place) {
        return place.candidates().isEmpty()
                ? place.district().stream()
                        .flatMap(district -> TrialGrounds.of(book.units(), district, Where.EVERYWHERE))
                        .toList()
                : place.candidates().stream().map(TrialGrounds::in).toList();
    }
}
