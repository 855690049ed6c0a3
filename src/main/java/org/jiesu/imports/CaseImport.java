package org.jiesu.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jiesu.api.Complaints;
import org.jiesu.config.Settings;
import org.jiesu.intake.Intake;

/**
 * Imports files, row by row through the one door that every complaint takes.
 *
 * <pre>
 * row ─▶ body of POST /cases ─▶ contract, directory ─▶ Intake.open under a key that is never forgotten
 *                └ mistakes ─▶ reject file                   └ was there already, or came with other content
 * </pre>
 *
 * <p>What was done is known by those keys alone: an import that was cut off is gone through again from its beginning.
 */
public final class CaseImport {
    /** Rows read at once; all of them are done before the next are read, so that rejections keep the order. */
    private static final int AT_ONCE = 256;

    private final Intake intake;
    private final Complaints complaints;
    private final Settings.Imports bounds;

    public CaseImport(Intake intake, Complaints complaints, Settings.Imports bounds) {
        this.intake = intake;
        this.complaints = complaints;
        this.bounds = bounds;
    }

    /** Imports the file. Blocks until it is done or the stop was called; the counts are in {@code tally}. */
    public void run(SourceFile file, RejectFile rejects, Tally tally, Halt halt) throws InterruptedException {
        RowCheck check = new RowCheck(file, complaints);
        RowIntake desk = new RowIntake(intake, bounds.patience(), tally, halt);
        ExecutorService threads = Executors.newFixedThreadPool(bounds.atOnce());
        try (CsvRows rows = file.open()) {
            for (List<Row> batch = next(rows); !batch.isEmpty() && !halt.called(); batch = next(rows)) {
                file.refuseIfChanged();
                List<Callable<List<Rejection>>> work = new ArrayList<>();
                batch.forEach(row -> work.add(() -> desk.take(check.check(row))));
                for (Future<List<Rejection>> done : threads.invokeAll(work)) {
                    rejects.write(done.get());
                }
            }
        } catch (FileRefused broken) {
            halt.call(broken.toString());
        } catch (IOException unwritable) {
            halt.call("写不了 " + rejects.path() + "，或者读不下去：" + unwritable);
        } catch (ExecutionException bug) {
            throw new IllegalStateException(bug.getCause());
        } finally {
            threads.shutdown();
        }
    }

    private static List<Row> next(CsvRows rows) {
        List<Row> batch = new ArrayList<>(AT_ONCE);
        while (batch.size() < AT_ONCE) {
            Optional<Row> row = rows.next();
            if (row.isEmpty()) {
                break;
            }
            batch.add(row.get());
        }
        return batch;
    }
}
