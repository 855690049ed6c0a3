package org.jiesu.config;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that was given for the settings, the strongest first: system properties, environment, the file of the config
 * folder, the documented file inside the jar. Keys are paths such as {@code http.port}.
 */
final class SettingSources {
    static final String FILE = "jiesu.yaml";
    private static final String PROPERTY_PREFIX = "jiesu.";
    private static final String VARIABLE_PREFIX = "JIESU_";

    private final Map<String, Given> properties = new LinkedHashMap<>();
    private final Map<String, Given> variables = new LinkedHashMap<>();
    private final Map<String, Given> file;
    private final Map<String, Given> defaults;
    private final Set<String> asked = new LinkedHashSet<>();

    SettingSources(
            ConfigFolder folder, Map<String, String> environment, Map<String, String> properties, Mistakes mistakes) {
        this.file = folder.has(FILE) ? read(folder, mistakes) : Map.of();
        this.defaults = read(ConfigFolder.insideJar(), mistakes);
        environment.forEach((name, value) -> {
            if (name.startsWith(VARIABLE_PREFIX)) {
                this.variables.put(name, new Given(value.strip(), name, 0));
            }
        });
        properties.forEach((name, value) -> {
            if (name.startsWith(PROPERTY_PREFIX)) {
                this.properties.put(name, new Given(value.strip(), "-D" + name, 0));
            }
        });
    }

    /** The strongest that was given; nothing only if even the documented file lacks the key. */
    Optional<Given> given(String key) {
        asked.add(key);
        Given given = properties.get(PROPERTY_PREFIX + key);
        given = given == null ? variables.get(variable(key)) : given;
        given = given == null ? file.get(key) : given;
        return Optional.ofNullable(given == null ? defaults.get(key) : given);
    }

    /** Names everything that was given and that nobody asked for. */
    void nothingElse(Mistakes mistakes) {
        Set<String> askedVariables = new LinkedHashSet<>();
        asked.forEach(key -> askedVariables.add(variable(key)));
        properties.forEach((name, given) -> {
            if (!asked.contains(name.substring(PROPERTY_PREFIX.length()))) {
                mistakes.add(given.source(), 0, "there is no such setting");
            }
        });
        variables.forEach((name, given) -> {
            if (!askedVariables.contains(name)) {
                mistakes.add(name, 0, "there is no such setting");
            }
        });
        file.forEach((key, given) -> {
            if (!asked.contains(key)) {
                mistakes.add(given.source(), given.line(), "unknown key “" + key + "”");
            }
        });
    }

    /** {@code limits.bodySize} → {@code JIESU_LIMITS_BODY_SIZE}. */
    static String variable(String key) {
        String words = key.replace(".", "_").replaceAll("([a-z])([A-Z])", "$1_$2");
        return VARIABLE_PREFIX + words.toUpperCase(Locale.ROOT);
    }

    private static Map<String, Given> read(ConfigFolder folder, Mistakes mistakes) {
        Map<String, Given> found = new LinkedHashMap<>();
        folder.text(FILE, mistakes)
                .flatMap(text -> YamlFile.read(FILE, text, mistakes))
                .ifPresent(mapping -> flatten("", mapping, found, mistakes));
        return found;
    }

    private static void flatten(String path, Entry.Mapping mapping, Map<String, Given> found, Mistakes mistakes) {
        mapping.fields().forEach((name, entry) -> {
            String key = path + name;
            if (entry instanceof Entry.Mapping inner) {
                flatten(key + ".", inner, found, mistakes);
            } else if (entry instanceof Entry.Text text) {
                found.put(key, new Given(text.value().strip(), FILE, text.line()));
            } else {
                mistakes.add(FILE, entry.line(), "“" + key + "” must be one value, not a list");
            }
        });
    }
}
