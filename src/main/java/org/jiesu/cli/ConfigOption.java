package org.jiesu.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jiesu.config.ConfigFolder;
import org.jiesu.config.Mistakes;
import org.jiesu.config.Settings;
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

    /**
     * The settings of a folder, the environment and the system properties.
     *
     * @param options of the command itself, as properties: stronger than all others
     * @return nothing if there is any mistake
     */
    static Optional<Settings> settings(ConfigFolder folder, Map<String, String> options, Mistakes mistakes) {
        Map<String, String> given = new HashMap<>();
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("jiesu."))
                .forEach(name -> given.put(name, System.getProperty(name)));
        given.putAll(options);
        return Settings.load(folder, System.getenv(), given, mistakes);
    }
}
