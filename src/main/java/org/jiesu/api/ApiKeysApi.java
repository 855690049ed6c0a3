package org.jiesu.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiesu.accounts.ApiKeys;
import org.jiesu.casebook.UnitNames;
import org.jiesu.casebook.UnitView;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.http.Answer;
import org.jiesu.http.Asked;
import org.jiesu.http.Call;
import org.jiesu.http.Problem;
import org.jiesu.http.Resource;
import org.jiesu.store.ApiKeyStore;

/** 接口密钥 */
public final class ApiKeysApi implements Resource {
    private final ApiKeys keys;
    private final UnitNames units;

    public ApiKeysApi(ApiKeys keys, UnitNames units) {
        this.keys = keys;
        this.units = units;
    }

    private record Wanted(String name, List<String> scopes, Optional<String> unit, int days) {}

    private record Listed(
            String id,
            String name,
            List<String> scopes,
            Optional<UnitView> unit,
            Instant expiresAt,
            Optional<LocalDate> lastUsed,
            @JsonUnwrapped Steps steps) {}

    /** Who made it, and who ended it. */
    private record Steps(
            String createdBy, Instant createdAt, Optional<String> revokedBy, Optional<Instant> revokedAt) {}

    private record Made(@JsonUnwrapped Listed key, Optional<String> token) {}

    private record Items(List<Listed> items) {}

    @Override
    public Map<String, Call> calls() {
        return Map.of(
                "listApiKeys", this::list,
                "createApiKey", Keeping.answered(this::create),
                "revokeApiKey", Keeping.answered(this::revoke));
    }

    private Future<Answer> list(Asked asked) {
        return keys.all()
                .map(all -> Answer.ok(new Items(all.stream().map(this::listed).toList())));
    }

    private Future<Answer> create(Asked asked) {
        Wanted wanted = asked.body(Wanted.class);
        return keys.create(
                        new ApiKeys.Wanted(
                                wanted.name().strip(), wanted.scopes(), wanted.unit(), Duration.ofDays(wanted.days())),
                        Keeping.order(asked))
                .map(told -> answer(201, told));
    }

    private Future<Answer> revoke(Asked asked) {
        return keys.revoke(asked.path("id"), Keeping.order(asked))
                .map(told -> answer(200, told.orElseThrow(() -> Problem.of("no-such-key", 404, "没有这把密钥", "密钥的编号不对。")
                        .failure())));
    }

    private Answer answer(int status, ApiKeys.Told told) {
        return Keyed.marked(Answer.json(status, new Made(listed(told.key()), told.token())), told.replayed());
    }

    private Listed listed(ApiKeyStore.ApiKey key) {
        return new Listed(
                key.id(),
                key.name(),
                key.scopes(),
                key.unit().map(UnitCode::new).map(units::of),
                key.expiresAt(),
                key.lastUsed(),
                new Steps(key.createdBy(), key.createdAt(), key.revokedBy(), key.revokedAt()));
    }
}
