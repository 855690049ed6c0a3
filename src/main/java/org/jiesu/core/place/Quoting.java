package org.jiesu.core.place;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The turns of speech by which a caller names a place that is or is not the place of the trouble (“我们大兴庄”,
 * “不像大兴庄”, “老家在…”).
 */
public record Quoting(Map<Bearing, Cues> cues, Relatives relatives, Institutions institutions, Turns turns) {
    public Quoting {
        cues = Map.copyOf(cues);
    }

    /** Only the words by which a place is said not to be the one. */
    public Quoting(List<String> before, List<String> after) {
        this(
                Map.of(Bearing.APART, new Cues(before, after, List.of())),
                new Relatives(List.of(), List.of(), List.of()),
                new Institutions(List.of(), List.of(), List.of()),
                new Turns(List.of(), List.of(), List.of(), List.of(), List.of()));
    }

    /**
     * Whose place it is when it is not the caller's.
     *
     * @param people 我妈, 亲戚 …
     * @param dwell what stands between them and the name: 住在, 嫁到 …
     * @param there what stands after the name when only 在 stands between: 我侄子在峪口那边
     */
    public record Relatives(List<String> people, List<String> dwell, List<String> there) {
        public Relatives {
            people = List.copyOf(people);
            dwell = List.copyOf(dwell);
            there = List.copyOf(there);
        }
    }

    /**
     * Names that only begin with a place's (平谷中学, 密云水库鱼馆).
     *
     * @param ends what makes a place's name an institution's
     * @param roads what makes a district's name a road's, maybe of another city: 门头沟路
     * @param thereabouts what follows it where the trouble is beside it: 门口
     */
    public record Institutions(List<String> ends, List<String> roads, List<String> thereabouts) {
        public Institutions {
            ends = List.copyOf(ends);
            roads = List.copyOf(roads);
            thereabouts = List.copyOf(thereabouts);
        }
    }

    /**
     * Turns of speech that belong to no single name.
     *
     * @param fillers words before a name that say nothing (那个)
     * @param tails words after a name that say nothing (那边)
     * @param together words that make all places count (两边都)
     * @param corrections words after which the place of the trouble comes; what stood before was another
     * @param noPlaces words in which a name's letters stand by accident (太后悔)
     */
    public record Turns(
            List<String> fillers,
            List<String> tails,
            List<String> together,
            List<String> corrections,
            List<String> noPlaces) {
        public Turns {
            fillers = List.copyOf(fillers);
            tails = List.copyOf(tails);
            together = List.copyOf(together);
            corrections = List.copyOf(corrections);
            noPlaces = List.copyOf(noPlaces);
        }
    }

    /** The same in the spelling in which texts are read. */
    Quoting spelt(UnaryOperator<String> spelling) {
        Map<Bearing, Cues> all = new EnumMap<>(Bearing.class);
        cues.forEach((bearing, words) -> all.put(bearing, words.spelt(spelling)));
        return new Quoting(
                all,
                new Relatives(
                        spelt(relatives.people, spelling),
                        spelt(relatives.dwell, spelling),
                        spelt(relatives.there, spelling)),
                new Institutions(
                        spelt(institutions.ends, spelling),
                        spelt(institutions.roads, spelling),
                        spelt(institutions.thereabouts, spelling)),
                new Turns(
                        spelt(turns.fillers, spelling),
                        spelt(turns.tails, spelling),
                        spelt(turns.together, spelling),
                        spelt(turns.corrections, spelling),
                        spelt(turns.noPlaces, spelling)));
    }

    private static List<String> spelt(List<String> words, UnaryOperator<String> spelling) {
        return words.stream().map(spelling).filter(word -> !word.isEmpty()).toList();
    }

    Cues cues(Bearing bearing) {
        return cues.getOrDefault(bearing, Cues.NONE);
    }
}
