package org.jiesu.core.duty;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** No rule may send an accusation of persons to those whom it accuses, be it as lead, beside the lead or to help. */
final class AccusationCheck {
    private AccusationCheck() {}

    /** What is wrong with a rule, one sentence for each unit that it must not name. */
    static List<String> check(DutyRule rule, DutyBook book) {
        List<Accused> accused = accusedBy(rule, book).distinct().toList();
        Duty duty = rule.duty();
        return Stream.of(
                        duty.leads().stream(),
                        duty.main().stream(),
                        duty.helpers().stream().map(Duty.Helper::unit))
                .flatMap(names -> names)
                .distinct()
                .filter(name -> accused.stream().anyMatch(whose -> sentTo(whose, name, rule, book)))
                .map(name -> "an accusation of persons of the 镇街 is never sent to whoever has the ground, “" + name
                        + "”: name the next level up")
                .toList();
    }

    /** The rule's own, and those of the matters for which it answers. */
    private static Stream<Accused> accusedBy(DutyRule rule, DutyBook book) {
        return Stream.concat(
                rule.standing().accused().stream(),
                rule.reach().matters().stream()
                        .flatMap(matter -> book.rule(matter).stream())
                        .flatMap(other -> other.standing().accused().stream()));
    }

    private static boolean sentTo(Accused whose, String name, DutyRule rule, DutyBook book) {
        Optional<UnitKind> kind =
                book.units().find(rule.reach().district(), name).map(Unit::kind);
        return whose.spares(name) || kind.filter(whose::spares).isPresent();
    }
}
