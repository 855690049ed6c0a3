package org.jiesu.core.place;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All places the dispatcher knows. A place it does not know is asked for, never guessed. */
public record Gazetteer(List<District> districts, List<Township> townships, List<Place> places) {
    public Gazetteer {
        districts = List.copyOf(districts);
        townships = List.copyOf(townships);
        places = List.copyOf(places);
    }

    /** The district meant by an operator's entry. */
    public Optional<District> district(String name) {
        return districts.stream()
                .filter(district ->
                        district.name().equals(name) || district.says().contains(name))
                .findFirst();
    }

    /** The townships of a district; those of all districts when it is empty. */
    public Stream<Township> townshipsOf(Optional<String> district) {
        return townships.stream()
                .filter(township -> district.isEmpty() || township.district().equals(district.get()));
    }

    /** The townships a place may lie in. */
    public List<Township> townshipsOf(Place place) {
        return townshipsOf(Optional.of(place.district()))
                .filter(township -> place.siting().townships().contains(township.name()))
                .toList();
    }
}
