package org.jiesu.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The root of the command line. */
@Command(
        name = "jiesu",
        mixinStandardHelpOptions = true,
        description = "接诉即办派单：从职责规定中找出谁该办，并写明条文。",
        subcommands = {
            ServeCommand.class,
            RouteCommand.class,
            DutyCommand.class,
            GazetteerCommand.class,
            CasesCommand.class,
            RecordCommand.class,
            KeysCommand.class,
            LearnCommand.class
        })
public final class JiesuCommand {
    /** Runs a command line and gives the exit code: 0 done, 1 done with mistakes, 2 not understood or not possible. */
    public static int run(String... args) {
        return new CommandLine(new JiesuCommand()).execute(args);
    }
}
