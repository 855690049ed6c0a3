package org.jiesu.core.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jiesu.core.text.FoldedText;
import org.jiesu.core.text.Folding;
import org.jiesu.core.text.Span;

/**
 * Finds the place of the trouble. What the operator entered wins over the text; longer names win over shorter ones; a
 * place of another district, or one that is only quoted for comparison, is not taken; where two remain a person is
 * asked.
 */
public final class PlaceFinder {
    private final Gazetteer gazetteer;
    private final NameScan names;
    private final Quoting quoting;

    public PlaceFinder(Gazetteer gazetteer, Folding folding, Quoting quoting) {
        this.gazetteer = gazetteer;
        this.names = new NameScan(gazetteer, folding);
        this.quoting = quoting;
    }

    /**
     * Never fails.
     *
     * @param entered what the operator entered about the place
     */
    public Placement find(FoldedText text, Entered entered) {
        List<NameScan.Named> named = names.find(text.words()).stream()
                .filter(name -> !name.outside())
                .filter(name -> !quoting.quotes(text.words(), name.at()))
                .toList();
        Optional<String> district =
                entered.district().map(this::officialDistrict).or(() -> districtOf(named));
        if (entered.township().isPresent()) {
            return placedByOperator(text, district, entered.township().get(), named);
        }
        return placedByText(text, district, named);
    }

    private String officialDistrict(String name) {
        return gazetteer.district(name).map(District::name).orElse(name);
    }

    private Placement placedByOperator(
            FoldedText text, Optional<String> district, String entered, List<NameScan.Named> named) {
        List<Township> called = gazetteer
                .townshipsOf(district)
                .filter(township -> township.isCalled(entered))
                .toList();
        if (called.size() == 1) {
            return settled(text, called.get(0), named);
        }
        List<Township> candidates = called.isEmpty() ? perhaps(entered, district) : called;
        return new Placement(district, Optional.empty(), Optional.empty(), candidates, List.of());
    }

    /** The townships that an entry which is no township's name may stand for. */
    private List<Township> perhaps(String entered, Optional<String> district) {
        return gazetteer.places().stream()
                .filter(place -> place.name().equals(entered) || place.says().contains(entered))
                .flatMap(place -> gazetteer.townshipsOf(place).stream())
                .filter(within(district))
                .distinct()
                .toList();
    }

    private Placement placedByText(FoldedText text, Optional<String> district, List<NameScan.Named> named) {
        List<NameScan.Named> here = named.stream()
                .filter(name -> name.townships().stream().anyMatch(within(district)))
                .toList();
        List<Township> candidates = agreed(here, within(district));
        boolean sure = here.stream().anyMatch(NameScan.Named::sure);
        if (candidates.size() == 1 && sure) {
            return settled(text, candidates.get(0), here);
        }
        Optional<String> shared = district.or(() -> sharedDistrict(candidates));
        return new Placement(shared, Optional.empty(), Optional.empty(), candidates, spans(text, here));
    }

    private static Predicate<Township> within(Optional<String> district) {
        return township -> district.isEmpty() || township.district().equals(district.get());
    }

    /** The townships that all names agree on; all that any of them allows, when there is no such. */
    private static List<Township> agreed(List<NameScan.Named> named, Predicate<Township> within) {
        Set<Township> common = new LinkedHashSet<>();
        Set<Township> any = new LinkedHashSet<>();
        for (NameScan.Named name : named) {
            List<Township> allowed = name.townships().stream().filter(within).toList();
            if (any.isEmpty()) {
                common.addAll(allowed);
            } else {
                common.retainAll(allowed);
            }
            any.addAll(allowed);
        }
        return List.copyOf(common.isEmpty() ? any : common);
    }

    private static Optional<String> sharedDistrict(List<Township> candidates) {
        List<String> districts =
                candidates.stream().map(Township::district).distinct().toList();
        return districts.size() == 1 ? Optional.of(districts.get(0)) : Optional.empty();
    }

    /** The district that every place named in the text may lie in, if there is just one. */
    private static Optional<String> districtOf(List<NameScan.Named> named) {
        Set<String> common = new TreeSet<>();
        named.forEach(name -> common.addAll(name.districts()));
        named.forEach(name -> common.retainAll(name.districts()));
        return common.size() == 1 ? common.stream().findFirst() : Optional.empty();
    }

    private static Placement settled(FoldedText text, Township township, List<NameScan.Named> named) {
        List<NameScan.Named> agreeing = named.stream()
                .filter(name -> name.townships().stream().anyMatch(township::equals))
                .toList();
        Optional<String> village = agreeing.stream()
                .flatMap(name -> name.villageIn(township).stream())
                .max(Comparator.comparingInt(String::length));
        return new Placement(
                Optional.of(township.district()), Optional.of(township), village, List.of(), spans(text, agreeing));
    }

    private static List<Span> spans(FoldedText text, List<NameScan.Named> named) {
        List<Span> spans = new ArrayList<>();
        named.forEach(name -> spans.add(text.asSent(name.at())));
        return Span.merged(spans);
    }
}
