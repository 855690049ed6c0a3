package org.jiesu.api;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiesu.callers.CallerFlags;
import org.jiesu.callers.FlagReason;
import org.jiesu.crypto.FlagKeyMissing;
import org.jiesu.http.Answer;
import org.jiesu.http.Asked;
import org.jiesu.http.Call;
import org.jiesu.http.Problem;
import org.jiesu.http.Resource;
import org.jiesu.http.Wrongs;
import org.jiesu.store.FlagStore;

/** 恶意来电标记: proposed, reviewed, lifted. No answer holds a number. */
public final class CallerFlagsApi implements Resource {
    private final CallerFlags flags;

    public CallerFlagsApi(CallerFlags flags) {
        this.flags = flags;
    }

    private record Propose(String phone, String reason, LocalDate until) {}

    private record Review(boolean confirmed) {}

    private record Items(List<View> items) {}

    private record View(
            UUID id,
            String reason,
            String reasonName,
            Instant until,
            String proposedBy,
            Instant proposedAt,
            Optional<String> reviewedBy,
            Optional<Boolean> confirmed,
            Optional<String> liftedBy) {
        static View of(FlagStore.Flag flag) {
            return new View(
                    flag.id(),
                    flag.reason(),
                    FlagReason.ofWire(flag.reason()).orElseThrow().official(),
                    flag.until(),
                    flag.proposed().by(),
                    flag.proposed().at(),
                    flag.reviewed().map(FlagStore.Step::by),
                    flag.confirmed(),
                    flag.lifted().map(FlagStore.Step::by));
        }
    }

    @Override
    public Map<String, Call> calls() {
        return Map.of(
                "proposeFlag", this::propose,
                "listFlags", this::list,
                "reviewFlag", this::review,
                "liftFlag", this::lift);
    }

    private Future<Answer> propose(Asked asked) {
        Propose given = asked.body(Propose.class);
        FlagReason reason = FlagReason.ofWire(given.reason()).orElseThrow();
        return flags.propose(given.phone(), reason, given.until(), Readers.actor(asked.who()))
                .compose(CallerFlagsApi::proposed)
                .recover(failure -> Future.failedFuture(
                        failure instanceof FlagKeyMissing
                                ? Problem.of(
                                                "refusal/FLAG_KEY_MISSING",
                                                422,
                                                "还没有标记用的密钥",
                                                "请系统管理员运行 jiesu keys add，随后 promote 和 retire。")
                                        .failure()
                                : failure));
    }

    private static Future<Answer> proposed(CallerFlags.Proposed proposed) {
        if (proposed instanceof CallerFlags.Proposed.Done done) {
            return Future.succeededFuture(Answer.json(201, View.of(done.flag())));
        }
        if (proposed instanceof CallerFlags.Proposed.WrongDay wrong) {
            Wrongs wrongs = new Wrongs();
            wrongs.add("/until", "应在 " + wrong.first() + " 至 " + wrong.last() + " 之间");
            return wrongs.settled().map(Answer::ok);
        }
        throw Problem.of("refusal/FLAGGED_ALREADY", 422, "这个号码已有标记", "已有生效或者待审核的标记。")
                .failure();
    }

    private Future<Answer> list(Asked asked) {
        return flags.list()
                .map(all -> Answer.ok(new Items(all.stream().map(View::of).toList())));
    }

    private Future<Answer> review(Asked asked) {
        boolean confirmed = asked.body(Review.class).confirmed();
        return flags.review(id(asked), confirmed, Readers.actor(asked.who())).map(CallerFlagsApi::answer);
    }

    private Future<Answer> lift(Asked asked) {
        return flags.lift(id(asked), Readers.actor(asked.who())).map(CallerFlagsApi::answer);
    }

    private static UUID id(Asked asked) {
        return UUID.fromString(asked.path("id"));
    }

    private static Answer answer(FlagStore.Outcome outcome) {
        if (outcome instanceof FlagStore.Outcome.Done done) {
            return Answer.ok(View.of(done.flag()));
        }
        if (outcome instanceof FlagStore.Outcome.SamePerson) {
            throw Problem.of("refusal/SAME_PERSON", 422, "须由另一个账号审核", "提出标记的账号不能自己审核。")
                    .failure();
        }
        if (outcome instanceof FlagStore.Outcome.NotNow) {
            throw Problem.of("refusal/DECIDED_BEFORE", 422, "已经决定过", "这个标记已由他人审核或者解除。")
                    .failure();
        }
        throw Problem.of("no-such-flag", 404, "没有这个标记", "标记不存在。").failure();
    }
}
