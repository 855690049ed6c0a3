package org.jiesu.record;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jiesu.core.casefile.CaseId;
import org.jiesu.crypto.KeyFailure;
import org.jiesu.crypto.SealPublicKey;
import org.jiesu.store.CaseRecord;
import org.jiesu.store.RecordStore;
import org.jiesu.store.Seal;
import org.jiesu.store.SealMember;

/** One way through the record: the cases in order of their ids, then the seals with their members and the witness. */
final class RecordWalk {
    private static final int CASES_AT_ONCE = 100;
    private static final int SEALS_AT_ONCE = 4;
    private static final int MEMBERS_AT_ONCE = 2000;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);
    private static final CaseId BEFORE_ALL = new CaseId(new UUID(0, 0));

    private final Vertx vertx;
    private final RecordStore.Moment moment;
    private final Verification.Question question;
    private final Verification.Outside outside;
    private final RecordCheck check;
    private final AuditSeals audit;
    private Optional<CaseId> only = Optional.empty();
    private CaseId lastCase = BEFORE_ALL;
    private long lastSeal;

    RecordWalk(
            Vertx vertx,
            RecordStore.Moment moment,
            Verification.Question question,
            Verification.Outside outside,
            RecordCheck check) {
        this.vertx = vertx;
        this.moment = moment;
        this.question = question;
        this.outside = outside;
        this.check = check;
        this.audit = new AuditSeals(moment, check);
    }

    Future<Verification.Outcome> go() {
        return moment.lastSeal().compose(newest -> waitForWitness(newest, tries())
                .compose(waited -> question.number().map(this::oneCase).orElseGet(this::allCases))
                .compose(done -> new AuditWalk(moment, check).go())
                .compose(done -> newest > 0 || outside.key().isPresent() ? seals() : Future.succeededFuture(0L))
                .compose(untold -> moment.waiting(check.tally().position())
                        .map(waiting -> new Verification.Outcome(check.tally(), waiting, untold))));
    }

    private long tries() {
        boolean tells = !question.copy() && Files.exists(question.witness());
        return tells ? question.patience().dividedBy(LOOK_AGAIN) : 0;
    }

    /** A running node writes the line after the commit; asking the database again keeps the transaction awake. */
    private Future<Void> waitForWitness(long newest, long tries) {
        if (newest == 0 || tries <= 0) {
            return Future.succeededFuture();
        }
        return vertx.executeBlocking(() -> tells(newest))
                .compose(told -> told
                        ? Future.succeededFuture()
                        : vertx.timer(LOOK_AGAIN.toMillis())
                                .compose(later -> moment.lastSeal())
                                .compose(same -> waitForWitness(newest, tries - 1)));
    }

    private boolean tells(long newest) throws IOException {
        try {
            return new Witness(question.witness())
                    .last()
                    .filter(line -> line.seal().header().number() >= newest)
                    .isPresent();
        } catch (IllegalStateException damaged) {
            return true;
        }
    }

    private Future<Void> oneCase(String number) {
        return moment.cases(number).compose(found -> {
            if (found.isEmpty()) {
                return Future.failedFuture(new NoSuchElementException("there is no case with the number " + number
                        + "; whether one has vanished, record verify without --case can tell"));
            }
            only = Optional.of(found.get(0).id());
            return checked(found);
        });
    }

    private Future<Void> allCases() {
        return Steps.walk(() -> cases(moment::cases)).compose(done -> {
            lastCase = BEFORE_ALL;
            return Steps.walk(() -> cases(moment::orphans));
        });
    }

    private Future<Boolean> cases(BiFunction<CaseId, Integer, Future<List<CaseRecord>>> pages) {
        return pages.apply(lastCase, CASES_AT_ONCE).compose(page -> {
            lastCase = page.isEmpty() ? lastCase : page.get(page.size() - 1).id();
            return checked(page).map(done -> page.size() == CASES_AT_ONCE);
        });
    }

    private Future<Void> checked(List<CaseRecord> page) {
        return vertx.executeBlocking(() -> {
            page.forEach(check::add);
            return null;
        });
    }

    /** All seals against the witness; how many of them a copy does not know. */
    private Future<Long> seals() {
        SealPublicKey key = outside.key()
                .orElseThrow(() -> new KeyFailure("there is neither a file " + question.publicKey()
                        + " nor a witness that tells the public key of the seals"));
        return vertx.executeBlocking(() -> WitnessReading.of(question.witness()))
                .compose(lines -> {
                    WitnessCheck witness = new WitnessCheck(
                            lines, key, new WitnessCheck.Expected(!question.copy(), outside.settled()));
                    return Steps.walk(() -> sealPage(key, witness))
                            .compose(done -> vertx.executeBlocking(() -> {
                                witness.end().forEach(check::add);
                                return witness.untold();
                            }))
                            .eventually(() -> vertx.executeBlocking(() -> {
                                lines.close();
                                return null;
                            }));
                });
    }

    private Future<Boolean> sealPage(SealPublicKey key, WitnessCheck witness) {
        return moment.seals(lastSeal, SEALS_AT_ONCE)
                .compose(page -> vertx.executeBlocking(() -> believed(page, key, witness))
                        .compose(this::members)
                        .compose(done -> audit.of(page))
                        .map(done -> page.size() == SEALS_AT_ONCE));
    }

    /** The members whose lists can be believed, of the one case alone where only that is asked for. */
    private List<SealMember> believed(List<Seal.Run> page, SealPublicKey key, WitnessCheck witness) throws IOException {
        List<SealMember> members = new ArrayList<>();
        for (Seal.Run run : page) {
            if (check.add(run, key)) {
                run.members().stream()
                        .filter(member -> only.map(member.id()::equals).orElse(true))
                        .forEach(members::add);
            }
            witness.of(run.seal()).forEach(check::add);
            lastSeal = run.seal().header().number();
        }
        return members;
    }

    private Future<Void> members(List<SealMember> members) {
        int[] from = {0};
        return Steps.walk(() -> {
            List<SealMember> some = members.subList(from[0], Math.min(from[0] + MEMBERS_AT_ONCE, members.size()));
            from[0] += some.size();
            return moment.held(some)
                    .compose(held -> vertx.executeBlocking(() -> {
                        for (int i = 0; i < some.size(); i++) {
                            check.add(some.get(i), held.get(i));
                        }
                        return from[0] < members.size();
                    }));
        });
    }
}
