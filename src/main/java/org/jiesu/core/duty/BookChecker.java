package org.jiesu.core.duty;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiesu.core.text.Mistake;
import org.jiesu.core.text.Phrase;

/**
 * Finds everything that would make a duty book wrong in law or useless in practice. All mistakes at once; a book with
 * any of them is not published.
 */
public final class BookChecker {
    private final Scope scope;
    private final List<Mistake> found = new ArrayList<>();

    /**
     * What a book is held against.
     *
     * @param document name of the rule-book whose every article must have a rule
     * @param articles its text
     * @param first number of the first article that is a duty
     * @param last number of the last
     * @param powers what a rule may name among its powers beside the words of its own article
     */
    public record Scope(SourceLine document, Articles articles, int first, int last, Set<String> powers) {
        public Scope {
            powers = Set.copyOf(powers);
        }
    }

    private BookChecker(Scope scope) {
        this.scope = scope;
    }

    /** The mistakes in the order of the rules; empty when the book may be published. */
    public static List<Mistake> check(DutyBook book, Scope scope) {
        BookChecker checker = new BookChecker(scope);
        book.rules().stream()
                .filter(DutyRule::ofCity)
                .forEach(rule -> checker.found.addAll(RuleCheck.check(rule, book, scope)));
        checker.found.addAll(OverlayCheck.check(book));
        checker.twice(book.rules());
        checker.uncovered(book.rules());
        checker.signals(book);
        checker.delegations(book);
        if (checker.found.isEmpty()) {
            checker.idle(book);
        }
        return List.copyOf(checker.found);
    }

    private void twice(List<DutyRule> rules) {
        Map<String, DutyRule> ids = new HashMap<>();
        Map<Set<String>, DutyRule> words = new HashMap<>();
        Map<String, DutyRule> examples = new HashMap<>();
        for (DutyRule rule : rules) {
            DutyRule same = ids.putIfAbsent(rule.id(), rule);
            if (same != null) {
                wrong(rule, "the id stands already at " + place(same));
            }
            Set<String> mine = new HashSet<>();
            rule.signs().words().stream().map(Phrase::written).forEach(mine::add);
            DutyRule alike = mine.isEmpty() ? null : words.putIfAbsent(mine, rule);
            if (alike != null) {
                wrong(rule, "has the very words of " + alike.id() + ": it can never win");
            }
            for (String example : rule.signs().examples()) {
                DutyRule other = examples.putIfAbsent(example, rule);
                if (other != null) {
                    wrong(rule, "this example stands already under " + other.id() + ": " + example);
                }
            }
        }
    }

    private void uncovered(List<DutyRule> rules) {
        Set<Integer> covered = new HashSet<>();
        rules.stream()
                .filter(DutyRule::ofCity)
                .forEach(rule -> covered.add(rule.basis().article()));
        for (int article = scope.first(); article <= scope.last(); article++) {
            if (!covered.contains(article)) {
                SourceLine at = scope.document();
                found.add(new Mistake(at.file(), at.line(), "no rule for article " + article));
            }
        }
    }

    private void signals(DutyBook book) {
        Set<String> ids = new HashSet<>();
        book.rules().forEach(rule -> ids.add(rule.id()));
        for (Signals.Uncovered uncovered : book.signals().uncovered()) {
            if (!ids.add(uncovered.matter().code())) {
                wrong(uncovered.where(), uncovered.matter().code() + ": the id stands twice");
            }
            for (String lead : uncovered.suggestion().leads()) {
                if (lead.equals(Units.TOWNSHIP_OF_THE_CASE) || !book.units().knows(lead)) {
                    wrong(uncovered.where(), "“" + lead + "” is no department that could answer");
                }
            }
        }
    }

    private void delegations(DutyBook book) {
        for (Delegation act : book.delegations()) {
            boolean hangs =
                    book.rule(act.rule()).filter(DutyRule::needsDelegation).isPresent();
            boolean known = book.units()
                    .byCode(act.to())
                    .filter(unit -> unit.kind() == UnitKind.TOWNSHIP)
                    .isPresent();
            if (!hangs) {
                wrong(act.where(), "“" + act.rule() + "” is no rule that hangs on a delegation");
            }
            if (!known) {
                wrong(act.where(), "“" + act.to().value() + "” is no 乡镇");
            }
            if (!act.inForce().makesSense()) {
                wrong(act.where(), "ends before it begins");
            }
        }
    }

    /** What stands in the book for nothing. Found by asking the law itself, which a book with other mistakes cannot answer. */
    private void idle(DutyBook book) {
        BookCoverage coverage = new BookCoverage(book);
        coverage.neverWinning()
                .forEach(rule ->
                        wrong(rule, "can never win: wherever it holds another rule of the district goes before it"));
        Map<String, Optional<String>> questions = coverage.questions();
        book.signals().circumstances().stream()
                .filter(asked ->
                        questions.getOrDefault(asked.name(), Optional.empty()).isEmpty())
                .forEach(asked -> wrong(
                        asked.where(), "“" + asked.name() + "” changes no answer: no question is asked for nothing"));
    }

    private void wrong(DutyRule rule, String what) {
        wrong(rule.standing().where(), rule.id() + ": " + what);
    }

    private void wrong(SourceLine where, String what) {
        found.add(new Mistake(where.file(), where.line(), what));
    }

    private static String place(DutyRule rule) {
        return rule.standing().where().file() + ":" + rule.standing().where().line();
    }
}
