package org.jiesu.ops;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Prometheus' text format 0.0.4, read more strictly than Prometheus does: each family has help and type, once and before
 * its samples, which stand together; no series comes twice; buckets add up. The client library only writes the format.
 */
public final class Exposition {
    private static final Pattern META = Pattern.compile("# (HELP|TYPE) ([a-z_][a-z0-9_]*) (.+)");
    private static final Pattern SAMPLE =
            Pattern.compile("([a-z_][a-z0-9_]*)((?:\\{.*})?) (NaN|[+-]Inf|-?[0-9]+(?:\\.[0-9]+)?(?:E-?[0-9]+)?)");
    private static final Pattern LABEL =
            Pattern.compile("([a-z_][a-z0-9_]*)=\"((?:[^\"\\\\\n]|\\\\[\\\\\"n])*)\"(?:,(?=[a-z])|$)");
    private static final Map<String, Set<String>> ENDINGS = Map.of(
            "counter", Set.of(""),
            "gauge", Set.of(""),
            "summary", Set.of("", "_sum", "_count"),
            "histogram", Set.of("_bucket", "_sum", "_count"));

    private final Map<String, String> types = new LinkedHashMap<>();
    private final Map<Series, Double> samples = new LinkedHashMap<>();

    /** A name with its labels. */
    public record Series(String name, Map<String, String> labels) {
        public Series {
            labels = Map.copyOf(labels);
        }
    }

    private Exposition() {}

    /** Reads a whole text; fails with an {@link IllegalArgumentException} that names the line. */
    public static Exposition read(String text) {
        if (!text.endsWith("\n")) {
            throw new IllegalArgumentException("the last line has no end");
        }
        Exposition read = new Exposition();
        String family = "";
        String helped = "";
        for (String line : text.split("\n", -1)) {
            Matcher meta = META.matcher(line);
            if (line.isEmpty()) {
                continue;
            }
            if (!meta.matches()) {
                read.sample(family, line);
            } else if (meta.group(1).equals("HELP")) {
                helped = meta.group(2);
            } else {
                family = meta.group(2);
                read.family(family, meta.group(3), helped);
            }
        }
        read.bucketsAddUp();
        return read;
    }

    private void family(String name, String type, String helped) {
        require(name.equals(helped), name + " has no help");
        require(ENDINGS.containsKey(type), name + " is a " + type);
        require(type.equals("counter") == name.endsWith("_total"), name + " is a " + type + " by type, not by name");
        require(types.put(name, type) == null, name + " comes twice");
    }

    private void sample(String family, String line) {
        Matcher sample = SAMPLE.matcher(line);
        require(sample.matches(), line);
        String name = sample.group(1);
        require(name.startsWith(family) && !family.isEmpty(), name + " stands among those of " + family);
        require(
                ENDINGS.getOrDefault(types.getOrDefault(family, ""), Set.of())
                        .contains(name.substring(family.length())),
                line);
        Series series = new Series(name, labels(sample.group(2), line));
        String value = sample.group(3).replace("Inf", "Infinity");
        require(samples.put(series, Double.parseDouble(value)) == null, series + " comes twice");
    }

    private static Map<String, String> labels(String text, String line) {
        Map<String, String> labels = new TreeMap<>();
        String inner = text.isEmpty() ? text : text.substring(1, text.length() - 1);
        Matcher label = LABEL.matcher(inner);
        int end = 0;
        while (end < inner.length()) {
            require(label.find(end) && label.start() == end, line);
            require(labels.put(label.group(1), label.group(2)) == null, line);
            end = label.end();
        }
        return labels;
    }

    private void bucketsAddUp() {
        Map<Series, Double> last = new LinkedHashMap<>();
        samples.forEach((series, value) -> {
            String bound = series.labels().getOrDefault("le", "");
            if (!bound.isEmpty()) {
                Map<String, String> others = new TreeMap<>(series.labels());
                others.remove("le");
                Series count = new Series(series.name().replace("_bucket", "_count"), others);
                require(value >= last.getOrDefault(count, 0.0), series + " is less than the bucket before");
                last.put(count, value);
                require(!bound.equals("+Inf") || value.equals(samples.get(count)), count + " is not its last bucket");
            }
        });
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** Every family by its name. */
    public Set<String> families() {
        return types.keySet();
    }

    public Set<Series> series() {
        return samples.keySet();
    }

    /** Every word that a label has, of those series whose name begins so. */
    public Set<String> words(String beginning) {
        return samples.keySet().stream()
                .filter(series -> series.name().startsWith(beginning))
                .flatMap(series -> series.labels().values().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The value of one series; 0 if there is none yet. Labels in pairs. */
    public double value(String name, String... labels) {
        Map<String, String> given = new TreeMap<>();
        List<String> words = List.of(labels);
        for (int at = 0; at < words.size(); at += 2) {
            given.put(words.get(at), words.get(at + 1));
        }
        return samples.getOrDefault(new Series(name, given), 0.0);
    }

    /** All series of a name together. */
    public double sum(String name) {
        return samples.entrySet().stream()
                .filter(sample -> sample.getKey().name().equals(name))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }
}
