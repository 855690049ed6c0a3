package org.jiesu.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jiesu.config.ConfigFolder;
import org.jiesu.config.FoldingFiles;
import org.jiesu.config.Mistakes;
import org.jiesu.core.duty.DutyBook;
import org.jiesu.core.duty.DutyRule;
import org.jiesu.core.sla.Policy;
import org.jiesu.core.text.Folding;
import org.jiesu.duty.Seeds;
import org.jiesu.wiring.Knowledge;
import org.jiesu.wiring.Routing;
import org.jiesu.wiring.TermsCheck;
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
            description =
                    "checks the duty book, the gazetteer, the calendars and the policies; names every mistake with file and line")
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
        Optional<Knowledge> knowledge = Knowledge.open(folder, mistakes);
        Optional<Routing> routing = knowledge.map(Knowledge::routing);
        if (seeds == null) {
            out.println("not compared with the gazettes: --seeds was not given");
        } else if (routing.isPresent()) {
            out.println(Seeds.compare(seeds, folder, mistakes) + " lines compared with the gazettes");
        }
        knowledge.ifPresent(found -> termsOf(found, mistakes));
        mistakes.all().forEach(out::println);
        Optional<Knowledge> good = knowledge.filter(found -> mistakes.none());
        good.ifPresentOrElse(
                found -> figures(found, folder, asOf, whole).forEach(out::println),
                () -> out.println(mistakes.all().size() + " mistakes"));
        out.flush();
        return good.isPresent() ? 0 : 1;
    }

    /** What the policies name must be in the book. */
    private static void termsOf(Knowledge found, Mistakes mistakes) {
        Routing routing = found.routing();
        new TermsCheck(routing.book(), routing.gazetteer())
                .unknown(found.terms())
                .forEach(unknown -> mistakes.add("policies", 0, unknown));
    }

    private static List<String> figures(Knowledge found, ConfigFolder folder, @Nullable LocalDate asOf, boolean whole) {
        LocalDate day = asOf == null ? LocalDate.now(RouteCommand.BEIJING) : asOf;
        Folding folding = FoldingFiles.read(folder, new Mistakes());
        Routing routing = found.routing();
        List<String> lines = new ArrayList<>(List.of(summary(routing)));
        String policies = found.terms().policies().stream().map(Policy::version).collect(Collectors.joining(", "));
        String years = found.terms().almanac().years().stream()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        lines.add("terms: " + policies + "; holidays of " + years);
        lines.addAll(TermsCheck.missing(found.terms(), day));
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
