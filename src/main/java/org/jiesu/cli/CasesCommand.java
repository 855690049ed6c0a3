package org.jiesu.cli;

import picocli.CommandLine.Command;

/** Cases in bulk. */
@Command(
        name = "cases",
        mixinStandardHelpOptions = true,
        description = "cases in bulk (批量)",
        subcommands = ImportCommand.class)
final class CasesCommand {}
