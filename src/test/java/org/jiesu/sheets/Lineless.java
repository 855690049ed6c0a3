package org.jiesu.sheets;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jiesu.config.Entry;

/** Values without the lines on which they stand; what is empty or plainly not so is left out. */
final class Lineless {
    private Lineless() {}

    static Object of(Entry value) {
        if (value instanceof Entry.Text text) {
            return text.value().strip();
        }
        if (value instanceof Entry.Sequence list) {
            return list.items().stream().map(Lineless::of).toList();
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        ((Entry.Mapping) value).fields().forEach((key, entry) -> fields.put(key, of(entry)));
        fields.values().removeIf(found -> found.equals(java.util.List.of()));
        return new TreeMap<>(fields);
    }
}
