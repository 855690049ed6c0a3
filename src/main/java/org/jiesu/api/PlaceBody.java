package org.jiesu.api;

import java.util.Optional;
import org.jiesu.core.place.Entered;
import org.jiesu.core.place.Township;
import org.jiesu.dispatch.Remarks;
import org.jiesu.http.Wrongs;
import org.jiesu.intake.Filing;
import org.jiesu.json.Json;

/** A place as requests name it. */
record PlaceBody(
        Optional<String> district,
        Optional<String> township,
        Optional<String> village,
        Optional<String> address,
        Optional<Double> lat,
        Optional<Double> lng) {
    /** The place of a complaint that is filed, by its official names. */
    Filing.Where filed(Entered entered, Wrongs wrongs) {
        return new Filing.Where(entered.district(), entered.township(), said(village), said(address), point(wrongs));
    }

    /** The place as it is right. A township tells its district. */
    Remarks.Where corrected(Directory directory, Wrongs wrongs) {
        Optional<String> official = directory.district(district, "/place/district", wrongs);
        Optional<Township> town = directory.township(official, township, "/place/township", wrongs);
        return new Remarks.Where(
                official.or(() -> town.map(Township::district)),
                town.map(found -> found.unit()),
                said(village),
                said(address),
                point(wrongs).map(Json::text));
    }

    /** Half a point is none. */
    private Optional<Filing.Point> point(Wrongs wrongs) {
        if (lat.isPresent() != lng.isPresent()) {
            wrongs.add(lat.isPresent() ? "/place/lng" : "/place/lat", "经度和纬度要一起写");
        }
        return lat.flatMap(north -> lng.map(east -> new Filing.Point(north, east)));
    }

    static Optional<String> said(Optional<String> words) {
        return words.filter(text -> !text.isBlank());
    }
}
