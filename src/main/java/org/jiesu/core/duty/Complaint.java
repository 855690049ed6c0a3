package org.jiesu.core.duty;

import java.time.LocalDate;
import org.jiesu.core.place.Entered;

/**
 * What is asked of the router.
 *
 * @param text the caller's words, as sent
 * @param place what the operator entered about the place
 * @param day the day whose law answers: the day of intake, in Beijing
 */
public record Complaint(String text, Entered place, LocalDate day) {}
