package org.jiesu.core.place;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jiesu.core.text.Span;

/** Tells from the words of the same clause how one name is meant. */
final class Bearings {
    private static final String OPENING = "「『“《";
    private static final String CLOSING = "」』”》";
    private static final String BORDERS = ",。.!?;、:\n()\"" + OPENING + CLOSING;
    /** So many letters before and after a name are read for what they say of it. */
    private static final int REACH = 16;

    /** So many letters may stand between 我妈 and 住: 我妈她现在住. */
    private static final int BETWEEN = 4;

    /** 叔叔我是大兴庄的: who calls speaks of himself again. */
    private static final String SELF = "我俺咱";

    private final Quoting quoting;

    Bearings(Quoting quoting) {
        this.quoting = quoting;
    }

    static boolean isBorder(char letter) {
        return BORDERS.indexOf(letter) >= 0;
    }

    /**
     * How the name at a place of the text is meant.
     *
     * @param wide true for a whole district's name, which may be a road's in another city
     */
    Bearing of(String words, Span at, boolean wide) {
        String lead = lead(words, at.start());
        String tail = words.substring(at.end(), Math.min(words.length(), at.end() + REACH));
        Optional<Bearing> before = before(lead);
        Optional<Bearing> around = first(bearing -> cues(bearing, tail, (cues, rest) -> cues.encloses(lead, rest)));
        Optional<Bearing> after = first(bearing -> cues(bearing, tail, Cues::follows));
        if (around.isPresent()) {
            return around.get();
        }
        if (Stream.of(before, after).anyMatch(said -> said.equals(Optional.of(Bearing.APART)))) {
            return Bearing.APART;
        }
        if (relatives(lead, tail)) {
            return Bearing.PERHAPS;
        }
        return after.or(() -> before)
                .or(() -> apparent(words, at, tail, wide))
                .orElse(lead.isEmpty() ? Bearing.OWN : Bearing.NAMED);
    }

    private static Optional<Bearing> first(Predicate<Bearing> said) {
        return Stream.of(Bearing.values()).filter(said).findFirst();
    }

    /** Asks of what follows a name, and again without the words that say nothing. */
    private boolean cues(Bearing bearing, String tail, BiPredicate<Cues, String> match) {
        Cues cues = quoting.cues(bearing);
        return match.test(cues, tail)
                || quoting.turns().tails().stream()
                        .filter(tail::startsWith)
                        .anyMatch(empty -> match.test(cues, tail.substring(empty.length())));
    }

    /** What looks like a place, and is a sign's or somebody's words. */
    private Optional<Bearing> apparent(String words, Span at, String tail, boolean wide) {
        Quoting.Institutions institutions = quoting.institutions();
        boolean named = begins(institutions.ends(), tail) || (wide && begins(institutions.roads(), tail));
        return named || inQuotes(words, at) ? Optional.of(Bearing.PERHAPS) : Optional.empty();
    }

    private boolean begins(List<String> ends, String tail) {
        return ends.stream()
                .filter(tail::startsWith)
                .map(end -> tail.substring(end.length()))
                .anyMatch(rest -> quoting.institutions().thereabouts().stream().noneMatch(rest::startsWith));
    }

    /** The words of the clause before a name, without those that say nothing. */
    private String lead(String words, int start) {
        int from = start;
        while (from > 0 && start - from < REACH && !isBorder(words.charAt(from - 1))) {
            from--;
        }
        return stripped(words.substring(from, start));
    }

    private String stripped(String lead) {
        return quoting.turns().fillers().stream()
                .filter(lead::endsWith)
                .findFirst()
                .map(filler -> stripped(lead.substring(0, lead.length() - filler.length())))
                .orElse(lead);
    }

    /** What the longest words before the name say of it: 不是在 goes before 在. */
    private Optional<Bearing> before(String lead) {
        Optional<Bearing> found = Optional.empty();
        int longest = 0;
        for (Bearing bearing : Bearing.values()) {
            int length = quoting.cues(bearing).longestBefore(lead);
            if (length > longest) {
                longest = length;
                found = Optional.of(bearing);
            }
        }
        return found;
    }

    private boolean relatives(String lead, String tail) {
        Quoting.Relatives relatives = quoting.relatives();
        boolean there = lead.endsWith("在") && relatives.there().stream().anyMatch(tail::startsWith);
        return relatives.dwell().stream().filter(lead::endsWith).anyMatch(verb -> whose(lead, verb.length()))
                || (there && whose(lead, 1));
    }

    private boolean whose(String lead, int verb) {
        String who = lead.substring(0, lead.length() - verb);
        return quoting.relatives().people().stream().anyMatch(person -> {
            int at = who.lastIndexOf(person);
            String between = at < 0 ? "" : who.substring(at + person.length());
            return at >= 0 && between.length() <= BETWEEN && between.chars().noneMatch(each -> SELF.indexOf(each) >= 0);
        });
    }

    private static boolean inQuotes(String words, Span at) {
        int open = at.start() - 1;
        while (open >= 0 && at.start() - open <= REACH && isNoQuote(words.charAt(open))) {
            open--;
        }
        int close = at.end();
        while (close < words.length() && close - at.end() < REACH && isNoQuote(words.charAt(close))) {
            close++;
        }
        return open >= 0
                && close < words.length()
                && OPENING.indexOf(words.charAt(open)) >= 0
                && CLOSING.indexOf(words.charAt(close)) >= 0;
    }

    private static boolean isNoQuote(char letter) {
        return OPENING.indexOf(letter) < 0 && CLOSING.indexOf(letter) < 0;
    }
}
