package org.jiesu.config;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Settings one by one, each with its bounds; after a mistake the lower bound stands in, and nobody may use it. */
final class SettingReader {
    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,9}) ?([A-Za-z]+)");
    /** User and password in an address, which must not reach a log. */
    private static final Pattern SECRET = Pattern.compile("//[^/]*@");

    private static final Map<String, Duration> TIMES = Map.of(
            "ms", Duration.ofMillis(1),
            "s", Duration.ofSeconds(1),
            "min", Duration.ofMinutes(1),
            "h", Duration.ofHours(1),
            "d", Duration.ofDays(1));
    private static final Map<String, Long> SIZES = Map.of("B", 1L, "KiB", 1L << 10, "MiB", 1L << 20, "GiB", 1L << 30);

    private final SettingSources sources;
    private final Mistakes mistakes;

    SettingReader(SettingSources sources, Mistakes mistakes) {
        this.sources = sources;
        this.mistakes = mistakes;
    }

    /** Any text, also an empty one. */
    String text(String key) {
        return parsed(key, "", text -> text);
    }

    /** A text that says something. */
    String filled(String key) {
        return parsed(key, "", text -> {
            if (text.isEmpty()) {
                throw new IllegalArgumentException("must not be empty");
            }
            return text;
        });
    }

    boolean flag(String key) {
        return oneOf(key, Map.of("true", true, "false", false), false);
    }

    <T> T oneOf(String key, Map<String, T> words, T otherwise) {
        return parsed(key, otherwise, text -> {
            if (!words.containsKey(text)) {
                throw new IllegalArgumentException("must be "
                        + String.join(" or ", words.keySet().stream().sorted().toList()));
            }
            return words.get(text);
        });
    }

    int number(String key, int least, int most) {
        return parsed(key, least, text -> {
            if (!text.matches("\\d{1,9}")) {
                throw new IllegalArgumentException("must be a whole number from " + least + " to " + most);
            }
            int number = Integer.parseInt(text);
            within(number >= least && number <= most, least, most);
            return number;
        });
    }

    /** A time such as {@code 30s}; the bounds are written the same way. */
    Duration time(String key, String least, String most) {
        Duration shortest = duration(least);
        Duration longest = duration(most);
        return parsed(key, shortest, text -> {
            Duration time = duration(text);
            within(time.compareTo(shortest) >= 0 && time.compareTo(longest) <= 0, least, most);
            return time;
        });
    }

    /** A size such as {@code 256KiB}, in bytes; the bounds are written the same way. */
    long bytes(String key, String least, String most) {
        long smallest = size(least);
        long largest = size(most);
        return parsed(key, smallest, text -> {
            long size = size(text);
            within(size >= smallest && size <= largest, least, most);
            return size;
        });
    }

    /** A text that a parser understands or refuses with an {@link IllegalArgumentException} that says what it must be. */
    <T> T parsed(String key, T otherwise, Function<String, T> parser) {
        Optional<Given> given = sources.given(key);
        if (given.isEmpty()) {
            mistakes.add(SettingSources.FILE, 0, "“" + key + "” has no default in the jar's own file");
            return otherwise;
        }
        try {
            return parser.apply(given.get().value());
        } catch (IllegalArgumentException wrong) {
            String shown = SECRET.matcher(given.get().value()).replaceAll("//…@");
            String said = shown.isEmpty() ? "" : " is “" + shown + "”, but";
            mistakes.add(given.get().source(), given.get().line(), "“" + key + "”" + said + " " + wrong.getMessage());
            return otherwise;
        }
    }

    private static void within(boolean holds, Object least, Object most) {
        if (!holds) {
            throw new IllegalArgumentException("must be from " + least + " to " + most);
        }
    }

    private static Duration duration(String text) {
        Matcher amount = AMOUNT.matcher(text);
        if (!amount.matches() || !TIMES.containsKey(amount.group(2))) {
            throw new IllegalArgumentException("must be a time such as 500ms 30s 15min 12h 7d");
        }
        return TIMES.get(amount.group(2)).multipliedBy(Long.parseLong(amount.group(1)));
    }

    private static long size(String text) {
        Matcher amount = AMOUNT.matcher(text);
        if (!amount.matches() || !SIZES.containsKey(amount.group(2))) {
            throw new IllegalArgumentException("must be a size such as 512B 256KiB 1MiB");
        }
        return SIZES.get(amount.group(2)) * Long.parseLong(amount.group(1));
    }
}
