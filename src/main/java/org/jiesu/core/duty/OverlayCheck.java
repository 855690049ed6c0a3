package org.jiesu.core.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jiesu.core.text.Mistake;

/** What must be right in each rule of a district's overlay for itself. */
final class OverlayCheck {
    private final DutyRule rule;
    private final DutyBook book;
    private final Set<String> matters;
    private final List<Mistake> found = new ArrayList<>();

    private OverlayCheck(DutyRule rule, DutyBook book, Set<String> matters) {
        this.rule = rule;
        this.book = book;
        this.matters = matters;
    }

    /** The mistakes of the rules of all overlays, in their order. */
    static List<Mistake> check(DutyBook book) {
        Set<String> recognised = new HashSet<>();
        Topic.of(book).stream()
                .filter(topic -> !(topic instanceof Topic.Away))
                .forEach(topic -> recognised.add(topic.matter().code()));
        List<Mistake> found = new ArrayList<>();
        book.rules().stream().filter(rule -> !rule.ofCity()).forEach(rule -> {
            OverlayCheck check = new OverlayCheck(rule, book, recognised);
            check.basis();
            check.units();
            check.townshipLead();
            check.recognised();
            check.circumstances();
            AccusationCheck.check(rule, book).forEach(check::wrong);
            found.addAll(check.found);
        });
        return found;
    }

    private void basis() {
        Basis basis = rule.basis();
        if (basis.quotes().isEmpty()) {
            wrong("has no basis: quote the words of the gazette");
        }
        for (Quote quote : basis.quotes()) {
            if (quote.line() == 0) {
                wrong("these words stand on no line of the gazette that is quoted: " + quote.words());
            }
        }
        if (!basis.inForce().makesSense()) {
            wrong("ends before it begins");
        }
        if (basis.planned()
                .filter(last -> last.isBefore(basis.inForce().from()))
                .isPresent()) {
            wrong("the time it plans for ends before it begins");
        }
    }

    private void units() {
        Duty duty = rule.duty();
        Stream.of(
                        duty.leads().stream(),
                        duty.main().stream(),
                        duty.helpers().stream().map(Duty.Helper::unit),
                        duty.reports().stream().map(Duty.ReportDuty::to))
                .flatMap(names -> names)
                .distinct()
                .filter(name -> !Units.local(name))
                .forEach(this::unit);
        if (duty.leads().isEmpty()) {
            wrong("has no lead");
        }
        Stream.concat(duty.main().stream(), duty.helpers().stream().map(Duty.Helper::unit))
                .filter(duty.leads()::contains)
                .forEach(name -> wrong("“" + name + "” cannot both lead and help"));
    }

    private void unit(String name) {
        String district = rule.reach().district();
        if (book.units().find(district, name).isPresent()) {
            return;
        }
        Optional<String> elsewhere = book.units()
                .districts()
                .filter(other -> book.units().find(other, name).isPresent())
                .findFirst();
        wrong(elsewhere
                .map(other -> "“" + name + "” is a unit of " + other + ", not of " + district)
                .orElse("unknown unit “" + name + "” in " + district));
    }

    private void townshipLead() {
        Duty duty = rule.duty();
        if (duty.ledByTownship() && rule.inferred()) {
            wrong("a lead of a 乡镇 is never inferred");
        }
        for (String name : duty.leads()) {
            boolean township = book.units()
                    .find(rule.reach().district(), name)
                    .filter(unit -> unit.kind() == UnitKind.TOWNSHIP)
                    .isPresent();
            if (township) {
                wrong("a 乡镇 leads as 属地乡镇; which one it is stands in “where”: " + name);
            }
        }
        LocalDate from = rule.basis().inForce().from();
        boolean tooLate = rule.reach()
                .townshipsUntil()
                .filter(until -> !from.isBefore(until))
                .isPresent();
        boolean onlyTownships =
                !duty.leads().isEmpty() && duty.leads().stream().allMatch(Units.TOWNSHIP_OF_THE_CASE::equals);
        if (tooLate && onlyTownships) {
            wrong("gives the lead to a 乡镇 alone, by a gazette later than the city's book, which lets none lead so");
        }
    }

    private void recognised() {
        for (String matter : rule.reach().matters()) {
            if (!matters.contains(matter)) {
                wrong("“" + matter + "” is no matter with words of its own in the book");
            }
        }
        if (rule.reach().matters().isEmpty() && rule.signs().isEmpty()) {
            wrong("has neither matters nor words nor examples: it can never win");
        }
        if (new HashSet<>(rule.reach().matters()).size()
                < rule.reach().matters().size()) {
            wrong("names a matter twice");
        }
    }

    private void circumstances() {
        for (Map.Entry<String, String> condition : rule.reach().when().entrySet()) {
            Optional<Circumstance> known = book.signals().circumstance(condition.getKey());
            if (known.isEmpty()) {
                wrong("“when” names no fact: " + condition.getKey());
            } else if (!known.get().has(condition.getValue())) {
                wrong("“" + condition.getValue() + "” is no value of " + condition.getKey());
            }
        }
    }

    private void wrong(String what) {
        SourceLine where = rule.standing().where();
        found.add(new Mistake(where.file(), where.line(), rule.id() + ": " + what));
    }
}
