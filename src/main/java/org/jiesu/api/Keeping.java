package org.jiesu.api;

import io.vertx.core.Future;
import org.jiesu.accounts.Mistaken;
import org.jiesu.http.Answer;
import org.jiesu.http.Asked;
import org.jiesu.http.Call;
import org.jiesu.http.Problem;
import org.jiesu.http.Wrongs;
import org.jiesu.store.RegisterStore;

/** What keeping accounts and keeping keys have in common at the door. */
final class Keeping {
    private Keeping() {}

    /** Who orders it, and under which key. */
    static RegisterStore.Order order(Asked asked) {
        return new RegisterStore.Order(asked.who().actor(), Keyed.key(asked));
    }

    /** The call with its mistakes told, where it is the asker's to mend. */
    static Call answered(Call call) {
        return asked -> call.on(asked).recover(Keeping::problem);
    }

    private static Future<Answer> problem(Throwable failure) {
        if (!(failure instanceof Mistaken mistaken)) {
            return Future.failedFuture(failure);
        }
        Wrongs wrongs = new Wrongs();
        mistaken.mistakes().forEach(mistake -> wrongs.add(mistake.pointer(), mistake.detail()));
        return Future.failedFuture(Problem.invalid(wrongs.all()).failure());
    }
}
