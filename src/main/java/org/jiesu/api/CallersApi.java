package org.jiesu.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiesu.callers.CallerLookup;
import org.jiesu.callers.Erasing;
import org.jiesu.callers.ErasureReason;
import org.jiesu.http.Answer;
import org.jiesu.http.Asked;
import org.jiesu.http.Call;
import org.jiesu.http.Problem;
import org.jiesu.http.Resource;
import org.jiesu.http.Wrongs;
import org.jiesu.store.CallerCases;
import org.jiesu.store.ErasureRequests;

/** 删除诉求人信息: asked by one account, granted by another. */
public final class CallersApi implements Resource {
    private static final int SHOWN_AT_MOST = 200;

    private final CallerLookup lookup;
    private final Erasing erasing;

    public CallersApi(CallerLookup lookup, Erasing erasing) {
        this.lookup = lookup;
        this.erasing = erasing;
    }

    private record Erase(
            Optional<String> caller,
            @JsonProperty("case") Optional<String> caseId,
            Optional<String> phone,
            String reason,
            Optional<Boolean> dryRun) {
        CallerBody meant() {
            return new CallerBody(caller, caseId, phone);
        }
    }

    private record Decide(boolean granted) {}

    /** What would be erased, and the request where one was made. */
    private record Meant(
            UUID caller, boolean erased, List<String> cases, List<String> open, Optional<RequestView> request) {}

    /** A request as it is told; never with anything of the caller. */
    private record RequestView(
            UUID id,
            UUID caller,
            String reason,
            String reasonName,
            String askedBy,
            Instant askedAt,
            Optional<String> decidedBy,
            Optional<Instant> decidedAt,
            Optional<Boolean> granted,
            boolean erased) {
        static RequestView of(ErasureRequests.Request request) {
            return new RequestView(
                    request.id(),
                    request.caller(),
                    request.reason(),
                    ErasureReason.ofWire(request.reason()).orElseThrow().official(),
                    request.asked().by(),
                    request.asked().at(),
                    request.decided().map(ErasureRequests.Decided::by),
                    request.decided().map(ErasureRequests.Decided::at),
                    request.decided().map(ErasureRequests.Decided::granted),
                    request.erased());
        }
    }

    private record Items(List<RequestView> items) {}

    @Override
    public Map<String, Call> calls() {
        return Map.of("eraseCaller", this::erase, "listErasures", this::list, "decideErasure", this::decide);
    }

    private Future<Answer> erase(Asked asked) {
        Erase erase = asked.body(Erase.class);
        return erase.meant().find(lookup, new Wrongs()).compose(found -> {
            if (erase.dryRun().orElse(false) || !found.kept()) {
                return Future.succeededFuture(Answer.ok(meant(found, Optional.empty())));
            }
            if (!found.open().isEmpty()) {
                return Future.failedFuture(open(found.open()).failure());
            }
            ErasureReason reason = ErasureReason.ofWire(erase.reason()).orElseThrow();
            return erasing.ask(found.caller(), reason, Readers.actor(asked.who()))
                    .map(request -> Answer.json(202, meant(found, Optional.of(RequestView.of(request)))));
        });
    }

    private static Meant meant(CallerCases found, Optional<RequestView> request) {
        return new Meant(found.caller(), !found.kept(), found.numbers(), found.open(), request);
    }

    private Future<Answer> list(Asked asked) {
        return erasing.requests(SHOWN_AT_MOST)
                .map(requests -> Answer.ok(
                        new Items(requests.stream().map(RequestView::of).toList())));
    }

    private Future<Answer> decide(Asked asked) {
        return erasing.decide(
                        UUID.fromString(asked.path("id")),
                        asked.body(Decide.class).granted(),
                        Readers.actor(asked.who()))
                .map(CallersApi::answer)
                .recover(failure -> Future.failedFuture(
                        failure instanceof ErasureRequests.StillOpen still
                                ? open(still.numbers()).failure()
                                : failure));
    }

    private static Answer answer(ErasureRequests.Outcome outcome) {
        if (outcome instanceof ErasureRequests.Outcome.Settled settled) {
            return Answer.ok(RequestView.of(settled.request()));
        }
        if (outcome instanceof ErasureRequests.Outcome.SamePerson) {
            throw Problem.of("refusal/SAME_PERSON", 422, "须由另一个账号决定", "提出删除的账号不能自己批准或者驳回。")
                    .failure();
        }
        if (outcome instanceof ErasureRequests.Outcome.DecidedBefore) {
            throw Problem.of("refusal/DECIDED_BEFORE", 422, "已经决定过", "这项申请已由他人批准或者驳回。")
                    .failure();
        }
        throw Problem.of("no-such-request", 404, "没有这项申请", "删除申请不存在。").failure();
    }

    private static Problem open(List<String> numbers) {
        return Problem.of("refusal/CASES_OPEN", 422, "还有没办结的案件", "办结后才能删除：" + String.join("、", numbers) + "。");
    }
}
