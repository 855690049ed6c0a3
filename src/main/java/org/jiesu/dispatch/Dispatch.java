package org.jiesu.dispatch;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jiesu.core.casefile.Act;
import org.jiesu.core.casefile.Assignment;
import org.jiesu.core.casefile.CaseFile;
import org.jiesu.core.casefile.ClosingKind;
import org.jiesu.core.casefile.Decision;
import org.jiesu.store.ContentKind;
import org.jiesu.store.LockedCase;

/** The straight way of a case: who gets it, and what the desk that has it does. */
public final class Dispatch {
    private final Commanding commanding;
    private final Owners owners;

    public Dispatch(Commanding commanding, Owners owners) {
        this.commanding = commanding;
        this.owners = owners;
    }

    /** 派单 by a person: by an article, by a delegation, or to a department or 街道 with a written reason. */
    public Future<Outcome> dispatch(Order order, Wish wish) {
        return give(
                Act.DISPATCH,
                order,
                wish,
                Owners::dayOfIntake,
                (file, assignment) -> file.dispatch(order.actor(file), assignment));
    }

    /** 改派, by the law of its own day. */
    public Future<Outcome> transfer(Order order, Wish wish) {
        return give(
                Act.TRANSFER,
                order,
                wish,
                Owners::today,
                (file, assignment) -> file.transfer(order.actor(file), assignment));
    }

    /** 撤回派单 */
    public Future<Outcome> recall(Order order, String reason) {
        return commanding.command(
                Act.RECALL, order, (file, actor, words) -> file.recall(actor, words.seal(ContentKind.REASON, reason)));
    }

    /** 签收 */
    public Future<Outcome> sign(Order order) {
        return commanding.command(Act.SIGN, order, (file, actor, words) -> file.sign(actor));
    }

    /** 联系 */
    public Future<Outcome> contact(Order order, boolean reached, String note) {
        return commanding.command(
                Act.CONTACT,
                order,
                (file, actor, words) -> file.contact(actor, reached, words.seal(ContentKind.NOTE, note)));
    }

    /** 办理反馈 */
    public Future<Outcome> reply(Order order, ClosingKind closingKind, String text) {
        return commanding.command(
                Act.REPLY,
                order,
                (file, actor, words) -> file.reply(actor, closingKind, words.seal(ContentKind.REPLY, text)));
    }

    private Future<Outcome> give(
            Act act, Order order, Wish wish, Owners.AsOf asOf, BiFunction<CaseFile, Assignment, Decision> decide) {
        return commanding.command(act, order, (locked, words) -> {
            Owners.Found found = owners.find(wish, locked, asOf.day(locked), words);
            return found.wrongs().isEmpty()
                    ? new Commanding.Ruling(decision(found, locked, decide), found.matter(), List.of())
                    : new Commanding.Ruling(Decision.accepted(), Optional.empty(), found.wrongs());
        });
    }

    private static Decision decision(
            Owners.Found found, LockedCase locked, BiFunction<CaseFile, Assignment, Decision> decide) {
        return found.refusal()
                .map(Decision::refused)
                .orElseGet(() -> decide.apply(locked.file(), found.assignment().orElseThrow()));
    }
}
