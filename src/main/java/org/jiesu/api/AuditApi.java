package org.jiesu.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiesu.http.Answer;
import org.jiesu.http.Asked;
import org.jiesu.http.Call;
import org.jiesu.http.Resource;
import org.jiesu.store.AuditStore;
import org.jspecify.annotations.Nullable;

/** 审计: who saw or changed what, by person, by case and by caller. */
public final class AuditApi implements Resource {
    private static final int A_PAGE = 50;

    private final AuditStore audit;

    public AuditApi(AuditStore audit) {
        this.audit = audit;
    }

    private record Entry(
            long seq,
            Instant at,
            JsonNode account,
            JsonNode post,
            JsonNode action,
            @Nullable String number,
            @Nullable JsonNode caller,
            @Nullable JsonNode subject,
            JsonNode said) {
        static Entry of(AuditStore.Line line) {
            JsonNode body = line.body();
            return new Entry(
                    line.seq(),
                    line.at(),
                    body.required("account"),
                    body.required("post"),
                    body.required("action"),
                    line.number().orElse(null),
                    body.get("caller"),
                    body.get("subject"),
                    body.required("said"));
        }
    }

    private record Page(List<Entry> items, @Nullable String next) {}

    @Override
    public Map<String, Call> calls() {
        return Map.of("listAudit", this::listAudit);
    }

    private Future<Answer> listAudit(Asked asked) {
        int limit = asked.query("limit").map(Integer::parseInt).orElse(A_PAGE);
        AuditStore.Filter filter = new AuditStore.Filter(
                asked.query("account"),
                asked.query("case").map(UUID::fromString),
                asked.query("caller").map(UUID::fromString),
                asked.query("action"),
                asked.query("before").map(Long::parseLong),
                limit);
        return audit.list(filter).map(lines -> Answer.ok(page(lines, limit)));
    }

    private static Page page(List<AuditStore.Line> lines, int limit) {
        Optional<String> next = lines.size() < limit
                ? Optional.empty()
                : Optional.of(Long.toString(lines.get(lines.size() - 1).seq()));
        return new Page(lines.stream().map(Entry::of).toList(), next.orElse(null));
    }
}
