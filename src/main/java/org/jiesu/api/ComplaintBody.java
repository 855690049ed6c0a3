package org.jiesu.api;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.jiesu.core.duty.Urgency;
import org.jiesu.core.place.Entered;
import org.jiesu.http.Wrongs;
import org.jiesu.intake.Filing;

/** The body of {@code POST /cases}. */
record ComplaintBody(
        String text,
        Optional<String> title,
        Optional<String> kind,
        Optional<String> channel,
        Optional<Caller> caller,
        Optional<Place> place,
        Optional<String> requestKind,
        Optional<OffsetDateTime> occurredAt,
        Optional<String> urgency,
        Optional<String> matter,
        Optional<String> lead) {
    record Caller(Optional<String> name, Optional<String> phone, Optional<Boolean> anonymous) {}

    record Place(
            Optional<String> district,
            Optional<String> township,
            Optional<String> village,
            Optional<String> address,
            Optional<Double> lat,
            Optional<Double> lng) {
        /** Half a point is none. */
        Optional<Filing.Point> point(Wrongs wrongs) {
            if (lat.isPresent() != lng.isPresent()) {
                wrongs.add(lat.isPresent() ? "/place/lng" : "/place/lat", "经度和纬度要一起写");
            }
            return lat.flatMap(north -> lng.map(east -> new Filing.Point(north, east)));
        }
    }

    /** As the intake takes it, with places by their official names. */
    Filing filing(Directory directory, Wrongs wrongs) {
        Optional<String> district = place.flatMap(Place::district);
        Entered entered = directory.place(district, place.flatMap(Place::township), "/place", wrongs);
        directory.matter(matter, "/matter", wrongs);
        directory.unit(lead, entered.district(), "/lead", wrongs);
        return new Filing(
                kind.orElse("hotline"),
                channel.orElse("phone"),
                text,
                new Filing.Told(said(title), requestKind, occurredAt.map(OffsetDateTime::toInstant)),
                new Filing.Caller(
                        said(caller.flatMap(Caller::name)),
                        said(caller.flatMap(Caller::phone)),
                        caller.flatMap(Caller::anonymous).orElse(false)),
                new Filing.Where(
                        entered.district(),
                        entered.township(),
                        said(place.flatMap(Place::village)),
                        said(place.flatMap(Place::address)),
                        place.flatMap(where -> where.point(wrongs))),
                new Filing.Wishes(urgency.map(Urgency.byWire()::get), matter, lead));
    }

    private static Optional<String> said(Optional<String> words) {
        return words.filter(text -> !text.isBlank());
    }
}
