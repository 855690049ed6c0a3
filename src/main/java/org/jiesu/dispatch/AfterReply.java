package org.jiesu.dispatch;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.jiesu.core.casefile.Act;
import org.jiesu.core.casefile.Callback;
import org.jiesu.core.casefile.ContentRef;
import org.jiesu.store.ContentKind;

/** What follows the reply: the citizen is asked, and if the trouble is not gone the work begins again. */
public final class AfterReply {
    private final Commanding commanding;

    public AfterReply(Commanding commanding) {
        this.commanding = commanding;
    }

    /**
     * What a call back brought, as it was typed in.
     *
     * @param note free words; blank counts as none
     */
    public record Told(
            boolean reached,
            Optional<Boolean> contacted,
            Optional<Callback.Resolved> resolved,
            Optional<Callback.Satisfied> satisfied,
            List<String> reasons,
            Optional<String> note) {
        Callback answer(Optional<ContentRef> words) {
            return new Callback(reached, contacted, resolved, satisfied, reasons, words);
        }
    }

    /** 回访 */
    public Future<Outcome> callback(Order order, Told told) {
        return commanding.command(Act.CALLBACK, order, (locked, words) -> {
            int attempts = commanding.policy(locked).callback().attempts();
            Optional<ContentRef> note = told.note().map(text -> words.seal(ContentKind.NOTE, text));
            return Commanding.Ruling.of(
                    locked.file().callback(order.actor(locked.file()), told.answer(note), attempts, locked.at()));
        });
    }

    /** 重办 */
    public Future<Outcome> reopen(Order order, Optional<String> reason) {
        return commanding.command(
                Act.REOPEN,
                order,
                (file, actor, words) -> file.reopen(actor, reason.map(text -> words.seal(ContentKind.REASON, text))));
    }
}
