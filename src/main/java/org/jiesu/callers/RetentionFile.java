package org.jiesu.callers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jiesu.config.ConfigFolder;
import org.jiesu.config.Fields;
import org.jiesu.config.Mistakes;
import org.jiesu.config.YamlFile;

/** Reads {@code config/retention.yaml}. */
public final class RetentionFile {
    static final String NAME = "retention.yaml";

    /** Kinds of case that there are. */
    private static final Set<String> KINDS = Set.of("hotline");

    private static final int MOST_DAYS = 36_500;

    private RetentionFile() {}

    /** The schedule; empty when the file holds any mistake, which are all named. */
    public static Optional<RetentionPolicy> load(ConfigFolder folder, Mistakes mistakes) {
        Mistakes own = new Mistakes();
        Optional<RetentionPolicy> policy = folder.text(NAME, own)
                .flatMap(text -> YamlFile.read(NAME, text, own))
                .map(mapping -> policy(new Fields(NAME, mapping, own)));
        mistakes.addAll(own.all());
        return own.none() ? policy : Optional.empty();
    }

    private static RetentionPolicy policy(Fields file) {
        List<RetentionPolicy.Version> versions = new ArrayList<>();
        Set<LocalDate> days = new HashSet<>();
        for (Fields one : file.list("versions")) {
            Optional<LocalDate> from = one.dateIfAny("from");
            if (!one.has("from")) {
                one.wrong("from", "is missing: the day from which this version is in force");
            }
            if (from.isPresent() && !days.add(from.get())) {
                one.wrong("from", "another version is in force from the same day");
            }
            versions.add(new RetentionPolicy.Version(from.orElse(LocalDate.EPOCH), one.text("source"), kept(one)));
            one.nothingElse();
        }
        if (versions.isEmpty()) {
            file.wrong("versions", "there is none");
        }
        file.nothingElse();
        return new RetentionPolicy(versions);
    }

    private static Map<String, Integer> kept(Fields version) {
        Map<String, Integer> days = new TreeMap<>();
        Optional<Fields> kinds = version.nested("days");
        if (kinds.isEmpty()) {
            version.wrong("days", "is missing: days after closing by kind of case");
        }
        kinds.ifPresent(fields -> {
            for (String kind : fields.keys()) {
                if (!KINDS.contains(kind)) {
                    fields.wrong(kind, "is no kind of case; known: " + String.join(" ", KINDS));
                }
                days.put(kind, fields.number(kind, 1, MOST_DAYS));
            }
        });
        return days;
    }
}
