package org.jiesu.core.text;

import java.util.List;

/**
 * What callers say beside their matter: greetings, requests, thanks, their age. An index that has heard it around
 * everything takes it for nothing.
 *
 * @param before said before the matter, in folded spelling
 * @param after said after it
 */
public record SmallTalk(List<String> before, List<String> after) {
    public static final SmallTalk NONE = new SmallTalk(List.of(), List.of());

    public SmallTalk {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** The texts, every second of them with small talk around it: which, depends on its words alone. */
    public List<String> around(List<String> texts) {
        return texts.stream().map(this::around).toList();
    }

    private String around(String text) {
        int key = text.hashCode() & Integer.MAX_VALUE;
        if (before.isEmpty() || after.isEmpty() || key % 2 == 0) {
            return text;
        }
        int which = key / 2;
        return before.get(which % before.size()) + "，" + text + "，" + after.get(which / before.size() % after.size())
                + "，" + after.get(which % after.size());
    }
}
