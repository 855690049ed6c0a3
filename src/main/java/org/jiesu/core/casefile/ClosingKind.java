package org.jiesu.core.casefile;

import java.util.Arrays;
import java.util.Optional;

/** How a reply settles the matter. */
public enum ClosingKind {
    DONE("实事落实"),
    EXPLAINED("解释说明"),
    REFERENCE("原则参考");

    private final String official;

    ClosingKind(String official) {
        this.official = official;
    }

    public String official() {
        return official;
    }

    public static Optional<ClosingKind> ofOfficial(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.official.equals(word))
                .findFirst();
    }
}
