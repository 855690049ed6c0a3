package org.jiesu.api;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiesu.callers.Retention;
import org.jiesu.callers.RetentionPolicy;
import org.jiesu.http.Answer;
import org.jiesu.http.Asked;
import org.jiesu.http.Call;
import org.jiesu.http.Resource;
import org.jiesu.store.RetentionStore;

/** 保存期限: what is past its time, shown first and then erased. */
public final class RetentionApi implements Resource {
    private static final int AT_ONCE = 200;

    private final Retention retention;

    public RetentionApi(Retention retention) {
        this.retention = retention;
    }

    private record Run(Optional<String> after, Optional<Integer> limit) {}

    private record Due(UUID caller, List<String> cases, long count) {
        static Due of(RetentionStore.Looked one) {
            return new Due(one.caller(), one.numbers(), one.cases());
        }
    }

    private record InForce(LocalDate from, String source, Map<String, Integer> days) {
        static InForce of(RetentionPolicy.Version version) {
            return new InForce(version.from(), version.source(), version.days());
        }
    }

    private record Shown(Optional<InForce> policy, List<Due> items, int looked, Optional<UUID> next) {}

    @Override
    public Map<String, Call> calls() {
        return Map.of("readRetention", this::read, "runRetention", this::run);
    }

    private Future<Answer> read(Asked asked) {
        Optional<UUID> after = asked.query("after").map(UUID::fromString);
        int limit = asked.query("limit").map(Integer::parseInt).orElse(AT_ONCE);
        return retention.due(after, limit).map(found -> Answer.ok(shown(found)));
    }

    private static Shown shown(Retention.Found found) {
        return new Shown(
                found.version().map(InForce::of),
                found.due().stream().map(Due::of).toList(),
                found.looked(),
                found.next());
    }

    private Future<Answer> run(Asked asked) {
        Run run = asked.body(Run.class);
        return retention
                .run(run.after().map(UUID::fromString), run.limit().orElse(AT_ONCE), Readers.actor(asked.who()))
                .map(Answer::ok);
    }
}
