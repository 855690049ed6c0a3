package org.jiesu.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.jiesu.store.DatabaseAddress;

/**
 * What a node holds at one moment.
 *
 * @param minute since the start of the run
 * @param heap MiB that live after a full collection
 * @param resident MiB of the process (RSS)
 * @param outbox rows that the relay has not moved into the feed yet
 */
record Footprint(double minute, double heap, double resident, long outbox) {
    private static final Pattern COLLECTED = Pattern.compile("Pause Full \\(Diagnostic Command\\) \\d+M->(\\d+)M");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final double KIB_OF_A_MIB = 1024;

    /**
     * Collects the garbage of the process first, so that only what lives is counted.
     *
     * @param log where the process writes of its collections: asked later, it would count what came after
     */
    static Footprint of(long pid, Path log, DatabaseAddress address, double minute)
            throws IOException, InterruptedException, SQLException {
        jcmd(pid, "GC.run");
        double heap = last(COLLECTED, Files.readString(log));
        double resident =
                last(RESIDENT, Files.readString(Path.of("/proc", Long.toString(pid), "status"))) / KIB_OF_A_MIB;
        return new Footprint(minute, heap, resident, waiting(address));
    }

    private static void jcmd(long pid, String command) throws IOException, InterruptedException {
        Path tool = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        int exit = new ProcessBuilder(tool.toString(), Long.toString(pid), command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IOException("jcmd " + command + " ended with " + exit);
        }
    }

    private static double last(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .reduce((earlier, later) -> later)
                .map(found -> Double.parseDouble(found.group(1)))
                .orElseThrow(() -> new IllegalStateException("no “" + pattern + "” in " + text));
    }

    private static long waiting(DatabaseAddress address) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
                ResultSet rows = connection.createStatement().executeQuery("SELECT count(*) FROM outbox")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    String line() {
        return String.format("%11.1f %10.1f %7d", heap, resident, outbox);
    }
}
