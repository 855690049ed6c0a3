package org.jiesu.core.text;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Hears words where a text has other characters of the same sound, as speech recognition and hurried typing leave them
 * behind: 五业 is heard as 物业. Only a slip is heard as something else: characters that stand beside each other as nobody
 * says them, half of which the word has too, and the others said with neither neighbour.
 */
public final class Homophones {
    /** One character alone sounds like too many others. */
    private static final int SHORTEST = 2;

    private static final int LONGEST = 4;

    /** Room for one syllable in a key: there are some four hundred. */
    private static final int BITS = 10;

    /** A word must be said so often before anything else is heard as it. */
    private static final int FAMILIAR = 20;

    /** Of words of one sound the one is heard that is said so many times as often as the next; else none. */
    private static final int CLEARLY = 3;

    /** How many times as often as by chance its first and last character must meet: 物业 is a word, 不管 is two. */
    private static final double BOUND = 40;

    private final Syllables syllables;
    private final Neighbours neighbours;
    private final Map<Long, String> bySound = new HashMap<>();

    private record Slip(int start, String word) {}

    /** The word most often said of those that sound alike, and how often the next one is. */
    private record Familiar(String word, int said, int next) {
        Familiar or(Familiar other) {
            return other.said > said
                    ? new Familiar(other.word, other.said, said)
                    : new Familiar(word, said, Math.max(next, other.said));
        }
    }

    /**
     * @param vocabulary words that may be heard, in folded spelling
     * @param said whole complaints, in folded spelling: what stands in them is said, and how often
     */
    public Homophones(Syllables syllables, Collection<String> vocabulary, Collection<String> said) {
        this.syllables = syllables;
        this.neighbours = new Neighbours(
                syllables, Stream.concat(vocabulary.stream(), said.stream()).toList());
        Map<String, Integer> words = new HashMap<>();
        vocabulary.stream().filter(this::mayBeHeard).forEach(word -> words.put(word, 0));
        Map<Character, Integer> characters = new HashMap<>();
        said.forEach(text -> count(text, words, characters));
        long all = said.stream().mapToLong(String::length).sum();
        Map<Long, Familiar> familiar = new HashMap<>();
        words.forEach((word, times) ->
                familiar.merge(key(word, 0, word.length()), new Familiar(word, times, 0), Familiar::or));
        familiar.forEach((sound, best) -> {
            int first = characters.getOrDefault(best.word().charAt(0), 1);
            int last = characters.getOrDefault(best.word().charAt(best.word().length() - 1), 1);
            boolean bound = (double) best.said() * all >= BOUND * first * last;
            if (bound && best.said() >= FAMILIAR && best.said() >= CLEARLY * best.next()) {
                bySound.put(sound, best.word());
            }
        });
    }

    private boolean mayBeHeard(String word) {
        return word.length() >= SHORTEST && word.length() <= LONGEST && key(word, 0, word.length()) != 0;
    }

    private static void count(String text, Map<String, Integer> words, Map<Character, Integer> characters) {
        for (int at = 0; at < text.length(); at++) {
            characters.merge(text.charAt(at), 1, Integer::sum);
            for (int end = at + SHORTEST; end <= Math.min(text.length(), at + LONGEST); end++) {
                words.computeIfPresent(text.substring(at, end), (word, often) -> often + 1);
            }
        }
    }

    /** The text with the words that it sounds like; the text itself where nothing in it is a slip. */
    public FoldedText heard(FoldedText text) {
        String words = text.words();
        Optional<Slip> slip = next(words, 0);
        if (slip.isEmpty()) {
            return text;
        }
        StringBuilder heard = new StringBuilder(words);
        while (slip.isPresent()) {
            int end = slip.get().start() + slip.get().word().length();
            heard.replace(slip.get().start(), end, slip.get().word());
            slip = next(words, end);
        }
        return text.spelled(heard.toString());
    }

    private Optional<Slip> next(String words, int from) {
        for (int at = Math.max(0, from - 1); at + 1 < words.length(); at++) {
            if (neighbours.strange(words, at)) {
                Optional<Slip> slip = around(words, from, at);
                if (slip.isPresent()) {
                    return slip;
                }
            }
        }
        return Optional.empty();
    }

    /** The longest word that sounds like what stands around two neighbours, of two as long the first. */
    private Optional<Slip> around(String words, int from, int at) {
        for (int length = LONGEST; length >= SHORTEST; length--) {
            for (int start = Math.max(from, at + 2 - length); start <= at; start++) {
                String word = start + length > words.length() ? null : bySound.get(key(words, start, length));
                if (word != null && slipped(words, start, word)) {
                    return Optional.of(new Slip(start, word));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether at least half of the word stands there, and what does not is said with neither neighbour. */
    private boolean slipped(String words, int start, String word) {
        int same = 0;
        for (int at = 0; at < word.length(); at++) {
            int there = start + at;
            if (words.charAt(there) == word.charAt(at)) {
                same++;
            } else if (neighbours.usual(words, there - 1) || neighbours.usual(words, there)) {
                return false;
            }
        }
        return 2 * same >= word.length();
    }

    /** 0 where any character has no sound. */
    private long key(String words, int from, int length) {
        long key = 0;
        for (int at = from; at < from + length; at++) {
            int sound = syllables.sound(words.charAt(at));
            if (sound == Syllables.SILENT) {
                return 0;
            }
            key = (key << BITS) + sound;
        }
        return key;
    }
}
