package org.jiesu.core.duty;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Which rule prevails for a matter in a situation.
 *
 * <pre>
 * the city's book has the matter and is in force ─┬─ gives it to the township ─┬─ in a 乡镇, or not known where: the city's rule
 *                                                 │                            └─ in a 街道 or park: the district's, else the city's
 *                                                 └─ names a department ───────┬─ the district's names the same: in its own name
 *                                                                              └─ another: the city's; in a 街道 the district's
 * otherwise ─ the district's rules: a 乡镇 leads by them only before the city's book binds it; else the next lead does
 * </pre>
 */
final class StandingLaw {
    private static final String NOT_BOUND = "城市规定只管乡镇，这里按本区文件";

    /** For more matters than these nothing is remembered: complaints from one place are about far fewer. */
    static final int REMEMBERED = 64;

    private final DutyBook book;
    private final Situation situation;
    private final UnitNaming naming;
    private final Map<String, Optional<Prevailing>> decided = new ConcurrentHashMap<>();

    StandingLaw(DutyBook book, Situation situation) {
        this.book = book;
        this.situation = situation;
        this.naming = new UnitNaming(book.units(), situation.place(), situation.day());
    }

    UnitNaming naming() {
        return naming;
    }

    Situation situation() {
        return situation;
    }

    /** The rule that prevails for a matter of the book; nothing where no rule is in force there. */
    Optional<Prevailing> on(String matter) {
        Optional<Prevailing> before = decided.get(matter);
        if (before != null) {
            return before;
        }
        Optional<Prevailing> found = spared(matter);
        if (decided.size() < REMEMBERED) {
            decided.put(matter, found);
        }
        return found;
    }

    /** Whoever is accused answers for no accusation of its own persons, whichever rule would let it lead. */
    private Optional<Prevailing> spared(String matter) {
        return decide(matter).map(found -> book.rule(matter)
                .flatMap(rule -> rule.standing().accused())
                .or(() -> found.rule().standing().accused())
                .map(found::accusing)
                .orElse(found));
    }

    private Optional<Prevailing> decide(String matter) {
        Optional<DutyRule> own = book.rule(matter);
        Optional<DutyRule> city = own.filter(rule -> rule.ofCity() && rule.inForce(situation.day()));
        String district = own.filter(rule -> !rule.ofCity())
                .map(rule -> rule.reach().district())
                .or(situation::district)
                .orElse("");
        List<DutyRule> answering = book.rowsFor(matter, district);
        boolean township =
                city.filter(rule -> Units.local(rule.duty().leads().get(0))).isPresent();
        if (township && !situation.outsideTheTownships()) {
            return city.map(rule -> township(rule, answering));
        }
        Rows rows = new Rows(answering, situation);
        if (township) {
            return Optional.of(rows.first()
                    .map(row -> byDistrict(row, rows, NOT_BOUND))
                    .orElseGet(() -> township(city.get(), answering)));
        }
        return city.isPresent()
                ? Optional.of(department(city.get(), rows))
                : rows.first().map(row -> byDistrict(row, rows, bySilence()));
    }

    /** Why a district's rule decides where the city's book says nothing on the day. */
    private String bySilence() {
        boolean bound = book.townshipsBoundFrom()
                .filter(from -> !situation.day().isBefore(from))
                .isPresent();
        return bound ? "城市规定没有列入这一事项，按本区文件由部门或街道办理" : "城市规定施行之前，本区文件就是依据";
    }

    /** The commonest answer: the district's rules are looked at only when somebody asks why. */
    private Prevailing township(DutyRule city, List<DutyRule> answering) {
        return byCity(
                city, city.duty().leads(), Prevailing.Hangs.ON_NOTHING, List.of(), () -> new Rows(answering, situation)
                        .beaten("城市规定把这一事项列为乡镇职责，区里的文件不能改变"));
    }

    private Prevailing department(DutyRule city, Rows rows) {
        List<UnitRef> own = naming.all(city.duty().leads(), "");
        List<Row> same = new ArrayList<>();
        List<Row> others = new ArrayList<>();
        rows.all().stream()
                .filter(row -> row.where() == Holds.YES && row.when() != Holds.PERHAPS)
                .forEach(row -> (names(row, own) ? same : others).add(row));
        Optional<Row> street = rows.all().stream()
                .filter(row -> bindsStreets(row) && row.certain())
                .findFirst()
                .filter(row -> !leads(row, own));
        if (street.isPresent()) {
            return byDistrict(street.get(), rows, NOT_BOUND);
        }
        Prevailing.Hangs hangs = hangs(rows, own);
        if (same.isEmpty()) {
            return byCity(city, city.duty().leads(), hangs, List.of(), () -> conflicts(others));
        }
        List<String> leads = new ArrayList<>();
        same.get(0).department().ifPresent(leads::add);
        leads.addAll(city.duty().leads());
        return byCity(city, leads, hangs, List.of(same.get(0).rule()), () -> conflicts(others));
    }

    /** Whether a row can go before the city's book at all: in a 街道 or park, as long as it is not 推定. */
    private boolean bindsStreets(Row row) {
        return situation.outsideTheTownships()
                && !row.powerless()
                && !row.rule().inferredOn(situation.day());
    }

    private boolean leads(Row row, List<UnitRef> own) {
        return row.lead()
                .filter(name ->
                        own.contains(naming.first(name, row.rule().reach().district())))
                .isPresent();
    }

    /** Rows that would go before the city's book if their circumstances were so. */
    private Prevailing.Hangs hangs(Rows rows, List<UnitRef> own) {
        List<String> open = rows.all().stream()
                .filter(row -> bindsStreets(row) && row.when() == Holds.PERHAPS && !leads(row, own))
                .flatMap(row -> situation.known().open(row.rule().reach().when()).stream())
                .distinct()
                .sorted()
                .toList();
        return new Prevailing.Hangs(false, !open.isEmpty(), open);
    }

    private boolean names(Row row, List<UnitRef> own) {
        return row.department()
                .filter(name -> naming.all(List.of(name), row.rule().reach().district()).stream()
                        .anyMatch(own::contains))
                .isPresent();
    }

    private static List<Precedence.Beaten> conflicts(List<Row> others) {
        return others.stream()
                .map(row -> new Precedence.Beaten(row.rule(), "不是城市规定所指的部门，以城市规定为准"))
                .toList();
    }

    private Prevailing byCity(
            DutyRule rule,
            List<String> leads,
            Prevailing.Hangs hangs,
            List<DutyRule> confirming,
            Supplier<List<Precedence.Beaten>> beaten) {
        return new Prevailing(rule, leads, hangs, () -> {
            String because = confirming.isEmpty() ? "城市规定写明了这一事项" : "城市规定写明了部门，本区文件点出了它的名字";
            return new Precedence(
                    rule.basis().tier(), because, confirming, beaten.get(), rule.inferredOn(situation.day()));
        });
    }

    private Prevailing byDistrict(Row row, Rows rows, String because) {
        return new Prevailing(row.rule(), row.leads(), rows.hangs(row), () -> {
            StringBuilder why = new StringBuilder(because);
            row.rule().basis().planned().filter(situation.day()::isAfter).ifPresent(last -> why.append("；计划期到")
                    .append(last)
                    .append("为止，推定仍然有效"));
            if (row.stepsIn()) {
                why.append("；属地在这里不得据此主责，由下一个牵头单位负责（推定）");
            }
            boolean inferred = row.rule().inferredOn(situation.day()) || row.stepsIn();
            return new Precedence(row.rule().basis().tier(), why.toString(), List.of(), rows.beatenBy(row), inferred);
        });
    }
}
