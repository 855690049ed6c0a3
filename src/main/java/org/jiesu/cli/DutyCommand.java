package org.jiesu.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiesu.config.ConfigFolder;
import org.jiesu.config.FoldingFiles;
import org.jiesu.config.Mistakes;
import org.jiesu.core.duty.DutyBook;
import org.jiesu.core.duty.DutyRule;
import org.jiesu.core.text.Folding;
import org.jiesu.duty.Seeds;
import org.jiesu.wiring.Routing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The duty book on the command line. */
@Command(
        name = "duty",
        mixinStandardHelpOptions = true,
        description = "the duty book (权责清单)",
        subcommands = {DutyExport.class, DutyImport.class, DutyDiff.class})
final class DutyCommand {

    /** Reads everything that routing needs and names every mistake; exit 1 when there is any. */
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "checks the duty book and the gazetteer; names every mistake with file and line")
    int check(
            @Mixin ConfigOption config,
            @Option(
                            names = "--as-of",
                            paramLabel = "DATE",
                            description = "the day whose conflicts and gaps are counted; default today")
                    @Nullable
                    LocalDate asOf,
            @Option(
                            names = "--seeds",
                            paramLabel = "DIR",
                            description = "the folder with the gazettes' full text, to compare the quoted lines with")
                    @Nullable
                    Path seeds,
            @Option(names = "--whole", description = "lists everything that is counted") boolean whole) {
        PrintWriter out = spec.commandLine().getOut();
        ConfigFolder folder = config.folder();
        out.println("config: " + folder.where());
        Mistakes mistakes = new Mistakes();
        Optional<Routing> routing = Routing.open(folder, mistakes);
        if (seeds == null) {
            out.println("not compared with the gazettes: --seeds was not given");
        } else if (routing.isPresent()) {
            out.println(Seeds.compare(seeds, folder, mistakes) + " lines compared with the gazettes");
        }
        mistakes.all().forEach(out::println);
        LocalDate day = asOf == null ? LocalDate.now(RouteCommand.BEIJING) : asOf;
        Optional<Routing> good = routing.filter(found -> mistakes.none());
        good.ifPresentOrElse(
                found -> figures(found, folder, day, whole).forEach(out::println),
                () -> out.println(mistakes.all().size() + " mistakes"));
        out.flush();
        return good.isPresent() ? 0 : 1;
    }

    private static List<String> figures(Routing routing, ConfigFolder folder, LocalDate day, boolean whole) {
        Folding folding = FoldingFiles.read(folder, new Mistakes());
        List<String> lines = new ArrayList<>(List.of(summary(routing)));
        lines.addAll(BookFigures.of(routing, folding, day, whole));
        return lines;
    }

    @Spec
    private CommandSpec spec;

    private static String summary(Routing routing) {
        DutyBook book = routing.book();
        long articles = book.rules().stream()
                .filter(DutyRule::ofCity)
                .map(rule -> rule.basis().article())
                .distinct()
                .count();
        return "good: version " + book.version() + ", " + book.rules().size() + " rules on " + articles
                + " articles, " + book.units().all().size() + " units, "
                + routing.gazetteer().townships().size() + " townships, "
                + routing.gazetteer().places().size() + " places";
    }
}
