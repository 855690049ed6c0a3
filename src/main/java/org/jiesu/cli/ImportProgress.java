package org.jiesu.cli;

import java.io.PrintWriter;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jiesu.imports.Tally;

/** Says every two seconds how far an import is. */
final class ImportProgress implements AutoCloseable {
    private static final long EVERY_SECONDS = 2;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(ImportProgress::daemon);
    private final PrintWriter out;
    private final Tally tally;
    private final long rows;
    private final long since = System.nanoTime();

    private ImportProgress(PrintWriter out, Tally tally, long rows) {
        this.out = out;
        this.tally = tally;
        this.rows = rows;
    }

    /** Begins to say it, until it is closed. */
    static ImportProgress begin(PrintWriter out, Tally tally, long rows) {
        ImportProgress progress = new ImportProgress(out, tally, rows);
        var unused = progress.clock.scheduleAtFixedRate(progress::say, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
        return progress;
    }

    /** The counts so far. */
    String line() {
        Tally.Figures figures = tally.figures();
        double seconds = (System.nanoTime() - since) / (double) TimeUnit.SECONDS.toNanos(1);
        return "已读 %d/%d 行，立案 %d，早已有 %d，退回 %d，每秒 %.0f 行%s"
                .formatted(
                        figures.done(),
                        rows,
                        figures.opened(),
                        figures.before(),
                        figures.rejected(),
                        figures.done() / Math.max(seconds, 0.001),
                        figures.waiting() ? "，数据库连不上，等着" : "");
    }

    private void say() {
        out.println(line());
        out.flush();
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "progress");
        thread.setDaemon(true);
        return thread;
    }
}
