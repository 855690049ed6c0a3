package org.jiesu.intake;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jiesu.core.casefile.Actor;
import org.jiesu.core.casefile.Source;
import org.jiesu.core.casefile.Verdict;
import org.jiesu.core.duty.Complaint;
import org.jiesu.core.duty.Route;
import org.jiesu.crypto.BlindIndex;
import org.jiesu.crypto.CallerKey;
import org.jiesu.crypto.CallerKeys;
import org.jiesu.crypto.MasterKey;
import org.jiesu.store.CaseStore;
import org.jiesu.store.NewCase;
import org.jiesu.store.Written;

/** Takes complaints in. */
public final class Intake {
    private final CaseStore cases;
    private final CallerKeys keys;
    private final BlindIndex phones;
    private final Opening opening;
    private final Consumer<Verdict> opened;

    /**
     * Takes in with these.
     *
     * @param opened told of each case once it is committed: what the router said of it
     */
    public Intake(CaseStore cases, CallerKeys keys, BlindIndex phones, Opening opening, Consumer<Verdict> opened) {
        this.cases = cases;
        this.keys = keys;
        this.phones = phones;
        this.opening = opening;
        this.opened = opened;
    }

    /** Who would have to answer, without anything being taken in. */
    public Route preview(Complaint complaint) {
        return opening.router().route(complaint);
    }

    /**
     * Opens a case; where the owner is sure it is dispatched in the same transaction and its reply clock runs.
     *
     * <pre>
     * filing ─▶ place, matter, rule (router) ─▶ key of the caller, instant, number (PostgreSQL)
     *           ─▶ received [─▶ dispatched ─▶ clocks started] ─▶ one transaction ─▶ id
     * </pre>
     */
    public Future<CaseStore.Opened> open(Filing filing, Actor actor, Optional<NewCase.Key> key) {
        MasterKey master = keys.master();
        Optional<NewCase.Phone> phone = filing.caller()
                .phone()
                .flatMap(number -> phones.marks(number, master))
                .map(NewCase.Phone::of);
        CallerKeys.Fresh fresh = keys.fresh(master);
        Opening.Prepared prepared = opening.prepare(filing);
        NewCase.Caller caller = new NewCase.Caller(UUID.randomUUID(), Buffer.buffer(fresh.wrapped()));
        NewCase draft = new NewCase(
                new NewCase.Newcomer(caller, master.id(), phone),
                key,
                moment -> opening.begin(prepared, actor, moment, key(moment.caller(), fresh)));
        return cases.open(draft)
                .onSuccess(done -> done.written().map(Written::verdict).ifPresent(opened));
    }

    /** The number of the case that the ticket of another system is here. */
    public Future<Optional<String>> numberOf(Source source) {
        return cases.numberOf(source);
    }

    /** A number that has called before keeps its key. */
    private CallerKey key(NewCase.Caller caller, CallerKeys.Fresh fresh) {
        byte[] wrapped = caller.wrappedKey().getBytes();
        return Arrays.equals(wrapped, fresh.wrapped()) ? fresh.key() : keys.unwrap(wrapped);
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
