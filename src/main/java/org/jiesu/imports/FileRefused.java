package org.jiesu.imports;

import java.util.List;

/** A file of which nothing is imported; says every reason, for the person who brings it. */
public final class FileRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> reasons;

    public FileRefused(String... reasons) {
        this(List.of(reasons));
    }

    FileRefused(List<String> reasons) {
        super(String.join("；", reasons), null, false, false);
        this.reasons = List.copyOf(reasons);
    }

    public List<String> reasons() {
        return reasons;
    }
}
