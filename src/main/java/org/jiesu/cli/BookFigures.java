package org.jiesu.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jiesu.core.duty.BookConflicts;
import org.jiesu.core.duty.BookCoverage;
import org.jiesu.core.duty.DutyBook;
import org.jiesu.core.duty.DutyRule;
import org.jiesu.core.duty.Matter;
import org.jiesu.core.duty.Overlay;
import org.jiesu.core.duty.RuleHealth;
import org.jiesu.core.duty.StealingWords;
import org.jiesu.core.duty.UnitRef;
import org.jiesu.core.text.Folding;
import org.jiesu.wiring.Routing;

/** The figures of a duty book that has no mistake, for the person who answers for it. */
final class BookFigures {
    private static final int EXAMPLES_STOLEN = 3;

    private final DutyBook book;
    private final LocalDate day;
    private final boolean whole;
    private final List<String> lines = new ArrayList<>();

    private BookFigures(DutyBook book, LocalDate day, boolean whole) {
        this.book = book;
        this.day = day;
        this.whole = whole;
    }

    /**
     * The lines to print.
     *
     * @param day as of which conflicts and matters without owner are counted
     * @param whole whether everything that is counted is listed too
     */
    static List<String> of(Routing routing, Folding folding, LocalDate day, boolean whole) {
        BookFigures figures = new BookFigures(routing.book(), day, whole);
        figures.tiers();
        figures.overlays();
        figures.open();
        figures.conflicts();
        figures.words(folding);
        figures.health(routing);
        figures.questions();
        return figures.lines;
    }

    private void tiers() {
        Map<String, Integer> tiers = new TreeMap<>();
        book.rules().forEach(rule -> tiers.merge(rule.basis().tier(), 1, Integer::sum));
        Map<String, List<DutyRule>> documents = new TreeMap<>();
        book.rules().forEach(rule -> documents
                .computeIfAbsent(rule.basis().document(), unseen -> new ArrayList<>())
                .add(rule));
        lines.add(documents.size() + " documents; rules per tier: " + tiers);
        documents.forEach((document, rules) -> detail(document + ": " + rules.size() + " rules on "
                + rules.stream()
                        .map(rule -> rule.basis().clause().inWords())
                        .distinct()
                        .count()
                + " articles or items"));
    }

    private void overlays() {
        for (Overlay overlay : book.overlays()) {
            lines.add(overlay.name() + ": " + overlay.rows().all() + " rows = "
                    + overlay.rows().covered().size() + " in rules + "
                    + overlay.rows().left() + " left out");
            overlay.rows().leftOut().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(entry -> detail(entry.getValue().size() + " " + entry.getKey()));
        }
    }

    private void open() {
        BookCoverage coverage = new BookCoverage(book);
        book.overlays().stream().map(Overlay::district).distinct().forEach(district -> {
            List<Matter> open = coverage.withoutOwner(district, day);
            lines.add(district + ": " + open.size() + " matters without an owner on " + day);
            open.forEach(matter -> detail(matter.code() + " " + matter.name()));
        });
    }

    private void conflicts() {
        List<BookConflicts.Conflict> conflicts = BookConflicts.of(book, day);
        lines.add(conflicts.size() + " conflicts between tiers on " + day);
        for (BookConflicts.Conflict conflict : conflicts) {
            detail(conflict.matter() + " " + told(conflict.city()) + " ↔ "
                    + conflict.district().id() + " " + told(conflict.district()) + " → " + conflict.resolution());
        }
    }

    private static String told(DutyRule rule) {
        return rule.duty().leads().get(0) + "（" + rule.basis().document()
                + rule.basis().clause().inWords() + "“"
                + rule.basis().quotes().get(0).words() + "”）";
    }

    private void words(Folding folding) {
        List<StealingWords.Theft> thefts = StealingWords.of(book, folding, EXAMPLES_STOLEN);
        lines.add(thefts.size() + " phrases hold in more than " + EXAMPLES_STOLEN + " examples of another matter");
        thefts.forEach(
                theft -> detail("“" + theft.phrase() + "” of " + theft.owner().code() + " in " + theft.examples()
                        + " of " + theft.victim().code() + " " + theft.victim().name()));
    }

    private void health(Routing routing) {
        RuleHealth health = RuleHealth.of(book, routing.router(), routing.gazetteer());
        lines.add(health.failing().size() + " rules fail");
        health.failing()
                .forEach(failing -> detail(failing.rule().id() + " "
                        + failing.rule().matter().name() + ": " + failing.why().told()));
        lines.add(health.strays().size() + " of " + health.asked() + " examples lead elsewhere than their rule");
        health.strays()
                .forEach(stray -> detail(stray.rule().id() + " “" + stray.example() + "” → "
                        + stray.matter().map(Matter::code).orElse("nothing") + " "
                        + stray.lead().map(UnitRef::unit).orElse("nobody")));
    }

    private void questions() {
        BookCoverage coverage = new BookCoverage(book);
        Map<String, Optional<String>> questions = coverage.questions();
        long proven = questions.values().stream().filter(Optional::isPresent).count();
        lines.add(questions.size() + " questions, " + proven + " can change an answer");
        questions.forEach((name, rule) ->
                detail(name + ": " + rule.map(id -> "changes " + id).orElse("changes nothing")));
    }

    private void detail(String line) {
        if (whole) {
            lines.add("  " + line);
        }
    }
}
