package org.jiesu.api;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jiesu.casebook.ClockView;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.core.duty.Urgency;
import org.jiesu.core.sla.Clock;
import org.jiesu.core.sla.ClockId;
import org.jiesu.core.sla.ClockKind;
import org.jiesu.core.sla.Policy;
import org.jiesu.http.Answer;
import org.jiesu.http.Asked;
import org.jiesu.http.Call;
import org.jiesu.http.Resource;

/** By when each act would be due if its clock started at an instant, with the working, without any case. */
public final class TermsApi implements Resource {
    private final Supplier<Policy> policy;

    public TermsApi(Supplier<Policy> policy) {
        this.policy = policy;
    }

    private record Question(String caseKind, String urgency, OffsetDateTime start) {}

    private record Due(String clock, Instant dueAt, List<Level> levels, List<String> working) {}

    private record Level(String level, Instant at) {}

    @Override
    public Map<String, Call> calls() {
        return Map.of("previewTerms", this::previewTerms);
    }

    private Future<Answer> previewTerms(Asked asked) {
        Question question = asked.body(Question.class);
        Urgency urgency = Urgency.ofWire(question.urgency()).orElseThrow();
        List<Due> clocks = Arrays.stream(ClockKind.values())
                .map(kind -> due(kind, urgency, question.start().toInstant()))
                .toList();
        return Future.succeededFuture(Answer.ok(Map.of("clocks", clocks)));
    }

    private Due due(ClockKind kind, Urgency urgency, Instant start) {
        Clock.Start begin = new Clock.Start(new ClockId(new UUID(0, 0)), kind, 1, UnitCode.NONE, start);
        Clock clock = Clock.start(begin, urgency, policy.get());
        List<Level> levels = clock.levels().stream()
                .map(level -> new Level(level.level().wire(), level.at()))
                .toList();
        return new Due(kind.wire(), clock.dueAt(), levels, ClockView.working(clock, urgency, policy.get()));
    }
}
