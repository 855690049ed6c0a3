package org.jiesu.cli;

import picocli.CommandLine.Command;

/** The gazetteer on the command line. */
@Command(
        name = "gazetteer",
        mixinStandardHelpOptions = true,
        description = "the gazetteer (地名库)",
        subcommands = GazetteerImport.class)
final class GazetteerCommand {}
