package org.jiesu.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A node in a process of its own, with an empty day and limits that a machine may use up. */
public final class RunningNode implements AutoCloseable {
    public static final String TOKEN = "token-of-the-load-test";
    private static final Pattern ADDRESS = Pattern.compile("(http://localhost:\\d+)/");
    private static final String MANY = "1000000";

    private final Process process;
    private final String address;
    private final Path work;
    private final Map<String, String> settings;

    private RunningNode(Process process, String address, Path work, Map<String, String> settings) {
        this.process = process;
        this.address = address;
        this.work = work;
        this.settings = settings;
    }

    /**
     * Starts it and waits until it serves.
     *
     * @param work a folder for its data, its config and what it says ({@code node.log})
     * @param java options of the JVM
     */
    public static RunningNode start(Path work, Map<String, String> settings, String... java) throws IOException {
        emptyDay(work);
        List<String> options = List.of(java);
        Process process = jiesu(work, settings, options, "serve", "--demo", "--port", "0", "--ops-port", "0");
        return new RunningNode(process, addressPrinted(process, work.resolve("node.log")), work, settings);
    }

    private static Process jiesu(Path work, Map<String, String> settings, List<String> options, String... words)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.jiesu.Main"));
        command.addAll(List.of(words));
        command.addAll(List.of("--config", work.resolve("config").toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(settings);
        builder.environment().put("JIESU_DATA_DIR", work.resolve("data").toString());
        builder.environment().put("JIESU_DEMO_TOKEN", TOKEN);
        builder.environment().put("JIESU_LIMITS_PER_ACCOUNT", MANY);
        builder.environment().put("JIESU_LIMITS_PER_ADDRESS", MANY);
        return builder.start();
    }

    /** What a command of the jar said of the same database, and how it ended. */
    public record Said(int exit, String words) {}

    /** Runs {@code jiesu record verify} beside the node. */
    public Said verifyRecord() throws IOException {
        Process process = jiesu(work, settings, List.of(), "record", "verify");
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.onExit().join().exitValue(), words.strip());
    }

    /** The project's own config folder without the complaints of the demonstration, which nobody here has counted. */
    private static void emptyDay(Path work) throws IOException {
        Path from = Path.of("config");
        Path to = work.resolve("config");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Files.writeString(to.resolve("demo/complaints.yaml"), "complaints: []\n");
    }

    private static String addressPrinted(Process process, Path log) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        PrintWriter said = new PrintWriter(Files.newBufferedWriter(log), true);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.println(line);
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                Thread reader = new Thread(() -> keep(lines, said), "output of the node");
                reader.setDaemon(true);
                reader.start();
                return address.group(1);
            }
        }
        throw new IllegalStateException("the node did not start:\n" + Files.readString(log));
    }

    private static void keep(BufferedReader lines, PrintWriter said) {
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.println(line);
            }
        } catch (IOException ended) {
            said.println("the node has ended");
        }
    }

    public String address() {
        return address;
    }

    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
        if (process.onExit().completeOnTimeout(null, 1, TimeUnit.MINUTES).join() == null) {
            process.destroyForcibly();
        }
    }
}
