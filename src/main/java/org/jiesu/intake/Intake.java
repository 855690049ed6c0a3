package org.jiesu.intake;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.Optional;
import java.util.UUID;
import org.jiesu.core.casefile.Actor;
import org.jiesu.core.duty.Complaint;
import org.jiesu.core.duty.Route;
import org.jiesu.crypto.BlindIndex;
import org.jiesu.crypto.CallerKeys;
import org.jiesu.store.CaseStore;
import org.jiesu.store.NewCase;

/** Takes complaints in. */
public final class Intake {
    private final CaseStore cases;
    private final CallerKeys keys;
    private final BlindIndex phones;
    private final Opening opening;

    public Intake(CaseStore cases, CallerKeys keys, BlindIndex phones, Opening opening) {
        this.cases = cases;
        this.keys = keys;
        this.phones = phones;
        this.opening = opening;
    }

    /** Who would have to answer, without anything being taken in. */
    public Route preview(Complaint complaint) {
        return opening.router().route(complaint);
    }

    /**
     * Opens a case; where the owner is sure it is dispatched in the same transaction and its reply clock runs.
     *
     * <pre>
     * filing ─▶ key of the caller, instant, number (PostgreSQL) ─▶ place, matter, rule (router)
     *           ─▶ received [─▶ dispatched ─▶ clock started] ─▶ one transaction ─▶ id
     * </pre>
     */
    public Future<CaseStore.Opened> open(Filing filing, Actor actor, Optional<NewCase.Key> key) {
        Optional<Buffer> phoneIndex =
                filing.caller().phone().flatMap(phones::of).map(Buffer::buffer);
        return cases.open(new NewCase(
                UUID.randomUUID(),
                Buffer.buffer(keys.fresh()),
                phoneIndex,
                key,
                moment -> opening.begin(filing, actor, moment, key)));
    }

    /**
     * The case that a key has opened before, without a number being drawn for another.
     *
     * @return fails with {@link org.jiesu.store.KeyOfAnotherBody} if the key came with another body then
     */
    public Future<Optional<CaseStore.Opened>> openedBefore(NewCase.Key key) {
        return cases.recall(key);
    }
}
