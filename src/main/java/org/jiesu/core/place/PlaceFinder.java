package org.jiesu.core.place;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiesu.core.text.FoldedText;
import org.jiesu.core.text.Folding;
import org.jiesu.core.text.Span;

/**
 * Finds the place of the trouble. What the operator entered wins over the text, unless the text surely names another
 * place; longer names win over shorter ones; a place of another district, or one that is only quoted for comparison, is
 * not taken; where two remain a person is asked.
 *
 * <pre>
 * text ─▶ names ─▶ how each is meant ─▶ those that count ─┬─▶ placement
 *                                    what was entered ────┘
 * </pre>
 *
 * The time this takes hangs on the text, not on the number of places known.
 */
public final class PlaceFinder {
    private final Gazetteer gazetteer;
    private final NameScan names;
    private final Hearing hearing;
    private final Map<String, List<Place>> placesByName = new LinkedHashMap<>();

    public PlaceFinder(Gazetteer gazetteer, Folding folding, Quoting quoting) {
        this.gazetteer = gazetteer;
        Quoting spelt = quoting.spelt(folding::plain);
        this.names = new NameScan(gazetteer, folding, spelt.turns().noPlaces());
        this.hearing = new Hearing(spelt);
        for (Place place : gazetteer.places()) {
            Stream.concat(Stream.of(place.name()), place.says().stream())
                    .distinct()
                    .forEach(name -> placesByName
                            .computeIfAbsent(name, unseen -> new ArrayList<>())
                            .add(place));
        }
    }

    /**
     * Never fails.
     *
     * @param entered what the operator entered about the place
     */
    public Placement find(FoldedText text, Entered entered) {
        List<Mention> heard = hearing.hear(text.words(), names.find(text.words()));
        Meant meant = Meant.of(heard, hearing.together(text.words()));
        Optional<String> district = entered.district().map(this::officialDistrict);
        if (entered.township().isPresent()) {
            return placedByOperator(text, district, entered.township().get(), meant);
        }
        Optional<String> other = district.filter(own -> gazetteer.district(own).isPresent())
                .flatMap(own -> elsewhere(text, own, meant, heard));
        if (other.isPresent()) {
            return contradicted(text, district.get(), other.get(), meant, List.of());
        }
        Placement placed = placedByText(text, district.or(meant::district), meant);
        boolean unplaced = placed.district().isEmpty() && placed.candidates().isEmpty();
        return unplaced
                ? outside(text, heard)
                        .map(told -> Placement.nowhere().contradicted(new Contradiction(Optional.empty(), told)))
                        .orElse(placed)
                : placed;
    }

    private String officialDistrict(String name) {
        return gazetteer.district(name).map(District::name).orElse(name);
    }

    private Placement placedByOperator(FoldedText text, Optional<String> district, String entered, Meant meant) {
        List<Township> called = calling(entered, district);
        if (called.size() == 1) {
            Township own = called.get(0);
            return meant.denies(own)
                    ? contradicted(text, own.name(), told(meant), meant, called)
                    : settled(text, own, meant);
        }
        List<Township> abroad = called.isEmpty() ? calling(entered, Optional.empty()) : List.of();
        if (district.isPresent() && abroad.size() == 1) {
            String told = abroad.get(0).district() + "的" + abroad.get(0).name();
            return contradicted(text, district.get(), told, new Meant(List.of(), false), abroad);
        }
        List<Township> candidates = called.isEmpty() ? perhaps(entered, district) : called;
        return new Placement(district, Optional.empty(), Optional.empty(), candidates, List.of());
    }

    private List<Township> calling(String name, Optional<String> district) {
        return gazetteer
                .townshipsOf(district)
                .filter(township -> township.isCalled(name))
                .toList();
    }

    /** The townships that an entry which is no township's name may stand for. */
    private List<Township> perhaps(String entered, Optional<String> district) {
        return placesByName.getOrDefault(entered, List.of()).stream()
                .flatMap(place -> gazetteer.townshipsOf(place).stream())
                .filter(Meant.isIn(district))
                .distinct()
                .toList();
    }

    private Placement placedByText(FoldedText text, Optional<String> district, Meant meant) {
        Meant here = meant.within(district);
        List<Township> candidates = here.townships(district);
        if (candidates.size() == 1 && here.sure()) {
            return settled(text, candidates.get(0), here);
        }
        Optional<String> shared = district.or(() -> meant.sure() ? sharedDistrict(candidates) : Optional.empty());
        return new Placement(shared, Optional.empty(), Optional.empty(), candidates, spans(text, here.mentions()));
    }

    /** What the text surely names as the place of the trouble, where that lies outside the entered district. */
    private Optional<String> elsewhere(FoldedText text, String own, Meant meant, List<Mention> heard) {
        if (meant.sure() && meant.reaches(own)) {
            return Optional.empty();
        }
        if (meant.firm()) {
            return Optional.of(told(meant));
        }
        return said(text, heard.stream().filter(mention -> mention.outside() && mention.atLeast(Bearing.HERE)));
    }

    private Optional<String> outside(FoldedText text, List<Mention> heard) {
        return said(text, heard.stream().filter(mention -> mention.outside() && mention.atLeast(Bearing.NAMED)));
    }

    private static Optional<String> said(FoldedText text, Stream<Mention> mentions) {
        return mentions.map(
                        mention -> text.wordsAsSent(text.asSent(mention.name().at())))
                .findFirst();
    }

    private static String told(Meant meant) {
        List<Township> townships = meant.townships(Optional.empty());
        Stream<String> names = townships.isEmpty()
                ? meant.mentions().stream().flatMap(mention -> mention.name().districts().stream())
                : townships.stream().map(Township::name);
        return names.distinct().collect(Collectors.joining("或者"));
    }

    /** Asks between what was entered and what was told: neither is taken. */
    private static Placement contradicted(
            FoldedText text, String entered, String told, Meant meant, List<Township> own) {
        List<Township> candidates = Stream.concat(own.stream(), meant.townships(Optional.empty()).stream())
                .distinct()
                .toList();
        Placement open = new Placement(
                sharedDistrict(candidates).filter(shared -> !own.isEmpty()),
                Optional.empty(),
                Optional.empty(),
                candidates,
                spans(text, meant.mentions()));
        return open.contradicted(new Contradiction(Optional.of(entered), told));
    }

    private static Optional<String> sharedDistrict(List<Township> candidates) {
        List<String> districts =
                candidates.stream().map(Township::district).distinct().toList();
        return districts.size() == 1 ? Optional.of(districts.get(0)) : Optional.empty();
    }

    private static Placement settled(FoldedText text, Township township, Meant meant) {
        return new Placement(
                Optional.of(township.district()),
                Optional.of(township),
                meant.villageIn(township),
                List.of(),
                spans(text, meant.allowing(township).toList()));
    }

    private static List<Span> spans(FoldedText text, List<Mention> mentions) {
        List<Span> spans = mentions.stream()
                .map(mention -> text.asSent(mention.name().at()))
                .toList();
        return Span.merged(spans);
    }
}
