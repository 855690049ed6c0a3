package org.jiesu.core.place;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jiesu.core.text.Folding;

/** Gathers what each name, in folded spelling, may mean. */
final class NameMeanings {
    private final Folding folding;
    private final Map<String, List<NameScan.Meaning>> meanings = new LinkedHashMap<>();

    NameMeanings(Folding folding) {
        this.folding = folding;
    }

    /** A name, and what else is said for it, means one thing more. */
    void add(String name, List<String> says, NameScan.Meaning meaning) {
        Stream.concat(Stream.of(name), says.stream())
                .map(folding::plain)
                .distinct()
                .forEach(plain -> meanings.computeIfAbsent(plain, unseen -> new ArrayList<>())
                        .add(meaning));
    }

    /** What words in folded spelling mean, whatever was gathered of them. */
    void means(String words, List<NameScan.Meaning> these) {
        meanings.put(words, these);
    }

    Map<String, List<NameScan.Meaning>> all() {
        return Collections.unmodifiableMap(meanings);
    }
}
