package org.jiesu.imports;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jiesu.core.casefile.Actor;
import org.jiesu.intake.Intake;
import org.jiesu.store.CaseStore;
import org.jiesu.store.KeyOfAnotherBody;
import org.jiesu.store.NewCase;
import org.jiesu.store.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings checked rows to the intake, each to its end: it blocks, and waits for a database that is gone for a while. */
final class RowIntake {
    private static final Logger LOG = LoggerFactory.getLogger(RowIntake.class);
    private static final Actor IMPORTER = new Actor(RowCheck.ACCOUNT, "导入岗", Optional.empty());
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    /** Past so many the fault is not in the rows. */
    private static final int FAULTS_AT_MOST = 100;

    private final Intake intake;
    private final Duration patience;
    private final Tally tally;
    private final Halt halt;
    private final AtomicInteger faults = new AtomicInteger();

    RowIntake(Intake intake, Duration patience, Tally tally, Halt halt) {
        this.intake = intake;
        this.patience = patience;
        this.tally = tally;
        this.halt = halt;
    }

    /** Why it was not taken in; nothing if it is there now, or the import has to stop before it. */
    List<Rejection> take(CheckedRow checked) throws InterruptedException {
        if (checked.ready().isEmpty()) {
            tally.countRejected();
            return checked.rejections();
        }
        try {
            open(checked.ready().get()).ifPresent(opened -> tally.countOpened(opened.replayed()));
            return List.of();
        } catch (ExecutionException failed) {
            tally.countRejected();
            return List.of(rejection(checked, Objects.requireNonNullElse(failed.getCause(), failed)));
        }
    }

    private Optional<CaseStore.Opened> open(CheckedRow.Ready ready) throws InterruptedException, ExecutionException {
        long since = System.nanoTime();
        for (int tries = 1; !halt.called(); tries++) {
            try {
                return Optional.of(once(ready));
            } catch (ExecutionException failed) {
                if (!Unavailable.is(failed)) {
                    throw failed;
                }
                LOG.debug("the database is gone, try {}", tries, failed.getCause());
            }
            if (System.nanoTime() - since > patience.toNanos()) {
                halt.call("数据库连不上，已等了 " + patience.toSeconds() + " 秒（imports.patience）");
            }
            pause();
        }
        return Optional.empty();
    }

    private CaseStore.Opened once(CheckedRow.Ready ready) throws InterruptedException, ExecutionException {
        NewCase.Key key = ready.key();
        return intake.openedBefore(key)
                .compose(before -> before.map(Future::succeededFuture)
                        .orElseGet(() -> intake.open(ready.filing(), IMPORTER, Optional.of(key))))
                .toCompletionStage()
                .toCompletableFuture()
                .get();
    }

    private void pause() throws InterruptedException {
        tally.beginWaiting();
        try {
            halt.calledWithin(BETWEEN_TRIES);
        } finally {
            tally.endWaiting();
        }
    }

    private Rejection rejection(CheckedRow checked, Throwable failure) {
        Row row = checked.row();
        if (failure instanceof KeyOfAnotherBody) {
            boolean numbered =
                    checked.ready().filter(CheckedRow.Ready::numbered).isPresent();
            return numbered
                    ? Rejection.of(row, Column.NUMBER, "这个编号已导入过，那一次的内容和这一行不同")
                    : Rejection.of(row, "这个文件的这一行已导入过，那一次读出的内容不同");
        }
        LOG.error("row {} failed", row.number(), failure);
        if (faults.incrementAndGet() >= FAULTS_AT_MOST) {
            halt.call(FAULTS_AT_MOST + " 行因系统出错没有立案，毛病不在表里，见日志");
        }
        return Rejection.of(row, "系统出错，没有立案，见日志（" + failure.getClass().getSimpleName() + "）");
    }
}
