package org.jiesu.config;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The fields of one mapping, read one by one with what each must be. A reader always gets a value back (an empty one
 * after a mistake) so that all mistakes of a file come to light in one reading; whoever reads must look at
 * {@link Mistakes#none()} before the values are used. Call {@link #nothingElse()} last.
 */
public final class Fields {
    private final String file;
    private final Entry.Mapping mapping;
    private final Mistakes mistakes;
    private final Set<String> asked = new LinkedHashSet<>();

    public Fields(String file, Entry.Mapping mapping, Mistakes mistakes) {
        this.file = file;
        this.mapping = mapping;
        this.mistakes = mistakes;
    }

    public int line() {
        return mapping.line();
    }

    /** The line of the field's value, or of the mapping where the field is missing. */
    public int lineOf(String key) {
        Entry entry = mapping.fields().get(key);
        return entry == null ? mapping.line() : entry.line();
    }

    public void wrong(String key, String what) {
        mistakes.add(file, lineOf(key), "“" + key + "”: " + what);
    }

    /** The keys of the mapping, in their order. */
    public List<String> keys() {
        return List.copyOf(mapping.fields().keySet());
    }

    public boolean has(String key) {
        return find(key).isPresent();
    }

    public String text(String key) {
        return textIfAny(key).orElseGet(() -> mapping.fields().containsKey(key) ? "" : missing(key, ""));
    }

    public Optional<String> textIfAny(String key) {
        return find(key).flatMap(entry -> plain(key, entry));
    }

    /** A list of texts; missing means empty. */
    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Entry item : items(key)) {
            plain(key, item).ifPresent(texts::add);
        }
        return List.copyOf(texts);
    }

    public int number(String key, int least, int most) {
        return parsed(key, 0, text -> {
            int number = Integer.parseInt(text);
            if (number < least || number > most) {
                throw new IllegalArgumentException("must be from " + least + " to " + most);
            }
            return number;
        });
    }

    public double share(String key) {
        return parsed(key, 0.0, text -> {
            double share = Double.parseDouble(text);
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("must be from 0 to 1");
            }
            return share;
        });
    }

    /** {@code true} or {@code false}; missing means false. */
    public boolean flag(String key) {
        return find(key).isPresent()
                && parsed(key, false, text -> switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw new IllegalArgumentException("must be true or false");
                });
    }

    public Optional<LocalDate> dateIfAny(String key) {
        return textIfAny(key).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException wrong) {
                wrong(key, "“" + text + "” is not a date like 2022-02-01");
                return Optional.empty();
            }
        });
    }

    /** One of the words that the mapping names; the mistake lists them. */
    public <T> Optional<T> oneOf(String key, Map<String, T> words) {
        return textIfAny(key).flatMap(text -> {
            if (!words.containsKey(text)) {
                wrong(key, "“" + text + "” is none of " + String.join(" ", words.keySet()));
            }
            return Optional.ofNullable(words.get(text));
        });
    }

    /** The mappings of a list; missing means empty. */
    public List<Fields> list(String key) {
        List<Fields> list = new ArrayList<>();
        for (Entry item : items(key)) {
            inner(key, item).ifPresent(list::add);
        }
        return list;
    }

    public Optional<Fields> nested(String key) {
        return find(key).flatMap(entry -> inner(key, entry));
    }

    /** Tells of a value that the core refuses, in its words. */
    public void wrong(String key, IllegalArgumentException refusal) {
        wrong(key, String.valueOf(refusal.getMessage()));
    }

    /** Says which fields nobody asked for. */
    public void nothingElse() {
        mapping.fields().forEach((key, entry) -> {
            if (!asked.contains(key)) {
                mistakes.add(file, entry.line(), "unknown key “" + key + "”; known: " + String.join(" ", asked));
            }
        });
    }

    private Optional<Entry> find(String key) {
        asked.add(key);
        return Optional.ofNullable(mapping.fields().get(key));
    }

    private List<Entry> items(String key) {
        Optional<Entry> entry = find(key);
        if (entry.isPresent() && !(entry.get() instanceof Entry.Sequence)) {
            wrong(key, "must be a list");
        }
        return entry.filter(Entry.Sequence.class::isInstance)
                .map(found -> ((Entry.Sequence) found).items())
                .orElse(List.of());
    }

    private Optional<Fields> inner(String key, Entry entry) {
        if (entry instanceof Entry.Mapping found) {
            return Optional.of(new Fields(file, found, mistakes));
        }
        mistakes.add(file, entry.line(), "“" + key + "” must hold keys and values");
        return Optional.empty();
    }

    private Optional<String> plain(String key, Entry entry) {
        if (entry instanceof Entry.Text text && !text.value().isBlank()) {
            return Optional.of(text.value().strip());
        }
        mistakes.add(file, entry.line(), "“" + key + "” must be a text that is not empty");
        return Optional.empty();
    }

    private <T> T parsed(String key, T otherwise, Function<String, T> parser) {
        Optional<String> text = textIfAny(key);
        if (text.isEmpty()) {
            return has(key) ? otherwise : missing(key, otherwise);
        }
        try {
            return parser.apply(text.get());
        } catch (NumberFormatException wrong) {
            wrong(key, "“" + text.get() + "” is not a number");
        } catch (IllegalArgumentException wrong) {
            wrong(key, "“" + text.get() + "” " + wrong.getMessage());
        }
        return otherwise;
    }

    private <T> T missing(String key, T otherwise) {
        mistakes.add(file, mapping.line(), "“" + key + "” is missing");
        return otherwise;
    }
}
