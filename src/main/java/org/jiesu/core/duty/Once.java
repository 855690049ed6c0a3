package org.jiesu.core.duty;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that takes long to find and that most never ask for. Found when it is first asked for; by several threads at
 * the same time perhaps more than once, always the same.
 */
final class Once<T> implements Supplier<T> {
    private final Supplier<T> search;
    private volatile @Nullable T found;

    Once(Supplier<T> search) {
        this.search = search;
    }

    @Override
    public T get() {
        T before = found;
        if (before != null) {
            return before;
        }
        T now = search.get();
        found = now;
        return now;
    }
}
