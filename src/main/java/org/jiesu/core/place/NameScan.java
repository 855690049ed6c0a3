package org.jiesu.core.place;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jiesu.core.text.Folding;
import org.jiesu.core.text.Span;
import org.jiesu.core.text.WordScan;

/** Every name of the gazetteer as it occurs in a text, longest names first. */
final class NameScan {
    /** A bare two-character name (清水, 永定) is a common word too: it counts only where a place would be named. */
    private static final int BARE_LENGTH = 2;

    private static final String LEADS_TO_PLACE = "在是住到去来于们跟和与往说派打从";
    private static final String CALLERS_OWN = "们咱俺";
    /** What is said to be at something is at a place, whatever follows. */
    private static final String AT = "在住";

    private static final String FOLLOWS_PLACE = "镇乡村街地这那的东西南北边跟和与往到挨我咱";
    /** Words that follow a place, and other words too: 马坊大街, 马坊集上, 打马坊打来. */
    private static final String MAY_FOLLOW = "大集打";
    /** Without 村 or 社区 a name must still be as long as a place's: 太后 is none. */
    private static final int STEM_LENGTH = 3;

    private static final String NO_STEM_ENDS_WITH = "街路桥站园厂院校区";

    private final List<String> words;
    private final List<List<Meaning>> meanings;
    /** Short as they are, they are no common words. */
    private final Set<String> districts;

    private final WordScan scan;

    /** One thing a name may mean; {@code village} is empty when it is not a village's or community's. */
    record Meaning(Optional<Township> township, String district, Optional<String> village, boolean sure) {}

    /** A name found, with everything it may mean. */
    record Named(Span at, List<Meaning> meanings) {
        List<Township> townships() {
            return meanings.stream()
                    .flatMap(meaning -> meaning.township().stream())
                    .distinct()
                    .toList();
        }

        /** The districts it may lie in. */
        Set<String> districts() {
            return meanings.stream().map(Meaning::district).collect(Collectors.toCollection(TreeSet::new));
        }

        /** True for a place outside all districts: it only keeps shorter names inside it from being taken. */
        boolean outside() {
            return meanings.stream().allMatch(meaning -> meaning.district().isEmpty());
        }

        boolean sure() {
            return meanings.stream().allMatch(Meaning::sure);
        }

        Optional<String> villageIn(Township township) {
            return meanings.stream()
                    .filter(meaning ->
                            meaning.township().filter(township::equals).isPresent())
                    .flatMap(meaning -> meaning.village().stream())
                    .findFirst();
        }
    }

    /**
     * Prepares the names of a gazetteer; afterwards the time to find them hangs on the text alone.
     *
     * @param noPlaces words, in folded spelling, in which a name's letters stand by accident
     */
    NameScan(Gazetteer gazetteer, Folding folding, List<String> noPlaces) {
        NameMeanings names = new NameMeanings(folding);
        for (District district : gazetteer.districts()) {
            Meaning meaning = new Meaning(Optional.empty(), district.name(), Optional.empty(), true);
            names.add(district.name(), district.says(), meaning);
        }
        districts = Set.copyOf(names.all().keySet());
        for (Township township : gazetteer.townships()) {
            Meaning meaning = new Meaning(Optional.of(township), township.district(), Optional.empty(), true);
            names.add(township.name(), township.says(), meaning);
        }
        Set<String> towns = Set.copyOf(names.all().keySet());
        for (Place place : gazetteer.places()) {
            List<String> says = new ArrayList<>(place.says());
            stem(place).filter(stem -> !towns.contains(stem)).ifPresent(says::add);
            meaningsOf(place, gazetteer).forEach(meaning -> names.add(place.name(), says, meaning));
        }
        noPlaces.forEach(words -> names.means(words, List.of()));
        words = List.copyOf(names.all().keySet());
        meanings = names.all().values().stream().map(List::copyOf).toList();
        scan = new WordScan(words);
    }

    /** How a village or community is called for short, where that is still a name. */
    private static Optional<String> stem(Place place) {
        String name = place.name();
        String ending =
                switch (place.kind()) {
                    case VILLAGE -> "村";
                    case COMMUNITY -> "社区";
                    default -> "";
                };
        return Optional.of(name)
                .filter(full -> !ending.isEmpty() && full.endsWith(ending))
                .map(full -> full.substring(0, full.length() - ending.length()))
                .filter(stem -> stem.length() >= STEM_LENGTH)
                .filter(stem -> NO_STEM_ENDS_WITH.indexOf(stem.charAt(stem.length() - 1)) < 0);
    }

    private static List<Meaning> meaningsOf(Place place, Gazetteer gazetteer) {
        boolean settled = place.kind() == Place.Kind.VILLAGE || place.kind() == Place.Kind.COMMUNITY;
        Optional<String> village = settled ? Optional.of(place.name()) : Optional.empty();
        List<Meaning> meanings = gazetteer.townshipsOf(place).stream()
                .map(township -> new Meaning(
                        Optional.of(township),
                        place.district(),
                        village,
                        place.siting().sure()))
                .toList();
        return meanings.isEmpty()
                ? List.of(new Meaning(Optional.empty(), place.district(), Optional.empty(), true))
                : meanings;
    }

    List<Named> find(String text) {
        List<Named> all = new ArrayList<>();
        scan.scan(
                text,
                0,
                text.length(),
                (word, start, end) -> all.add(new Named(new Span(start, end), meanings.get(word))));
        List<Named> apart = longestFirst(all, text.length());
        List<Named> kept = new ArrayList<>();
        for (int i = 0; i < apart.size(); i++) {
            Named name = apart.get(i);
            boolean adjoins = (i > 0 && apart.get(i - 1).at().touches(name.at()))
                    || (i + 1 < apart.size() && apart.get(i + 1).at().touches(name.at()));
            boolean plain = name.at().end() - name.at().start() > BARE_LENGTH
                    || districts.contains(
                            text.substring(name.at().start(), name.at().end()));
            if (!name.meanings().isEmpty() && (plain || adjoins || standsForPlace(text, name.at()))) {
                kept.add(name);
            }
        }
        return kept;
    }

    /** Those that overlap no longer one, in the order of the text. */
    private static List<Named> longestFirst(List<Named> all, int length) {
        all.sort(Comparator.comparingInt(
                        (Named name) -> name.at().start() - name.at().end())
                .thenComparingInt(name -> name.at().start()));
        BitSet taken = new BitSet(length);
        List<Named> kept = new ArrayList<>();
        for (Named name : all) {
            int next = taken.nextSetBit(name.at().start());
            if (next < 0 || next >= name.at().end()) {
                taken.set(name.at().start(), name.at().end());
                kept.add(name);
            }
        }
        kept.sort(Comparator.comparingInt(name -> name.at().start()));
        return kept;
    }

    private static boolean standsForPlace(String text, Span at) {
        char before = at.start() == 0 ? '\n' : text.charAt(at.start() - 1);
        char after = at.end() == text.length() ? '\n' : text.charAt(at.end());
        boolean led = !Character.isLetter(before) || LEADS_TO_PLACE.indexOf(before) >= 0;
        return CALLERS_OWN.indexOf(before) >= 0
                || AT.indexOf(before) >= 0
                || FOLLOWS_PLACE.indexOf(after) >= 0
                || (led && (!Character.isLetter(after) || MAY_FOLLOW.indexOf(after) >= 0));
    }
}
