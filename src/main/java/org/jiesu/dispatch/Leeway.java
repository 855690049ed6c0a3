package org.jiesu.dispatch;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jiesu.core.casefile.Act;
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
        return commanding.command(
                Act.EXTEND,
                order,
                (locked, words) -> Commanding.Ruling.of(Respites.extend(
                        locked.file(),
                        order.actor(locked.file()),
                        until,
                        words.seal(ContentKind.REASON, reason),
                        locked.at())));
    }

    /** 申请挂账 */
    public Future<Outcome> hold(Order order, String plan, LocalDate reviewOn) {
        return commanding.command(
                Act.HOLD,
                order,
                (locked, words) -> Commanding.Ruling.of(Respites.hold(
                        locked.file(),
                        order.actor(locked.file()),
                        reviewOn,
                        words.seal(ContentKind.NOTE, plan),
                        locked.at())));
    }

    /**
     * 审批
     *
     * @param what {@code extension} or {@code hold}
     */
    public Future<Outcome> approve(Order order, String what, boolean granted, Optional<String> note) {
        return commanding.command(
                Act.APPROVE,
                order,
                (locked, words) -> Commanding.Ruling.of(Respites.approve(
                        locked.file(),
                        order.actor(locked.file()),
                        new Respites.Ruling(what, granted, note.map(text -> words.seal(ContentKind.NOTE, text))),
                        locked.at())));
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
        return commanding.command(
                Act.PROMISE,
                order,
                (locked, sealing) -> Commanding.Ruling.of(Promising.make(
                        locked.file(),
                        order.actor(locked.file()),
                        on,
                        sealing.seal(ContentKind.NOTE, words),
                        locked.at())));
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
