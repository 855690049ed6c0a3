package org.jiesu.api;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiesu.casebook.CaseView;
import org.jiesu.casebook.Casebook;
import org.jiesu.core.casefile.CaseId;
import org.jiesu.core.casefile.Refusal;
import org.jiesu.dispatch.Order;
import org.jiesu.dispatch.Outcome;
import org.jiesu.http.Answer;
import org.jiesu.http.Asked;
import org.jiesu.http.Problem;
import org.jiesu.http.ProblemFailure;

/** What a request commands, and what it is answered. */
final class CaseAnswers {
    private final Casebook casebook;

    CaseAnswers(Casebook casebook) {
        this.casebook = casebook;
    }

    static CaseId id(Asked asked) {
        return new CaseId(UUID.fromString(asked.path("id")));
    }

    /** The case, the version and the key that the request names, commanded by its account. */
    static Order order(Asked asked) {
        int version = Integer.parseInt(asked.header("If-Match").orElseThrow().replace("\"", ""));
        return new Order(id(asked), version, Readers.acting(asked.who()), Keyed.key(asked));
    }

    /**
     * What became of it. Done, the case is shown as it was right after it, so that the same key gets the same answer
     * again. Whatever became of it, an account that may not see the case only learns that there is none.
     */
    Future<Answer> of(Asked asked, Outcome outcome) {
        if (outcome instanceof Outcome.Done done) {
            return casebook.after(id(asked), done.seq(), Readers.of(asked.who()))
                    .map(seen -> Keyed.marked(Answer.ok(found(seen)), done.replayed()));
        }
        return casebook.read(id(asked), Readers.of(asked.who())).map(seen -> {
            throw failure(outcome, found(seen));
        });
    }

    private static CaseView found(Optional<CaseView> seen) {
        return seen.orElseThrow(() -> Problem.noSuchCase().failure());
    }

    private static ProblemFailure failure(Outcome outcome, CaseView view) {
        if (outcome instanceof Outcome.Stale) {
            return Problem.stale(view).failure();
        }
        if (outcome instanceof Outcome.Refused refused) {
            return refused(refused.refusal());
        }
        if (outcome instanceof Outcome.Unknown unknown) {
            List<Problem.Wrong> wrongs = unknown.wrongs().stream()
                    .map(wrong -> new Problem.Wrong(wrong.pointer(), wrong.detail()))
                    .toList();
            return Problem.invalid(wrongs).failure();
        }
        return Problem.noSuchCase().failure();
    }

    private static ProblemFailure refused(Refusal refusal) {
        return Problem.of("refusal/" + refusal.name(), 422, refusal.title(), refusal.reason())
                .failure();
    }
}
