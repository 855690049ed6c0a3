package org.jiesu.api;

import io.vertx.core.Future;
import java.util.Map;
import java.util.Optional;
import org.jiesu.casebook.Casebook;
import org.jiesu.casebook.EarlierCases;
import org.jiesu.casebook.Unmasked;
import org.jiesu.core.casefile.Purpose;
import org.jiesu.http.Answer;
import org.jiesu.http.Asked;
import org.jiesu.http.Call;
import org.jiesu.http.Problem;
import org.jiesu.http.ProblemFailure;
import org.jiesu.http.Resource;

/** 查看来电人: callers in clear, each look for a stated purpose and in the audit. */
public final class SightApi implements Resource {
    private final Casebook casebook;
    private final EarlierCases earlier;

    public SightApi(Casebook casebook, EarlierCases earlier) {
        this.casebook = casebook;
        this.earlier = earlier;
    }

    private record Look(String purpose) {
        Purpose stated() {
            return Purpose.ofWire(purpose).orElseThrow();
        }
    }

    private record Telephone(String phone, String purpose) {
        Purpose stated() {
            return Purpose.ofWire(purpose).orElseThrow();
        }
    }

    @Override
    public Map<String, Call> calls() {
        return Map.of("unmaskCase", this::unmaskCase, "findCaller", this::findCaller);
    }

    private Future<Answer> unmaskCase(Asked asked) {
        Look look = asked.body(Look.class);
        return casebook.unmask(CaseAnswers.id(asked), Readers.of(asked.who()), look.stated())
                .map(SightApi::answer);
    }

    private Future<Answer> findCaller(Asked asked) {
        Telephone number = asked.body(Telephone.class);
        return earlier.of(number.phone(), Readers.actor(asked.who()), number.stated())
                .map(Answer::ok);
    }

    private static Answer answer(Optional<Unmasked> unmasked) {
        Unmasked found = unmasked.orElseThrow(() -> Problem.noSuchCase().failure());
        if (found instanceof Unmasked.Seen seen) {
            return Answer.ok(seen.view());
        }
        throw found instanceof Unmasked.Hidden ? hidden() : erased();
    }

    private static ProblemFailure hidden() {
        return Problem.of("caller-hidden", 403, "来电人信息对本单位保密", "市民不公开身份，或者反映的是本单位的人。由热线联系和回访。")
                .failure();
    }

    private static ProblemFailure erased() {
        return Problem.of("caller-erased", 410, "来电人信息已经删除", "按个人信息保护法第四十七条删除，不能恢复。")
                .failure();
    }
}
