package org.jiesu.dispatch;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiesu.core.casefile.Act;
import org.jiesu.core.casefile.CaseFact;
import org.jiesu.core.casefile.Correction;
import org.jiesu.core.duty.Urgency;
import org.jiesu.store.Change;
import org.jiesu.store.ContentKind;
import org.jiesu.store.Words;

/** What can be said of a case at any time, without its changing hands. */
public final class Remarks {
    private final Commanding commanding;

    public Remarks(Commanding commanding) {
        this.commanding = commanding;
    }

    /**
     * The place as it is right.
     *
     * @param township code of the township
     * @param position the point on the map as JSON
     */
    public record Where(
            Optional<String> district,
            Optional<String> township,
            Optional<String> village,
            Optional<String> address,
            Optional<String> position) {
        CaseFact.Place sealed(Words words) {
            return new CaseFact.Place(
                    district,
                    township,
                    village,
                    address.map(text -> words.seal(ContentKind.ADDRESS, text)),
                    position.map(point -> words.seal(ContentKind.POSITION, point)));
        }
    }

    /** 催单: the caller rang again. */
    public Future<Outcome> urge(Order order, Optional<String> note) {
        return commanding.command(
                Act.URGE,
                order,
                (file, actor, words) -> file.urge(actor, note.map(text -> words.seal(ContentKind.NOTE, text))));
    }

    /**
     * 提级.
     *
     * @param mayLower whether who commands may also make it less urgent
     */
    public Future<Outcome> raise(Order order, Urgency urgency, String reason, boolean mayLower) {
        return commanding.command(
                Act.RAISE,
                order,
                (file, actor, words) -> file.raise(actor, urgency, words.seal(ContentKind.REASON, reason), mayLower));
    }

    /** 更正: place, matter and the time of the trouble, whichever were wrong, in one. */
    public Future<Outcome> correct(
            Order order, Optional<Where> place, Optional<Change.NamedMatter> matter, Optional<Instant> occurredAt) {
        return commanding.command(Act.CORRECT, order, (locked, words) -> {
            Correction correction = new Correction(
                    place.map(where -> where.sealed(words)), matter.map(Change.NamedMatter::code), occurredAt);
            return new Commanding.Ruling(
                    locked.file().correct(order.actor(locked.file()), correction), matter, List.of());
        });
    }

    /** 记事 */
    public Future<Outcome> note(Order order, String text) {
        return commanding.command(
                Act.NOTE, order, (file, actor, words) -> file.note(actor, words.seal(ContentKind.NOTE, text)));
    }
}
