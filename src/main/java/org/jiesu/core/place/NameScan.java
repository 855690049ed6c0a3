package org.jiesu.core.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiesu.core.text.Folding;
import org.jiesu.core.text.Span;
import org.jiesu.core.text.WordScan;

/** Every name of the gazetteer as it occurs in a text, longest names first. */
final class NameScan {
    /** A bare two-character name (清水, 永定) is a common word too: it counts only where a place would be named. */
    private static final int BARE_LENGTH = 2;

    private static final String LEADS_TO_PLACE = "在是住到去来于";
    private static final String FOLLOWS_PLACE = "镇乡村街地这那的东西南北";

    private final List<String> words;
    private final List<List<Meaning>> meanings;
    private final WordScan scan;

    /** One thing a name may mean; {@code village} is empty when it is not a village's or community's. */
    private record Meaning(Optional<Township> township, String district, Optional<String> village, boolean sure) {}

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

    NameScan(Gazetteer gazetteer, Folding folding) {
        Names names = new Names(folding);
        for (District district : gazetteer.districts()) {
            Meaning meaning = new Meaning(Optional.empty(), district.name(), Optional.empty(), true);
            names.add(district.name(), district.says(), meaning);
        }
        for (Township township : gazetteer.townships()) {
            Meaning meaning = new Meaning(Optional.of(township), township.district(), Optional.empty(), true);
            names.add(township.name(), township.says(), meaning);
        }
        for (Place place : gazetteer.places()) {
            meaningsOf(place, gazetteer).forEach(meaning -> names.add(place.name(), place.says(), meaning));
        }
        words = List.copyOf(names.meanings.keySet());
        meanings = List.copyOf(names.meanings.values());
        scan = new WordScan(words);
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

    /** Gathers what each name, in folded spelling, may mean. */
    private static final class Names {
        private final Folding folding;
        private final Map<String, List<Meaning>> meanings = new LinkedHashMap<>();

        Names(Folding folding) {
            this.folding = folding;
        }

        void add(String name, List<String> says, Meaning meaning) {
            Stream.concat(Stream.of(name), says.stream())
                    .map(folding::plain)
                    .distinct()
                    .forEach(plain -> meanings.computeIfAbsent(plain, unseen -> new ArrayList<>())
                            .add(meaning));
        }
    }

    List<Named> find(String text) {
        List<Named> all = new ArrayList<>();
        scan.scan(text, 0, text.length(), (word, start, end) -> {
            if (words.get(word).length() > BARE_LENGTH || standsForPlace(text, start, end)) {
                all.add(new Named(new Span(start, end), meanings.get(word)));
            }
        });
        all.sort(Comparator.comparingInt(
                        (Named name) -> name.at().start() - name.at().end())
                .thenComparingInt(name -> name.at().start()));
        List<Named> kept = new ArrayList<>();
        for (Named name : all) {
            if (kept.stream().noneMatch(longer -> longer.at().overlaps(name.at()))) {
                kept.add(name);
            }
        }
        kept.sort(Comparator.comparingInt(name -> name.at().start()));
        return kept;
    }

    private static boolean standsForPlace(String text, int start, int end) {
        boolean ledTo = start == 0
                || !Character.isLetter(text.charAt(start - 1))
                || LEADS_TO_PLACE.indexOf(text.charAt(start - 1)) >= 0;
        boolean followed = end < text.length() && FOLLOWS_PLACE.indexOf(text.charAt(end)) >= 0;
        boolean alone = end == text.length() || !Character.isLetter(text.charAt(end));
        return followed || (ledTo && alone);
    }
}
