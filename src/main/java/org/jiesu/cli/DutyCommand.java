package org.jiesu.cli;

import java.io.PrintWriter;
import java.util.Optional;
import org.jiesu.config.ConfigFolder;
import org.jiesu.config.Mistakes;
import org.jiesu.core.duty.DutyBook;
import org.jiesu.wiring.Routing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The duty book on the command line. */
@Command(name = "duty", mixinStandardHelpOptions = true, description = "the duty book (权责清单)")
final class DutyCommand {

    /** Reads everything that routing needs and names every mistake; exit 1 when there is any. */
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "checks the duty book and the gazetteer; names every mistake with file and line")
    int check(@Mixin ConfigOption config) {
        PrintWriter out = spec.commandLine().getOut();
        ConfigFolder folder = config.folder();
        out.println("config: " + folder.where());
        Mistakes mistakes = new Mistakes();
        Optional<Routing> routing = Routing.open(folder, mistakes);
        mistakes.all().forEach(out::println);
        routing.ifPresentOrElse(
                found -> out.println(summary(found)),
                () -> out.println(mistakes.all().size() + " mistakes"));
        out.flush();
        return routing.isPresent() ? 0 : 1;
    }

    @Spec
    private CommandSpec spec;

    private static String summary(Routing routing) {
        DutyBook book = routing.book();
        long articles = book.rules().stream()
                .map(rule -> rule.basis().article())
                .distinct()
                .count();
        return "good: version " + book.version() + ", " + book.rules().size() + " rules on " + articles
                + " articles, " + book.units().all().size() + " units, "
                + routing.gazetteer().townships().size() + " townships, "
                + routing.gazetteer().places().size() + " places";
    }
}
