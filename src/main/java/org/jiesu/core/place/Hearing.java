package org.jiesu.core.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiesu.core.text.Span;

/** Hears how the places of a text are meant, from the words of the same clause. */
final class Hearing {
    private final Quoting quoting;
    private final Bearings bearings;

    /** Takes turns of speech in folded spelling. */
    Hearing(Quoting quoting) {
        this.quoting = quoting;
        this.bearings = new Bearings(quoting);
    }

    /** True when the text says that it is about several places at once. */
    boolean together(String words) {
        return quoting.turns().together().stream().anyMatch(words::contains);
    }

    /** All that is named, in order; names that adjoin (平谷区大兴庄镇) are meant alike. */
    List<Mention> hear(String words, List<NameScan.Named> named) {
        List<Mention> heard = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= named.size(); i++) {
            if (i == named.size() || !adjoin(words, named.get(i - 1), named.get(i))) {
                List<NameScan.Named> run = named.subList(first, i);
                Span at = new Span(
                        run.get(0).at().start(), run.get(run.size() - 1).at().end());
                boolean wide = run.get(run.size() - 1).townships().isEmpty();
                Bearing bearing = bearings.of(words, at, wide);
                boolean outside = run.get(0).outside();
                run.forEach(name -> heard.add(new Mention(name, bearing, outside || name.outside())));
                first = i;
            }
        }
        return corrected(words, spread(words, heard));
    }

    private static boolean adjoin(String words, NameScan.Named one, NameScan.Named next) {
        String between = words.substring(one.at().end(), next.at().start());
        return between.isEmpty() || between.equals("的");
    }

    /** What is once said to be apart is so wherever it is named; what is once only perhaps meant, where merely named. */
    private static List<Mention> spread(String words, List<Mention> heard) {
        Map<String, Bearing> least = new HashMap<>();
        heard.forEach(mention -> least.merge(
                written(words, mention), mention.bearing(), (one, other) -> one.compareTo(other) < 0 ? one : other));
        return heard.stream()
                .map(mention -> {
                    Bearing lowest = least.getOrDefault(written(words, mention), mention.bearing());
                    boolean falls =
                            lowest == Bearing.APART ? !mention.atLeast(Bearing.HERE) : !mention.atLeast(Bearing.OWN);
                    return falls ? mention.as(lowest) : mention;
                })
                .toList();
    }

    private static String written(String words, Mention mention) {
        return words.substring(mention.name().at().start(), mention.name().at().end());
    }

    /** After “我说的是我闺女家” the trouble is there, and what was named before is only the caller's own. */
    private List<Mention> corrected(String words, List<Mention> heard) {
        int turn = quoting.turns().corrections().stream()
                .mapToInt(words::lastIndexOf)
                .max()
                .orElse(-1);
        if (turn < 0 || quoting.relatives().people().stream().noneMatch(clause(words, turn)::contains)) {
            return heard;
        }
        return heard.stream()
                .map(mention -> mention.name().at().start() < turn && mention.atLeast(Bearing.NAMED)
                        ? mention.as(Bearing.PERHAPS)
                        : mention)
                .toList();
    }

    private static String clause(String words, int from) {
        int to = from;
        while (to < words.length() && !Bearings.isBorder(words.charAt(to))) {
            to++;
        }
        return words.substring(from, to);
    }
}
