package org.jiesu.cli;

import io.vertx.core.Vertx;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.jiesu.config.Mistakes;
import org.jiesu.config.Settings;
import org.jiesu.core.casefile.CaseNumber;
import org.jiesu.record.Tally;
import org.jiesu.record.Verification;
import org.jiesu.wiring.Auditing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The record on the command line. */
@Command(name = "record", mixinStandardHelpOptions = true, description = "the full-process record (全程纪实)")
final class RecordCommand {
    private static final Logger LOG = LoggerFactory.getLogger(RecordCommand.class);
    private static final int DAMAGED = 1;
    private static final int NOT_POSSIBLE = 2;

    @Spec
    private CommandSpec spec;

    /** Checks everything and names each damage; exit 1 when there is any, 2 when it could not be read. */
    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = "checks chains, seals, words and the witness; one JSON line for each damage.%n"
                    + "Exit 0: good. 1: damaged. 2: could not be read.")
    int verify(
            @Mixin ConfigOption config,
            @Option(names = "--case", paramLabel = "NUMBER", description = "only this case, and all seals")
                    String number,
            @Option(
                            names = "--witness",
                            paramLabel = "FILE",
                            description = "a copy of the witness that was kept elsewhere; it may end before today")
                    Path witness)
            throws InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        if (number != null && !CaseNumber.valid(number)) {
            err.println("jiesu: " + number + " is no case number: its check digit does not fit");
            return NOT_POSSIBLE;
        }
        Mistakes mistakes = new Mistakes();
        Optional<Settings> settings = Settings.load(config.folder(), System.getenv(), properties(), mistakes);
        if (settings.isEmpty()) {
            mistakes.all().forEach(err::println);
            return NOT_POSSIBLE;
        }
        return verified(new Auditing(
                settings.get(),
                Optional.ofNullable(number).flatMap(CaseNumber::told).map(CaseNumber::value),
                Optional.ofNullable(witness)));
    }

    private int verified(Auditing auditing) throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Vertx vertx = Vertx.vertx();
        try {
            Verification.Outcome outcome = auditing.run(vertx, damage -> out.println(damage.line()))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get();
            summary(outcome).forEach(err::println);
            return outcome.tally().damages() == 0 ? 0 : DAMAGED;
        } catch (ExecutionException failed) {
            LOG.debug("the record could not be read", failed);
            err.println("jiesu: " + Awaited.reason(failed));
            return NOT_POSSIBLE;
        } finally {
            // Not chained to the verification: its outcome could not be told on an event loop that has ended.
            vertx.close();
            out.flush();
            err.flush();
        }
    }

    private static List<String> summary(Verification.Outcome outcome) {
        Tally tally = outcome.tally();
        List<String> lines = new ArrayList<>();
        lines.add((tally.damages() == 0 ? "good: " : tally.damages() + " damages: ") + tally.cases() + " cases, "
                + tally.facts() + " facts, " + tally.contents() + " contents, " + tally.erased()
                + " contents of erased callers");
        lines.add(tally.seals() + " seals, up to position " + tally.position() + "; " + tally.chainedOnly()
                + " facts are only chained, " + outcome.waiting() + " facts wait for the next seal");
        lines.add(tally.audited() + " entries of the audit");
        if (outcome.untold() > 0) {
            lines.add("the copy of the witness ends before the last " + outcome.untold() + " seals");
        }
        return lines;
    }

    private static Map<String, String> properties() {
        return System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("jiesu."))
                .collect(Collectors.toMap(name -> name, System::getProperty));
    }
}
