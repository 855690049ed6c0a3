package org.jiesu.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.Map;
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
        Optional<PlaceBody> place,
        Optional<Map<String, JsonNode>> facts,
        Optional<String> requestKind,
        Optional<OffsetDateTime> occurredAt,
        Optional<String> urgency,
        Optional<String> matter,
        Optional<String> lead) {
    record Caller(Optional<String> name, Optional<String> phone, Optional<Boolean> anonymous) {}

    /** As the intake takes it, with places by their official names. */
    Filing filing(Directory directory, Wrongs wrongs) {
        Optional<String> district = place.flatMap(PlaceBody::district);
        Entered entered = directory.place(district, place.flatMap(PlaceBody::township), "/place", wrongs);
        directory.matterNamed(matter, "/matter", wrongs);
        directory.unit(lead, entered.district(), "/lead", wrongs);
        return new Filing(
                kind.orElse("hotline"),
                channel.orElse("phone"),
                text,
                new Filing.Told(
                        PlaceBody.said(title),
                        requestKind,
                        occurredAt.map(OffsetDateTime::toInstant),
                        directory.answers(facts, "/facts", wrongs)),
                new Filing.Caller(
                        PlaceBody.said(caller.flatMap(Caller::name)),
                        PlaceBody.said(caller.flatMap(Caller::phone)),
                        caller.flatMap(Caller::anonymous).orElse(false)),
                place.map(where -> where.filed(entered, wrongs)).orElse(Filing.Where.UNTOLD),
                new Filing.Wishes(urgency.map(Urgency.byWire()::get), matter, lead));
    }
}
