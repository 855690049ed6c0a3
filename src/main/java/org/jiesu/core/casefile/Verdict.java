package org.jiesu.core.casefile;

import java.time.LocalDate;
import java.util.Optional;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.core.duty.Urgency;

/**
 * What the router answered at intake, without the words of the complaint that decided: those are content.
 *
 * @param decision {@code route}, {@code ask_place}, {@code review} or {@code internal}
 * @param rule the rule that won, if any
 * @param asOf the day whose law was asked: the day of intake
 * @param bookVersion the duty book that answered: the newest published at that moment
 */
public record Verdict(
        String decision,
        Optional<UnitCode> lead,
        Optional<String> rule,
        Urgency urgency,
        int confidencePercent,
        LocalDate asOf,
        String bookVersion,
        String modelVersion) {}
