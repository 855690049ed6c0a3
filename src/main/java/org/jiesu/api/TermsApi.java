package org.jiesu.api;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jiesu.casebook.Working;
import org.jiesu.core.calendar.Almanac;
import org.jiesu.core.calendar.Pause;
import org.jiesu.core.calendar.Pauses;
import org.jiesu.core.calendar.Reckoning;
import org.jiesu.core.calendar.Term;
import org.jiesu.core.calendar.WorkCalendar;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.core.duty.Urgency;
import org.jiesu.core.sla.Clock;
import org.jiesu.core.sla.ClockId;
import org.jiesu.core.sla.ClockKind;
import org.jiesu.core.sla.Policy;
import org.jiesu.core.sla.Reckoned;
import org.jiesu.http.Answer;
import org.jiesu.http.Asked;
import org.jiesu.http.Call;
import org.jiesu.http.Problem;
import org.jiesu.http.Resource;
import org.jiesu.http.Wrongs;

/**
 * By when each act would be due if its clock started at an instant, or by when any term would have passed, with the
 * working, without any case. What is not sure for want of a list of holidays is refused here, by the name of the year.
 */
public final class TermsApi implements Resource {
    private static final String STANDARD = "standard";

    private final Supplier<Policy> policy;
    private final Supplier<Almanac> almanac;

    public TermsApi(Supplier<Policy> policy, Supplier<Almanac> almanac) {
        this.policy = policy;
        this.almanac = almanac;
    }

    private record Question(
            String caseKind,
            Optional<String> urgency,
            OffsetDateTime start,
            Optional<Length> term,
            Optional<String> calendar,
            Optional<List<Break>> pauses) {}

    private record Length(int amount, String unit) {
        Term term() {
            return new Term(
                    amount, Optional.ofNullable(Term.Unit.byWire().get(unit)).orElseThrow());
        }
    }

    private record Break(OffsetDateTime from, OffsetDateTime to) {
        boolean inverted() {
            return to.toInstant().isBefore(from.toInstant());
        }
    }

    private record Due(String clock, Instant dueAt, List<Level> levels, List<String> working) {}

    private record Level(String level, Instant at) {}

    @Override
    public Map<String, Call> calls() {
        return Map.of("previewTerms", this::previewTerms);
    }

    private Future<Answer> previewTerms(Asked asked) {
        Question question = asked.body(Question.class);
        return wrongs(question).settled().compose(fine -> question.urgency()
                .map(word -> clocks(
                        Urgency.ofWire(word).orElseThrow(), question.start().toInstant()))
                .orElseGet(() -> term(question)));
    }

    private Wrongs wrongs(Question question) {
        Wrongs wrongs = new Wrongs();
        if (question.urgency().isPresent() == question.term().isPresent()) {
            wrongs.add("", "须写且只写其中一项：term、urgency");
        }
        if (question.urgency().isPresent()) {
            question.calendar().ifPresent(given -> wrongs.add("/calendar", "只和 term 一起写"));
            question.pauses().ifPresent(given -> wrongs.add("/pauses", "只和 term 一起写"));
        } else if (almanac.get().calendar(name(question)).isEmpty()) {
            wrongs.add(
                    "/calendar",
                    "没有这个日历，可选 " + String.join("、", almanac.get().byName().keySet()));
        }
        List<Break> pauses = question.pauses().orElse(List.of());
        for (int i = 0; i < pauses.size(); i++) {
            if (pauses.get(i).inverted()) {
                wrongs.add("/pauses/" + i, "暂停不能在开始之前结束");
            }
        }
        return wrongs;
    }

    private static String name(Question question) {
        return question.calendar().orElse(STANDARD);
    }

    private Future<Answer> clocks(Urgency urgency, Instant start) {
        List<Clock> clocks = Arrays.stream(ClockKind.values())
                .map(kind -> Clock.start(
                        new Clock.Start(new ClockId(new UUID(0, 0)), kind, 1, UnitCode.NONE, start),
                        urgency,
                        policy.get()))
                .toList();
        List<Integer> missing = clocks.stream()
                .flatMap(clock -> clock.run().reckoned().stream())
                .map(Reckoned::missing)
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .toList();
        return answer(missing, clocks.stream().map(clock -> due(clock, urgency)).toList());
    }

    private Due due(Clock clock, Urgency urgency) {
        List<Level> levels = clock.levels().stream()
                .map(level -> new Level(level.level().wire(), level.at()))
                .toList();
        return new Due(clock.kind().wire(), clock.dueAt(), levels, Working.of(clock, urgency, policy.get()));
    }

    private Future<Answer> term(Question question) {
        WorkCalendar calendar = almanac.get().calendar(name(question)).orElseThrow();
        Term term = question.term().orElseThrow().term();
        Instant start = question.start().toInstant();
        List<Pause> pauses = question.pauses().orElse(List.of()).stream()
                .map(one -> new Pause(one.from().toInstant(), one.to().toInstant()))
                .toList();
        Reckoning due = calendar.due(start, term, Pauses.of(pauses)).orElseThrow();
        List<String> working = Working.of(start, term, calendar, due);
        return answer(due.missing(), List.of(new Due("term", due.at(), List.of(), working)));
    }

    private static Future<Answer> answer(List<Integer> missing, List<Due> clocks) {
        return missing.isEmpty()
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
