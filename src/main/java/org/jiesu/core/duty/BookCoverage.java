package org.jiesu.core.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jiesu.core.place.Placement;

/** What a book leaves open, district by district: matters nobody answers for, rules that never win, idle questions. */
public final class BookCoverage {
    private final DutyBook book;

    public BookCoverage(DutyBook book) {
        this.book = book;
    }

    /** The matters for which no rule gives anybody in a 乡镇 of the district the lead on a day. */
    public List<Matter> withoutOwner(String district, LocalDate day) {
        List<Matter> open = new ArrayList<>();
        Optional<Placement> place =
                TrialGrounds.of(book.units(), district, Where.EVERYWHERE).findFirst();
        place.ifPresent(here -> {
            Answering answering = new Answering(book, new Situation(here, day, Circumstances.UNKNOWN));
            Topic.of(book).stream()
                    .filter(topic -> !(topic instanceof Topic.Away) && answering.competes(topic))
                    .filter(topic -> answering.ownership(topic).ground().isEmpty())
                    .forEach(topic -> open.add(topic.matter()));
        });
        return open;
    }

    /** Rules of an overlay that answer nothing anywhere, on no day: another of the district always goes before. */
    public List<DutyRule> neverWinning() {
        return book.rules().stream()
                .filter(rule -> !rule.ofCity())
                .filter(rule -> !new RuleTrial(book, rule).answers())
                .toList();
    }

    /**
     * The circumstances by name, each with the rule by which its question was shown to change an answer; without a rule
     * where none does.
     */
    public Map<String, Optional<String>> questions() {
        Map<String, Optional<String>> proven = new LinkedHashMap<>();
        book.signals().circumstances().forEach(one -> proven.put(one.name(), Optional.empty()));
        for (DutyRule rule : book.rules()) {
            for (String name : new TreeSet<>(rule.reach().when().keySet())) {
                if (proven.getOrDefault(name, Optional.of("")).isEmpty() && changes(rule, name)) {
                    proven.put(name, Optional.of(rule.id()));
                }
            }
        }
        return proven;
    }

    /** Whether another answer than the rule's gives another owner, urgency or article, on the day the rule begins. */
    private boolean changes(DutyRule rule, String name) {
        Optional<Situation> told = TrialGrounds.of(
                        book.units(), rule.reach().district(), rule.reach().where())
                .findFirst()
                .map(place -> new Situation(place, rule.basis().inForce().from(), Circumstances.UNKNOWN));
        if (told.isEmpty()) {
            return false;
        }
        Situation so = told.get();
        for (Map.Entry<String, String> condition : rule.reach().when().entrySet()) {
            so = so.answered(condition.getKey(), condition.getValue());
        }
        Situation settled = so;
        return book.signals().circumstance(name).stream()
                .flatMap(circumstance -> circumstance.values().stream())
                .anyMatch(value -> rule.reach().matters().stream()
                        .anyMatch(matter -> differ(matter, settled, settled.answered(name, value.value()))));
    }

    private boolean differ(String matter, Situation one, Situation other) {
        Optional<Prevailing> first = new StandingLaw(book, one).on(matter);
        Optional<Prevailing> second = new StandingLaw(book, other).on(matter);
        return !first.map(Prevailing::rule).equals(second.map(Prevailing::rule));
    }
}
