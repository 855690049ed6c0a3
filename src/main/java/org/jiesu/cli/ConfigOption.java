package org.jiesu.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jiesu.config.ConfigFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names the config folder, the same for every command. */
final class ConfigOption {
    @Option(
            names = "--config",
            paramLabel = "DIR",
            description = "the config folder; else config/ of the working directory, else the copy inside the jar")
    private @Nullable Path named;

    ConfigFolder folder() {
        return ConfigFolder.find(Optional.ofNullable(named), Path.of(""));
    }
}
