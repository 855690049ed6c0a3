package org.jiesu.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Optional;
import org.jiesu.editions.Editions;
import org.jiesu.editions.Shelf;
import org.jiesu.editions.Standstill;
import org.jiesu.http.Answer;
import org.jiesu.http.Asked;
import org.jiesu.http.Problem;
import org.jiesu.http.ProblemFailure;
import org.jiesu.http.Wrongs;
import org.jiesu.store.EditionStore;
import org.jiesu.store.StoredEdition;

/** Editions of the duty book as the interface tells of them, and what was wrong with those that were refused. */
final class EditionAnswers {
    private EditionAnswers() {}

    /** An edition as everybody may know it: without the accounts. */
    record Public(
            int number,
            String version,
            String state,
            String note,
            Optional<Instant> publishedAt,
            Optional<Instant> endedAt) {
        static Public of(StoredEdition edition) {
            return new Public(
                    edition.number(),
                    edition.version(),
                    edition.state().wire(),
                    edition.note(),
                    edition.acts().published().map(StoredEdition.Act::at),
                    edition.acts().ended().map(StoredEdition.Act::at));
        }
    }

    /** An edition as those know it who keep the book. */
    record Whole(
            int number,
            String version,
            String state,
            String note,
            String enteredBy,
            Instant enteredAt,
            boolean checking,
            @JsonUnwrapped Steps steps) {}

    /** What was done to it. */
    record Steps(
            Optional<String> checkedBy,
            Optional<Instant> checkedAt,
            Optional<String> publishedBy,
            Optional<Instant> publishedAt,
            Optional<String> endedBy,
            Optional<Instant> endedAt) {}

    static Whole whole(StoredEdition edition, boolean checking) {
        Optional<StoredEdition.Act> checked = edition.check().map(StoredEdition.Check::act);
        StoredEdition.Acts acts = edition.acts();
        return new Whole(
                edition.number(),
                edition.version(),
                edition.state().wire(),
                edition.note(),
                acts.entered().by(),
                acts.entered().at(),
                checking,
                new Steps(
                        checked.map(StoredEdition.Act::by),
                        checked.map(StoredEdition.Act::at),
                        acts.published().map(StoredEdition.Act::by),
                        acts.published().map(StoredEdition.Act::at),
                        acts.ended().map(StoredEdition.Act::by),
                        acts.ended().map(StoredEdition.Act::at)));
    }

    static ProblemFailure noSuchVersion() {
        return problem(Standstill.NO_SUCH_EDITION).failure();
    }

    static Answer told(int status, EditionStore.Told told) {
        return Keyed.marked(Answer.json(status, whole(told.edition(), false)), told.replayed());
    }

    static Editions.Order order(Asked asked) {
        return new Editions.Order(asked.who().username(), Keyed.key(asked));
    }

    /** The number of the path; what is no number is none that there is. */
    static Future<Integer> number(Asked asked) {
        String number = asked.path("number");
        return number.matches("[1-9][0-9]{0,8}")
                ? Future.succeededFuture(Integer.parseInt(number))
                : Future.failedFuture(Standstill.NO_SUCH_EDITION.failure());
    }

    /** A failure as an answer, where it is the asker's to mend. */
    static <T> Future<T> problem(Throwable failure) {
        if (failure instanceof Standstill.Failure still) {
            return Future.failedFuture(problem(still.why()).failure());
        }
        if (failure instanceof Shelf.Refused refused) {
            Wrongs wrongs = new Wrongs();
            refused.mistakes()
                    .forEach(mistake -> wrongs.add(
                            mistake.line() == 0 ? mistake.file() : mistake.file() + ":" + mistake.line(),
                            mistake.what()));
            return Future.failedFuture(Problem.of(
                            "refusal/BOOK_WITH_MISTAKES",
                            422,
                            "权责清单有 " + refused.mistakes().size() + " 处错误",
                            "整份没有收下，现行版本没有变。改好后再报。")
                    .with(wrongs.all())
                    .failure());
        }
        return Future.failedFuture(failure);
    }

    private static Problem problem(Standstill why) {
        return why == Standstill.NO_SUCH_EDITION
                ? Problem.of("no-such-edition", 404, why.title(), why.detail())
                : Problem.of("refusal/" + why.name(), 422, why.title(), why.detail());
    }
}
