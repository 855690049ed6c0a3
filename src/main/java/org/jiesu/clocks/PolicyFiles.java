package org.jiesu.clocks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiesu.config.ConfigFolder;
import org.jiesu.config.Fields;
import org.jiesu.config.Mistakes;
import org.jiesu.config.YamlFile;
import org.jiesu.core.calendar.Almanac;
import org.jiesu.core.sla.Policy;
import org.jiesu.core.sla.Terms;

/**
 * Reads {@code config/policies/*.yaml}: a file for each version of each policy. Old versions stay, for the clocks that
 * started under them.
 */
public final class PolicyFiles {
    private static final String FOLDER = "policies";

    private PolicyFiles() {}

    /**
     * The policies with their calendars; empty when any file holds a mistake.
     *
     * @param almanac empty where its own files hold mistakes: no calendar is then missed here
     */
    public static Optional<Terms> load(ConfigFolder folder, Optional<Almanac> almanac, Mistakes mistakes) {
        Mistakes own = new Mistakes();
        List<Policy> policies = new ArrayList<>();
        List<String> files = folder.list(FOLDER);
        for (String file : files) {
            folder.text(file, own)
                    .flatMap(text -> YamlFile.read(file, text, own))
                    .flatMap(mapping -> PolicyFile.read(new Fields(file, mapping, own), almanac, own))
                    .ifPresent(policies::add);
        }
        if (files.isEmpty()) {
            own.add(FOLDER, 0, "there is no policy");
        }
        Optional<Terms> terms = own.none() ? terms(policies, almanac, own) : Optional.empty();
        mistakes.addAll(own.all());
        return terms;
    }

    private static Optional<Terms> terms(List<Policy> policies, Optional<Almanac> almanac, Mistakes own) {
        try {
            return almanac.map(calendars -> new Terms(policies, calendars));
        } catch (IllegalArgumentException contradiction) {
            own.add(FOLDER, 0, String.valueOf(contradiction.getMessage()));
            return Optional.empty();
        }
    }
}
