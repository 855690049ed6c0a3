package org.jiesu.api;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jiesu.casebook.ClockView;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.core.duty.Urgency;
import org.jiesu.core.sla.Clock;
import org.jiesu.core.sla.ClockId;
import org.jiesu.core.sla.Policy;
import org.jiesu.http.Answer;
import org.jiesu.http.Asked;
import org.jiesu.http.Call;
import org.jiesu.http.Resource;

/** By when a reply would be due, with the working, without any case. */
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
        Clock clock = Clock.reply(
                new ClockId(new UUID(0, 0)),
                UnitCode.NONE,
                urgency,
                policy.get(),
                question.start().toInstant());
        List<Level> levels = clock.levels().stream()
                .map(level -> new Level(level.level().wire(), level.at()))
                .toList();
        Due due = new Due(clock.kind().wire(), clock.dueAt(), levels, ClockView.working(clock, urgency, policy.get()));
        return Future.succeededFuture(Answer.ok(Map.of("clocks", List.of(due))));
    }
}
