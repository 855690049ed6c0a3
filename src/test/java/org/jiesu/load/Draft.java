package org.jiesu.load;

import java.util.Map;
import java.util.Optional;
import org.jiesu.core.duty.Urgency;
import org.jiesu.core.place.Entered;

/**
 * A made-up complaint.
 *
 * @param key the {@code Idempotency-Key} it is filed under, however often it is sent
 * @param text the words of the caller
 * @param body of {@code POST /cases}
 * @param place what the body says of district and township, by official names
 * @param reachable whether a telephone number is left
 * @param wished the urgency that the operator settled by hand
 */
public record Draft(
        String key,
        String text,
        Map<String, Object> body,
        Entered place,
        boolean reachable,
        Optional<Urgency> wished) {}
