package org.jiesu.core.duty;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jiesu.core.place.Gazetteer;
import org.jiesu.core.place.Place;
import org.jiesu.core.text.Mistake;

/** A village for which a rule does not hold must be one that the gazetteer would find: else nothing is ever excepted. */
public final class ExceptedVillages {
    private ExceptedVillages() {}

    /** The mistakes in the order of the rules, each name once for a rule. */
    public static List<Mistake> check(DutyBook book, Gazetteer gazetteer) {
        List<Mistake> found = new ArrayList<>();
        for (DutyRule rule : book.rules()) {
            String district = rule.reach().district();
            Set<String> names = new HashSet<>(rule.reach().where().exceptVillages());
            if (!names.isEmpty()) {
                names.removeIf(name -> gazetteer.places().stream()
                        .anyMatch(place -> place.district().equals(district) && isVillage(place, name)));
                names.stream().sorted().forEach(name -> found.add(wrong(rule, district, name)));
            }
        }
        return found;
    }

    private static boolean isVillage(Place place, String name) {
        boolean called = place.name().equals(name)
                || place.name().equals(name + "村")
                || place.says().contains(name);
        return place.kind() == Place.Kind.VILLAGE && called;
    }

    private static Mistake wrong(DutyRule rule, String district, String name) {
        SourceLine where = rule.standing().where();
        return new Mistake(
                where.file(),
                where.line(),
                rule.id() + ": the gazetteer of " + district + " has no village “" + name + "”");
    }
}
