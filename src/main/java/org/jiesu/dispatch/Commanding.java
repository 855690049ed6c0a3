package org.jiesu.dispatch;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jiesu.core.casefile.Act;
import org.jiesu.core.casefile.Actor;
import org.jiesu.core.casefile.CaseFact;
import org.jiesu.core.casefile.CaseFile;
import org.jiesu.core.casefile.CaseStatus;
import org.jiesu.core.casefile.ClockEffects;
import org.jiesu.core.casefile.Decision;
import org.jiesu.core.casefile.Refusal;
import org.jiesu.core.sla.Policy;
import org.jiesu.core.sla.Terms;
import org.jiesu.crypto.CallerKeys;
import org.jiesu.store.CaseStore;
import org.jiesu.store.Change;
import org.jiesu.store.LockedCase;
import org.jiesu.store.Words;

/**
 * The one way in which a case is commanded:
 *
 * <pre>
 * command ─▶ lock ─▶ key? ─▶ version? ─▶ core decides ─▶ facts + what clocks make of them ─▶ one transaction
 *                     └▶ as before └▶ stale   └▶ refused
 * </pre>
 */
public final class Commanding {
    private final CaseStore cases;
    private final CallerKeys keys;
    private final Supplier<Terms> terms;
    private final BiConsumer<Act, Outcome> told;

    /**
     * Commands the cases of a store.
     *
     * @param told what became of each command, once it is certain
     */
    public Commanding(CaseStore cases, CallerKeys keys, Supplier<Terms> terms, BiConsumer<Act, Outcome> told) {
        this.cases = cases;
        this.keys = keys;
        this.terms = terms;
        this.told = told;
    }

    /** The policy for what begins in the case now. */
    Policy policy(LockedCase locked) {
        return terms.get().at(locked.file().subject().caseKind(), locked.at());
    }

    /** What the core decided, the matter that came to be settled by it, and what the command named that there is not. */
    record Ruling(Decision decision, Optional<Change.NamedMatter> matter, List<Outcome.Wrong> wrongs) {
        static Ruling of(Decision decision) {
            return new Ruling(decision, Optional.empty(), List.of());
        }
    }

    /** What the core says to an act of this actor on the case as it stands; what is said goes through {@code words}. */
    @FunctionalInterface
    interface Ask {
        Decision of(CaseFile file, Actor actor, Words words);
    }

    /** A command that names nothing which would have to be looked up. */
    Future<Outcome> command(Act act, Order order, Ask core) {
        return command(
                act, order, (locked, words) -> Ruling.of(core.of(locked.file(), order.actor(locked.file()), words)));
    }

    /** The same, where the instant matters to what the core says. */
    @FunctionalInterface
    interface AskNow {
        Decision of(CaseFile file, Actor actor, Words words, Instant now);
    }

    /** A command that names nothing which would have to be looked up, and is possible at some times only. */
    Future<Outcome> commandNow(Act act, Order order, AskNow core) {
        return command(
                act,
                order,
                (locked, words) -> Ruling.of(core.of(locked.file(), order.actor(locked.file()), words, locked.at())));
    }

    Future<Outcome> command(Act act, Order order, BiFunction<LockedCase, Words, Ruling> decide) {
        return cases.<Outcome>change(order.id(), order.key(), locked -> answer(locked, order, decide))
                .map(Commanding::outcome)
                .onSuccess(outcome -> told.accept(act, outcome));
    }

    private static Outcome outcome(CaseStore.Changed<Outcome> changed) {
        if (changed instanceof CaseStore.Changed.Replayed<Outcome> replayed) {
            return new Outcome.Done(replayed.seq(), true);
        }
        if (changed instanceof CaseStore.Changed.Decided<Outcome> decided) {
            return decided.told();
        }
        return new Outcome.NoSuchCase();
    }

    private CaseStore.Answer<Outcome> answer(
            LockedCase locked, Order order, BiFunction<LockedCase, Words, Ruling> decide) {
        if (locked.file().version() != order.version()) {
            return nothing(new Outcome.Stale());
        }
        boolean erased = locked.wrappedKey().length() == 0;
        if (erased && locked.file().status() == CaseStatus.CLOSED) {
            return nothing(new Outcome.Refused(Refusal.CALLER_ERASED));
        }
        Words words = new Words(
                erased
                        ? Optional.empty()
                        : Optional.of(keys.unwrap(locked.wrappedKey().getBytes())));
        try {
            return ruled(locked, order, words, decide.apply(locked, words));
        } catch (Words.NoKey nothingCanBeSaid) {
            return nothing(new Outcome.Refused(Refusal.CALLER_ERASED));
        }
    }

    private CaseStore.Answer<Outcome> ruled(LockedCase locked, Order order, Words words, Ruling ruling) {
        if (!ruling.wrongs().isEmpty()) {
            return nothing(new Outcome.Unknown(ruling.wrongs()));
        }
        if (ruling.decision() instanceof Decision.Refused refused) {
            return nothing(new Outcome.Refused(refused.refusal()));
        }
        List<CaseFact> decided = ((Decision.Accepted) ruling.decision()).facts();
        List<CaseFact> facts = ClockEffects.with(locked.file(), decided, terms.get(), locked.at());
        Change change = new Change(order.who().on(locked.file()), facts, words.sealed(), ruling.matter());
        int seq = locked.file().seq() + facts.size();
        return new CaseStore.Answer<>(Optional.of(change), new Outcome.Done(seq, false));
    }

    private static CaseStore.Answer<Outcome> nothing(Outcome outcome) {
        return new CaseStore.Answer<>(Optional.empty(), outcome);
    }
}
