package org.jiesu.core.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jiesu.core.place.Placement;

/**
 * Who answers in the situations asked about lately. The law of one day and town is the same for every complaint from
 * there, and looking it up takes longer than reading the complaint. Safe to use from several threads.
 */
final class Answerings {
    /**
     * The towns of three districts with what is commonly said of circumstances; past it all begin anew. A situation takes
     * some 8 kB after a few complaints, and stops at {@link StandingLaw#REMEMBERED} matters.
     */
    private static final int AT_MOST = 256;

    private final DutyBook book;
    private final Set<String> exceptedVillages;
    private final Map<Situation, Answering> recent = new ConcurrentHashMap<>();

    Answerings(DutyBook book) {
        this.book = book;
        this.exceptedVillages = book.rules().stream()
                .flatMap(rule -> rule.reach().where().exceptVillages().stream())
                .flatMap(village -> List.of(village, village + "村").stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    Answering in(Placement place, LocalDate day, Circumstances known) {
        Situation situation = new Situation(ground(place), day, known);
        Answering before = recent.get(situation);
        if (before != null) {
            return before;
        }
        if (recent.size() >= AT_MOST) {
            recent.clear();
        }
        Answering found = new Answering(book, situation);
        recent.put(situation, found);
        return found;
    }

    /** What of a place the law can ask about: not which words named it, nor a village that no rule excepts. */
    private Placement ground(Placement place) {
        return new Placement(
                place.district(),
                place.township(),
                place.village().filter(exceptedVillages::contains),
                place.candidates(),
                List.of());
    }
}
