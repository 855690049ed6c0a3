package org.jiesu.dispatch;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jiesu.core.casefile.Act;
import org.jiesu.core.casefile.ContentRef;
import org.jiesu.core.casefile.Promising;
import org.jiesu.core.casefile.Respites;
import org.jiesu.core.sla.ClockId;
import org.jiesu.store.ContentKind;

/** 延期、挂账、待补充、承诺: what gives a unit time, and what it promises for it. */
public final class Leeway {
    private final Commanding commanding;

    public Leeway(Commanding commanding) {
        this.commanding = commanding;
    }

    /** 申请延期 */
    public Future<Outcome> extend(Order order, Instant until, String reason) {
        return commanding.commandNow(
                Act.EXTEND,
                order,
                (file, actor, words, now) ->
                        Respites.extend(file, actor, until, words.seal(ContentKind.REASON, reason), now));
    }

    /** 申请挂账 */
    public Future<Outcome> hold(Order order, String plan, LocalDate reviewOn) {
        return commanding.commandNow(
                Act.HOLD,
                order,
                (file, actor, words, now) ->
                        Respites.hold(file, actor, reviewOn, words.seal(ContentKind.NOTE, plan), now));
    }

    /**
     * 审批
     *
     * @param what {@code extension} or {@code hold}
     */
    public Future<Outcome> approve(Order order, String what, boolean granted, Optional<String> note) {
        return commanding.commandNow(Act.APPROVE, order, (file, actor, words, now) -> {
            Optional<ContentRef> said = note.map(text -> words.seal(ContentKind.NOTE, text));
            return Respites.approve(file, actor, new Respites.Ruling(what, granted, said), now);
        });
    }

    /** 销号 */
    public Future<Outcome> resume(Order order, String note) {
        return commanding.command(
                Act.RESUME,
                order,
                (file, actor, words) -> Respites.resume(file, actor, words.seal(ContentKind.NOTE, note)));
    }

    /** 待补充 */
    public Future<Outcome> ask(Order order, String question) {
        return commanding.command(
                Act.ASK,
                order,
                (locked, words) -> Commanding.Ruling.of(Respites.ask(
                        locked.file(),
                        order.actor(locked.file()),
                        words.seal(ContentKind.NOTE, question),
                        commanding.policy(locked).respite(),
                        locked.at())));
    }

    /** 承诺 */
    public Future<Outcome> promise(Order order, String words, LocalDate on) {
        return commanding.commandNow(
                Act.PROMISE,
                order,
                (file, actor, sealing, now) ->
                        Promising.make(file, actor, on, sealing.seal(ContentKind.NOTE, words), now));
    }

    /**
     * 兑现, or a written reason why not.
     *
     * @param which empty for the oldest that is open
     */
    public Future<Outcome> settle(Order order, Optional<ClockId> which, boolean kept, String note) {
        return commanding.command(
                Act.PROMISE,
                order,
                (file, actor, words) -> Promising.settle(file, actor, which, kept, words.seal(ContentKind.NOTE, note)));
    }
}
