package org.jiesu.config;

import java.util.ArrayList;
import java.util.List;
import org.jiesu.core.text.Mistake;

/** Collects every mistake of one reading, so that a person can mend all of them in one go. */
public final class Mistakes {
    private final List<Mistake> found = new ArrayList<>();

    public void add(String file, int line, String what) {
        found.add(new Mistake(file, line, what));
    }

    public void addAll(List<Mistake> others) {
        found.addAll(others);
    }

    public boolean none() {
        return found.isEmpty();
    }

    /** In the order in which they were found. */
    public List<Mistake> all() {
        return List.copyOf(found);
    }
}
