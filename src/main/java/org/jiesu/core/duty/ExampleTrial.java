package org.jiesu.core.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiesu.core.place.Entered;
import org.jiesu.core.place.Gazetteer;
import org.jiesu.core.place.Township;

/** Routes the examples of one rule where and when it holds, with its facts told. */
final class ExampleTrial {
    private final DutyBook book;
    private final DutyRule rule;
    private final Entered place;
    private final LocalDate day;
    private final List<RuleHealth.Stray> strays = new ArrayList<>();
    private int came;

    ExampleTrial(DutyBook book, DutyRule rule, Gazetteer gazetteer) {
        this.book = book;
        this.rule = rule;
        this.place = where(gazetteer);
        this.day = rule.basis().inForce().from();
    }

    /** The first 乡镇 where the rule holds, for it binds them first; where it holds in none, the first other place. */
    private Entered where(Gazetteer gazetteer) {
        Optional<String> district = Optional.of(rule.reach().district()).filter(name -> !name.isEmpty());
        List<Township> holds = gazetteer
                .townshipsOf(district)
                .filter(town -> rule.reach().where().at(TrialGrounds.in(town)) == Holds.YES)
                .toList();
        return holds.stream()
                .filter(town -> town.kind() == Township.Kind.TOWNSHIP)
                .findFirst()
                .or(() -> holds.stream().findFirst())
                .map(town -> Entered.of(town.district(), town.name()))
                .orElseGet(() -> new Entered(district, Optional.empty()));
    }

    DutyRule rule() {
        return rule;
    }

    int asked() {
        return rule.signs().examples().size();
    }

    List<RuleHealth.Stray> strays() {
        return strays;
    }

    /** Whether it has examples and not one has its matter as the best or among the alternatives. */
    boolean noneCame() {
        return asked() > 0 && came == 0;
    }

    void run(Router router) {
        for (String example : rule.signs().examples()) {
            Route route =
                    router.route(new Complaint(example, place, day, rule.reach().when()));
            boolean comes = comes(route.findings());
            came += comes ? 1 : 0;
            if (!comes || !route.lead().equals(lead(route))) {
                strays.add(new RuleHealth.Stray(rule, example, route.findings().matter(), route.lead()));
            }
        }
    }

    private boolean comes(Findings found) {
        return found.matter().filter(rule.matter()::equals).isPresent()
                || found.alternatives().stream()
                        .anyMatch(other -> other.matter().equals(rule.matter()))
                || found.otherMatters().stream()
                        .anyMatch(other -> other.matter().equals(rule.matter()));
    }

    /** Who would lead for the rule's matter there and then. */
    private Optional<UnitRef> lead(Route route) {
        Situation situation = new Situation(route.place(), day, route.findings().circumstances());
        return new Answering(book, situation).ownership(new Topic.Ruled(rule)).lead();
    }
}
