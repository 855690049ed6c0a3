package org.jiesu.core.place;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The places of a text that may be the trouble's.
 *
 * @param mentions those that count
 * @param sure false when a person must confirm even a single one
 */
record Meant(List<Mention> mentions, boolean sure) {
    Meant {
        mentions = List.copyOf(mentions);
    }

    /**
     * Leaves out what counts less: what is only perhaps meant where something else is named, and where names disagree
     * all that cannot be joined with those said to be the trouble's.
     *
     * @param together true when the text itself speaks of several places
     */
    static Meant of(List<Mention> heard, boolean together) {
        List<Mention> all = heard.stream()
                .filter(mention -> mention.atLeast(Bearing.PERHAPS) && !mention.outside())
                .toList();
        List<Mention> named = together ? all : atLeast(all, Bearing.NAMED);
        if (named.isEmpty()) {
            return new Meant(all, false);
        }
        List<Mention> here = atLeast(named, Bearing.HERE);
        if (together || here.isEmpty() || agree(named)) {
            return new Meant(named, named.stream().anyMatch(mention -> mention.atLeast(Bearing.NAMED)));
        }
        return new Meant(named.stream().filter(mention -> joins(mention, here)).toList(), true);
    }

    private static List<Mention> atLeast(List<Mention> mentions, Bearing least) {
        return mentions.stream().filter(mention -> mention.atLeast(least)).toList();
    }

    private static boolean agree(List<Mention> mentions) {
        return mentions.stream().allMatch(mention -> joins(mention, mentions));
    }

    /** Whether one place may lie in, or hold, every one of others. */
    private static boolean joins(Mention mention, List<Mention> others) {
        return others.stream().allMatch(other -> {
            Set<Township> shared = new LinkedHashSet<>(mention.townships());
            shared.retainAll(other.townships());
            Set<String> districts = new TreeSet<>(mention.name().districts());
            districts.retainAll(other.name().districts());
            boolean wide = mention.townships().isEmpty() || other.townships().isEmpty();
            return wide ? !districts.isEmpty() : !shared.isEmpty();
        });
    }

    /** Only those that may lie in a district; all of them when it is empty. */
    Meant within(Optional<String> district) {
        List<Mention> inside = mentions.stream()
                .filter(mention -> mention.townships().stream().anyMatch(isIn(district)))
                .toList();
        return new Meant(
                inside,
                sure && inside.stream().anyMatch(mention -> mention.name().sure()));
    }

    static Predicate<Township> isIn(Optional<String> district) {
        return township -> district.isEmpty() || township.district().equals(district.get());
    }

    /** The townships that all agree on; all that any of them allows, when there is no such. */
    List<Township> townships(Optional<String> district) {
        Set<Township> common = new LinkedHashSet<>();
        Set<Township> any = new LinkedHashSet<>();
        for (Mention mention : mentions) {
            List<Township> allowed =
                    mention.townships().stream().filter(isIn(district)).toList();
            if (!allowed.isEmpty()) {
                if (any.isEmpty()) {
                    common.addAll(allowed);
                } else {
                    common.retainAll(allowed);
                }
                any.addAll(allowed);
            }
        }
        return List.copyOf(common.isEmpty() ? any : common);
    }

    /** The district that every one of them may lie in, if there is just one and it is sure. */
    Optional<String> district() {
        Set<String> common = new TreeSet<>();
        mentions.forEach(mention -> common.addAll(mention.name().districts()));
        mentions.forEach(mention -> common.retainAll(mention.name().districts()));
        return common.size() == 1 && sure ? common.stream().findFirst() : Optional.empty();
    }

    boolean reaches(String district) {
        return mentions.stream().anyMatch(mention -> mention.name().districts().contains(district));
    }

    /** Whether the text says of one of them that it is the caller's own or the trouble's. */
    boolean firm() {
        return sure && mentions.stream().anyMatch(mention -> mention.atLeast(Bearing.OWN));
    }

    /** Whether the text surely speaks of other places than this one alone. */
    boolean denies(Township township) {
        boolean somewhere =
                mentions.stream().anyMatch(mention -> !mention.townships().isEmpty());
        boolean there = somewhere ? allowing(township).findAny().isPresent() : reaches(township.district());
        return firm() && !there;
    }

    Stream<Mention> allowing(Township township) {
        return mentions.stream().filter(mention -> mention.townships().contains(township));
    }

    /** The village named in a township; of several the one that is most surely meant, if that is only one. */
    Optional<String> villageIn(Township township) {
        for (Bearing bearing : List.of(Bearing.HERE, Bearing.OWN, Bearing.NAMED, Bearing.PERHAPS)) {
            List<String> villages = allowing(township)
                    .filter(mention -> mention.bearing() == bearing)
                    .flatMap(mention -> mention.name().villageIn(township).stream())
                    .distinct()
                    .toList();
            if (!villages.isEmpty()) {
                return villages.size() == 1 ? Optional.of(villages.get(0)) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
