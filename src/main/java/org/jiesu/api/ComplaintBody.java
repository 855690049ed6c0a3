package org.jiesu.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.jiesu.core.casefile.Source;
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
        Optional<String> lead,
        Optional<Ticket> source) {
    /** The ticket of another system, as the request names it. */
    record Ticket(String system, String number, Optional<OffsetDateTime> dueAt) {
        Source source() {
            return new Source(system.strip(), number.strip(), dueAt.map(OffsetDateTime::toInstant));
        }
    }

    record Caller(Optional<String> name, Optional<String> phone, Optional<Boolean> anonymous) {}

    /** As the intake takes it, with places by their official names. */
    Filing filing(Directory directory, Wrongs wrongs) {
        Optional<String> district = place.flatMap(PlaceBody::district);
        Entered entered = directory.place(district, place.flatMap(PlaceBody::township), "/place", wrongs);
        directory.matterNamed(matter, "/matter", wrongs);
        directory.unit(lead, entered.district(), "/lead", wrongs);
        return new Filing(
                new Filing.Origin(
                        kind.orElse(Filing.Origin.PHONE.kind()),
                        channel.orElse(Filing.Origin.PHONE.channel()),
                        source.map(Ticket::source)),
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
