package org.jiesu.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jiesu.casebook.Working;
import org.jiesu.core.calendar.Reckoning;
import org.jiesu.core.calendar.Term;
import org.jiesu.core.calendar.WorkCalendar;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.core.duty.Urgency;
import org.jiesu.core.sla.Clock;
import org.jiesu.core.sla.ClockId;
import org.jiesu.core.sla.ClockKind;
import org.jiesu.core.sla.ClockLevel;
import org.jiesu.core.sla.Reckoned;
import org.jiesu.core.sla.Reckoner;
import org.jiesu.core.sla.Terms;
import org.jiesu.core.sla.WhistleKind;
import org.jiesu.http.Answer;
import org.jiesu.http.Asked;
import org.jiesu.http.Call;
import org.jiesu.http.Problem;
import org.jiesu.http.Resource;
import org.jiesu.http.Wrongs;
import org.jspecify.annotations.Nullable;

/**
 * By when each act would be due if its clock started at an instant, or by when any term would have passed, with the
 * working, without any case. What is not sure for want of a list of holidays is refused here by the name of the year, unless
 * it is asked for as well.
 */
public final class TermsApi implements Resource {
    private final Supplier<Terms> terms;
    private final Directory directory;

    public TermsApi(Supplier<Terms> terms, Directory directory) {
        this.terms = terms;
        this.directory = directory;
    }

    /**
     * When something is due.
     *
     * @param whistle how pressing the whistle is, where that decides
     * @param provisional years whose holidays are not announced yet and may move it
     */
    private record Due(
            String clock,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String whistle,
            Instant dueAt,
            List<Level> levels,
            List<String> working,
            List<Integer> provisional) {}

    private record Level(String level, @Nullable Instant at) {
        static Level of(ClockLevel level) {
            return new Level(level.level().wire(), level.at().orElse(null));
        }
    }

    @Override
    public Map<String, Call> calls() {
        return Map.of("previewTerms", this::previewTerms);
    }

    private Future<Answer> previewTerms(Asked asked) {
        TermsQuestion question = asked.body(TermsQuestion.class);
        Wrongs wrongs = question.wrongs(terms.get().almanac());
        directory.matterNamed(question.matter(), "/matter", wrongs);
        directory.district(question.district(), "/district", wrongs);
        directory.unitCode(question.unit(), "/unit", wrongs);
        return wrongs.settled().compose(fine -> question.urgency()
                .flatMap(Urgency::ofWire)
                .map(urgency -> clocks(question, urgency))
                .orElseGet(() -> term(question)));
    }

    /** All clocks, each as if it started then; those that wait for a day that somebody names are not among them. */
    private Future<Answer> clocks(TermsQuestion question, Urgency urgency) {
        Reckoner reckoner = new Reckoner(terms.get(), question.subject(urgency), question.paused());
        UnitCode owes = question.unit().map(UnitCode::new).orElse(UnitCode.NONE);
        Instant start = question.from();
        List<Due> dues = new ArrayList<>();
        for (ClockKind kind : ClockKind.values()) {
            Clock.Start from = new Clock.Start(new ClockId(new UUID(0, 0)), kind, 1, owes, start);
            if (kind == ClockKind.REPORT_IN) {
                for (WhistleKind whistle : WhistleKind.values()) {
                    dues.add(due(reckoner.whistled(from, whistle), whistle.wire(), reckoner));
                }
            } else if (!kind.classes().isEmpty()) {
                dues.add(due(reckoner.start(from), null, reckoner));
            }
        }
        return answer(dues, question);
    }

    private static Due due(Clock clock, @Nullable String whistle, Reckoner reckoner) {
        List<Level> levels = clock.levels().stream().map(Level::of).toList();
        List<Integer> missing = clock.run().reckoned().map(Reckoned::missing).orElseGet(List::of);
        return new Due(
                clock.kind().wire(),
                whistle,
                clock.dueAt().orElseThrow(),
                levels,
                Working.of(clock, reckoner),
                missing);
    }

    private Future<Answer> term(TermsQuestion question) {
        WorkCalendar calendar =
                terms.get().almanac().calendar(question.calendarName()).orElseThrow();
        Term term = question.length();
        Instant start = question.from();
        Reckoning due = calendar.due(start, term, question.paused()).orElseThrow();
        List<String> working = Working.of(start, term, calendar, due);
        return answer(List.of(new Due("term", null, due.at(), List.of(), working, due.missing())), question);
    }

    /** Whoever does not ask for what is provisional too is not answered with anything that is. */
    private static Future<Answer> answer(List<Due> clocks, TermsQuestion question) {
        List<Integer> missing = clocks.stream()
                .flatMap(due -> due.provisional().stream())
                .distinct()
                .sorted()
                .toList();
        return missing.isEmpty() || question.provisional().orElse(false)
                ? Future.succeededFuture(Answer.ok(Map.of("clocks", clocks)))
                : Future.failedFuture(Problem.of(
                                "missing-holidays",
                                422,
                                "还算不准",
                                String.join(
                                                "、",
                                                missing.stream()
                                                        .map(String::valueOf)
                                                        .toList()) + " 年的放假安排还没有公布，时限只能暂定。")
                        .failure());
    }
}
