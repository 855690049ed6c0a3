package org.jiesu.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Matcher;
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
    private static final Pattern USED = Pattern.compile("heap +total \\d+K, used (\\d+)K");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final double KIB_OF_A_MIB = 1024;

    /** Collects the garbage of the process first, so that only what lives is counted. */
    static Footprint of(long pid, DatabaseAddress address, double minute)
            throws IOException, InterruptedException, SQLException {
        jcmd(pid, "GC.run");
        double heap = number(USED, jcmd(pid, "GC.heap_info"));
        double resident = number(RESIDENT, Files.readString(Path.of("/proc", Long.toString(pid), "status")));
        return new Footprint(minute, heap, resident, waiting(address));
    }

    private static String jcmd(long pid, String command) throws IOException, InterruptedException {
        Path tool = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process process = new ProcessBuilder(tool.toString(), Long.toString(pid), command)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private static double number(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("no “" + pattern + "” in " + text);
        }
        return Long.parseLong(found.group(1)) / KIB_OF_A_MIB;
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
