package org.jiesu.core.duty;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jiesu.core.text.Mistake;

/** What must be right in each rule for itself. */
final class RuleCheck {
    private final DutyRule rule;
    private final DutyBook book;
    private final BookChecker.Scope scope;
    private final List<Mistake> found = new ArrayList<>();

    private RuleCheck(DutyRule rule, DutyBook book, BookChecker.Scope scope) {
        this.rule = rule;
        this.book = book;
        this.scope = scope;
    }

    static List<Mistake> check(DutyRule rule, DutyBook book, BookChecker.Scope scope) {
        RuleCheck check = new RuleCheck(rule, book, scope);
        check.basis();
        check.units();
        check.townshipLead();
        check.delegation();
        check.signs();
        AccusationCheck.check(rule, book).forEach(check::wrong);
        return check.found;
    }

    private void basis() {
        Basis basis = rule.basis();
        if (basis.quotes().isEmpty()) {
            wrong("has no basis: quote the words of the article");
        }
        for (Quote quote : basis.quotes()) {
            if (quote.line() == 0) {
                wrong("these words do not stand in article " + basis.article() + ": " + quote.words());
            }
        }
        if (!basis.inForce().makesSense()) {
            wrong("ends before it begins");
        }
        if (!rule.id().matches("S" + basis.article() + "-[1-9][0-9]*")) {
            wrong("the id of a rule on article " + basis.article() + " is S" + basis.article() + "-1, -2 …");
        }
        for (String power : rule.duty().powers()) {
            boolean given = scope.articles().lineOf(basis.article(), power) > 0;
            if (!given && !scope.powers().contains(power)) {
                wrong("article " + basis.article() + " gives no power “" + power + "”");
            }
        }
    }

    private void units() {
        Duty duty = rule.duty();
        Stream.of(
                        duty.leads().stream(),
                        duty.helpers().stream().map(Duty.Helper::unit),
                        duty.reports().stream().map(Duty.ReportDuty::to))
                .flatMap(names -> names)
                .distinct()
                .filter(name -> !book.units().knows(name))
                .forEach(name -> wrong("unknown unit “" + name + "”"));
        if (duty.leads().isEmpty()) {
            wrong("has no lead");
        }
        duty.helpers().stream()
                .map(Duty.Helper::unit)
                .filter(duty.leads()::contains)
                .forEach(name -> wrong("“" + name + "” cannot both lead and help"));
    }

    private void townshipLead() {
        boolean proven = rule.basis().quotes().stream().anyMatch(quote -> quote.line() > 0);
        if (rule.duty().ledByTownship() && !proven) {
            wrong("a 乡镇 leads only by the words of an article");
        }
        if (rule.duty().ledByTownship() && rule.inferred()) {
            wrong("a lead of a 乡镇 is never inferred");
        }
    }

    private void delegation() {
        rule.standing().delegation().ifPresent(words -> {
            if (scope.articles().lineOf(rule.basis().article(), words) == 0) {
                wrong("the delegation “" + words + "” is not quoted from the article");
            }
            if (!rule.duty().leads().equals(List.of(Units.TOWNSHIP_OF_THE_CASE))) {
                wrong("a delegation rule is led by 属地乡镇 alone");
            }
            boolean replaces = rule.standing()
                    .of()
                    .flatMap(book::rule)
                    .filter(of -> !of.duty().ledByTownship())
                    .isPresent();
            if (!replaces) {
                wrong("“of” must name the department's rule that the delegation would replace");
            }
        });
        if (rule.standing().of().isPresent() && !rule.needsDelegation()) {
            wrong("“of” stands only with “delegation”");
        }
    }

    private void signs() {
        boolean silent = rule.internal() || rule.needsDelegation();
        if (silent && !rule.signs().isEmpty()) {
            wrong("an internal or delegation rule has no words and no examples of its own");
        }
        if (!silent && rule.signs().isEmpty()) {
            wrong("has neither words nor examples: it can never win");
        }
    }

    private void wrong(String what) {
        SourceLine where = rule.standing().where();
        found.add(new Mistake(where.file(), where.line(), rule.id() + ": " + what));
    }
}
