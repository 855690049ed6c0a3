package org.jiesu.dispatch;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiesu.core.casefile.Act;
import org.jiesu.core.casefile.Assignment;
import org.jiesu.core.casefile.Decision;
import org.jiesu.core.casefile.Returning;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.store.Change;
import org.jiesu.store.ContentKind;
import org.jiesu.store.LockedCase;
import org.jiesu.store.Words;

/** 退单与裁定 */
public final class Returns {
    private final Commanding commanding;
    private final Owners owners;

    public Returns(Commanding commanding, Owners owners) {
        this.commanding = commanding;
        this.owners = owners;
    }

    /**
     * 退单, as it was typed in.
     *
     * @param article that says “not mine”
     * @param suggested name or code of the unit whose it is, in the eyes of this one
     */
    public record Plea(String reason, String article, Optional<String> suggested) {}

    /** 退单 */
    public Future<Outcome> ask(Order order, Plea plea) {
        return commanding.command(Act.RETURN, order, (locked, words) -> {
            List<Outcome.Wrong> wrongs = new ArrayList<>();
            Optional<UnitCode> suggested =
                    plea.suggested().flatMap(named -> owners.named(named, locked, "/suggested", wrongs));
            Returning.Plea said =
                    new Returning.Plea(plea.article(), suggested, words.seal(ContentKind.REASON, plea.reason()));
            Decision decision = Returning.ask(locked.file(), order.actor(locked.file()), said, locked.at());
            return new Commanding.Ruling(decision, Optional.empty(), wrongs);
        });
    }

    /** 退单不成立, or 成立 with the owner still to be looked for. */
    public Future<Outcome> rule(Order order, boolean upheld, String reason) {
        return commanding.command(
                Act.ADJUDICATE,
                order,
                (locked, words) -> Commanding.Ruling.of(
                        ruled(order, locked, words, new Ruling(upheld, Optional.empty(), reason))));
    }

    /** 退单成立，改派, by the law of this day. */
    public Future<Outcome> uphold(Order order, Wish wish, String reason) {
        return commanding.command(Act.ADJUDICATE, order, (locked, words) -> {
            Owners.Found found = owners.find(wish, locked, Owners.today(locked), words);
            if (!found.wrongs().isEmpty()) {
                return new Commanding.Ruling(Decision.accepted(), Optional.empty(), found.wrongs());
            }
            Optional<Change.NamedMatter> matter = found.matter();
            Decision decision = found.refusal()
                    .map(Decision::refused)
                    .orElseGet(() -> ruled(order, locked, words, new Ruling(true, found.assignment(), reason)));
            return new Commanding.Ruling(decision, matter, List.of());
        });
    }

    private record Ruling(boolean upheld, Optional<Assignment> assignment, String reason) {}

    private static Decision ruled(Order order, LockedCase locked, Words words, Ruling ruling) {
        return Returning.rule(
                locked.file(),
                order.actor(locked.file()),
                ruling.upheld(),
                ruling.assignment(),
                words.seal(ContentKind.REASON, ruling.reason()));
    }
}
