package org.jiesu.api;

import io.vertx.core.Future;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiesu.core.duty.Unit;
import org.jiesu.core.place.Place;
import org.jiesu.http.Answer;
import org.jiesu.http.Asked;
import org.jiesu.http.Call;
import org.jiesu.http.Resource;
import org.jiesu.http.Wrongs;
import org.jspecify.annotations.Nullable;

/** 单位和地名, for those who pick one. */
public final class DirectoryApi implements Resource {
    private static final int PLACES_AT_MOST = 100;

    private final Directory directory;

    public DirectoryApi(Directory directory) {
        this.directory = directory;
    }

    private record UnitItem(String code, String unit, String kind, String district, List<String> aliases) {}

    private record PlaceItem(String name, String kind, @Nullable String township, String district) {}

    private record Items<T>(List<T> items) {}

    @Override
    public Map<String, Call> calls() {
        return Map.of("listUnits", this::listUnits, "listPlaces", this::listPlaces);
    }

    private Future<Answer> listUnits(Asked asked) {
        Wrongs wrongs = new Wrongs();
        Optional<String> district = directory.district(asked.query("district"), "/query/district", wrongs);
        Optional<String> kind = asked.query("kind");
        return wrongs.settled().map(fine -> {
            List<UnitItem> items = directory.book().units().all().stream()
                    .filter(unit -> district.map(unit.district()::equals).orElse(true))
                    .filter(unit -> kind.map(unit.kind().official()::equals).orElse(true))
                    .map(DirectoryApi::item)
                    .toList();
            return Answer.ok(new Items<>(items));
        });
    }

    private static UnitItem item(Unit unit) {
        return new UnitItem(unit.code().value(), unit.name(), unit.kind().official(), unit.district(), unit.aliases());
    }

    private Future<Answer> listPlaces(Asked asked) {
        Wrongs wrongs = new Wrongs();
        Optional<String> district = directory.district(asked.query("district"), "/query/district", wrongs);
        String words = asked.query("q").orElse("").strip();
        return wrongs.settled().map(fine -> {
            List<PlaceItem> items = directory.gazetteer().places().stream()
                    .filter(place -> place.kind() != Place.Kind.OUTSIDE)
                    .filter(place -> district.map(place.district()::equals).orElse(true))
                    .filter(place -> place.name().contains(words)
                            || place.says().stream().anyMatch(name -> name.contains(words)))
                    .sorted(Comparator.comparing(place -> !place.name().startsWith(words)))
                    .limit(PLACES_AT_MOST)
                    .map(DirectoryApi::item)
                    .toList();
            return Answer.ok(new Items<>(items));
        });
    }

    private static PlaceItem item(Place place) {
        List<String> townships = place.siting().townships();
        return new PlaceItem(
                place.name(), place.kind().wire(), townships.size() == 1 ? townships.get(0) : null, place.district());
    }
}
