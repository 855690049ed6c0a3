package org.jiesu.dispatch;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jiesu.core.casefile.Acting;
import org.jiesu.core.casefile.CaseFact;
import org.jiesu.core.casefile.CaseFile;
import org.jiesu.core.casefile.CaseId;
import org.jiesu.core.casefile.ClockEffects;
import org.jiesu.core.casefile.ClosingKind;
import org.jiesu.core.casefile.Decision;
import org.jiesu.core.sla.ClockId;
import org.jiesu.core.sla.Policy;
import org.jiesu.crypto.CallerKeys;
import org.jiesu.store.CaseStore;
import org.jiesu.store.Change;
import org.jiesu.store.ContentKind;
import org.jiesu.store.LockedCase;
import org.jiesu.store.Words;

/**
 * The commands of a case. Each locks the case, lets the core decide, and writes the facts with what they do to clocks:
 *
 * <pre>
 * command ─▶ lock ─▶ version? ─▶ core decides ─▶ facts + what clocks make of them ─▶ one transaction
 *                      └▶ stale     └▶ refused
 * </pre>
 */
public final class Dispatch {
    private final CaseStore cases;
    private final CallerKeys keys;
    private final Supplier<Policy> policy;
    private final Owners owners;

    public Dispatch(CaseStore cases, CallerKeys keys, Supplier<Policy> policy, Owners owners) {
        this.cases = cases;
        this.keys = keys;
        this.policy = policy;
        this.owners = owners;
    }

    /** 派单 by a person: by an article, by a delegation, or to a department or 街道 with a written reason. */
    public Future<Outcome> dispatch(CaseId id, int version, Acting who, DispatchOrder order) {
        return command(id, version, who, (locked, words) -> {
            Owners.Found found = owners.find(order, locked, words);
            return found.wrongs().isEmpty()
                    ? new Ruling(found.decision(locked.file()), found.matter(), List.of())
                    : new Ruling(Decision.accepted(), Optional.empty(), found.wrongs());
        });
    }

    /** 签收 */
    public Future<Outcome> sign(CaseId id, int version, Acting who) {
        return command(
                id, version, who, (locked, words) -> Ruling.of(locked.file().sign(who.on(locked.file()))));
    }

    /** 联系 */
    public Future<Outcome> contact(CaseId id, int version, Acting who, boolean reached, String note) {
        return command(
                id,
                version,
                who,
                (locked, words) -> Ruling.of(
                        locked.file().contact(who.on(locked.file()), reached, words.seal(ContentKind.NOTE, note))));
    }

    /** 办理反馈 */
    public Future<Outcome> reply(CaseId id, int version, Acting who, ClosingKind closingKind, String text) {
        return command(
                id,
                version,
                who,
                (locked, words) -> Ruling.of(
                        locked.file().reply(who.on(locked.file()), closingKind, words.seal(ContentKind.REPLY, text))));
    }

    private Future<Outcome> command(CaseId id, int version, Acting who, BiFunction<LockedCase, Words, Ruling> decide) {
        return cases.change(id, locked -> answer(locked, version, who, decide))
                .map(outcome -> outcome.orElseGet(Outcome.NoSuchCase::new));
    }

    private CaseStore.Answer<Outcome> answer(
            LockedCase locked, int version, Acting who, BiFunction<LockedCase, Words, Ruling> decide) {
        if (locked.file().version() != version) {
            return nothing(new Outcome.Stale());
        }
        Words words = new Words(keys.unwrap(locked.wrappedKey().getBytes()));
        Ruling ruling = decide.apply(locked, words);
        if (!ruling.wrongs().isEmpty()) {
            return nothing(new Outcome.Unknown(ruling.wrongs()));
        }
        if (ruling.decision() instanceof Decision.Refused refused) {
            return nothing(new Outcome.Refused(refused.refusal()));
        }
        List<CaseFact> facts = withClocks(locked, ((Decision.Accepted) ruling.decision()).facts());
        Change change = new Change(who.on(locked.file()), facts, words.sealed(), ruling.matter());
        return new CaseStore.Answer<>(Optional.of(change), new Outcome.Done());
    }

    private List<CaseFact> withClocks(LockedCase locked, List<CaseFact> facts) {
        List<CaseFact> all = new ArrayList<>();
        CaseFile file = locked.file();
        for (CaseFact fact : facts) {
            all.add(fact);
            all.addAll(ClockEffects.of(file, fact, policy.get(), new ClockId(UUID.randomUUID()), locked.at()));
        }
        return all;
    }

    private static CaseStore.Answer<Outcome> nothing(Outcome outcome) {
        return new CaseStore.Answer<>(Optional.empty(), outcome);
    }

    /** What the core decided, the matter that came to be settled by it, and what the command named that there is not. */
    private record Ruling(Decision decision, Optional<Change.NamedMatter> matter, List<Outcome.Wrong> wrongs) {
        static Ruling of(Decision decision) {
            return new Ruling(decision, Optional.empty(), List.of());
        }
    }
}
