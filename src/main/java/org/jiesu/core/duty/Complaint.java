package org.jiesu.core.duty;

import java.time.LocalDate;
import java.util.Map;
import org.jiesu.core.place.Entered;

/**
 * What is asked of the router.
 *
 * @param text the caller's words, as sent
 * @param place what the operator entered about the place
 * @param day the day whose law answers: the day of intake, in Beijing
 * @param answers what the caller answered to questions, by the name of the circumstance
 */
public record Complaint(String text, Entered place, LocalDate day, Map<String, String> answers) {
    public Complaint {
        answers = Map.copyOf(answers);
    }

    public Complaint(String text, Entered place, LocalDate day) {
        this(text, place, day, Map.of());
    }
}
