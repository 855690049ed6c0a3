package org.jiesu.intake;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jiesu.core.casefile.Source;
import org.jiesu.core.duty.Urgency;

/**
 * What comes in, checked but not yet placed or routed.
 *
 * @param text the complaint in the caller's words
 * @param wishes what the operator has settled by hand
 */
public record Filing(Origin origin, String text, Told told, Caller caller, Where where, Wishes wishes) {
    /**
     * How it came.
     *
     * @param kind of case
     * @param source where it came from, if another system sent it
     */
    public record Origin(String kind, String channel, Optional<Source> source) {
        /** A call to the hotline. */
        public static final Origin PHONE = new Origin("hotline", "phone", Optional.empty());
    }

    /**
     * What the caller told beside the filing.
     *
     * @param answers to questions, by the name of the circumstance
     */
    public record Told(
            Optional<String> title,
            Optional<String> requestKind,
            Optional<Instant> occurredAt,
            Map<String, String> answers) {
        /** Nothing was asked. */
        public Told(Optional<String> title, Optional<String> requestKind, Optional<Instant> occurredAt) {
            this(title, requestKind, occurredAt, Map.of());
        }
    }

    /** Blank name and telephone count as not left. */
    public record Caller(Optional<String> name, Optional<String> phone, boolean anonymous) {}

    /** The structured place as the operator entered it. */
    public record Where(
            Optional<String> district,
            Optional<String> township,
            Optional<String> village,
            Optional<String> address,
            Optional<Point> point) {
        /** Nothing was told. */
        public static final Where UNTOLD =
                new Where(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A point on the map, in degrees (WGS 84). */
    public record Point(double lat, double lng) {}

    /**
     * What the operator settled by hand.
     *
     * @param lead code or name of the unit that the operator picked among the router's candidates
     */
    public record Wishes(Optional<Urgency> urgency, Optional<String> matter, Optional<String> lead) {}
}
