package org.jiesu.core.duty;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jiesu.core.text.FoldedText;
import org.jiesu.core.text.Span;

/**
 * Tells what spoke for the candidates that were not chosen, and why they were not: by the law, because an answer is still
 * open, or by the words. Most of it is found only when somebody asks.
 */
final class Explanation {
    private static final int QUOTED = 2;
    private static final int LETTERS_QUOTED = 6;

    private final MatterRanker ranker;
    private final FoldedText text;
    private final Answering answering;
    private final Chosen chosen;
    private final Supplier<List<Evidence>> ofChosen;
    private final Supplier<Bars> bars;
    private final Supplier<Turning> turning;

    /**
     * What prevailed.
     *
     * @param accused whose persons the text accuses, whatever its matter is
     * @param most what the best topic scored, be it this one or one that the law kept from being chosen
     */
    record Chosen(Ranking.Ranked best, Ownership ownership, Optional<Accused> accused, double most) {}

    /** A text as it was read, by the ranking of a book. */
    record Read(DutyBook book, MatterRanker ranker, FoldedText text) {}

    Explanation(Read read, Answering answering, Chosen chosen) {
        this.ranker = read.ranker();
        this.text = read.text();
        this.answering = answering;
        this.chosen = chosen;
        this.ofChosen = new Once<>(() -> wordsFor(chosen.best()));
        this.bars = new Once<>(() -> new Bars(answering, read.book(), chosen));
        this.turning = new Once<>(
                () -> new Turning(read.book(), answering, chosen.best().topic()));
    }

    /** Words that spoke for a topic, where they stand in the text as sent, those that touch joined into one. */
    static List<Evidence> evidence(FoldedText text, List<Span> spans, Evidence.Kind kind) {
        return Span.merged(spans.stream().map(text::asSent).toList()).stream()
                .map(at -> new Evidence(text.wordsAsSent(at), at, kind))
                .toList();
    }

    /** Those of the chosen topic. */
    List<Evidence> ofChosen() {
        return ofChosen.get();
    }

    private List<Evidence> wordsFor(Ranking.Ranked candidate) {
        List<Span> spans = candidate.spans().isEmpty() ? ranker.likeliest(candidate.topic(), text) : candidate.spans();
        return evidence(text, spans, Evidence.Kind.MATTER);
    }

    Considered considered(Ranking.Ranked candidate) {
        return new Considered(
                candidate.topic().matter(), answering.led(candidate.topic()).first(), remark(candidate));
    }

    /** Whether the text accuses nobody of that unit: nobody is offered a case against himself. */
    boolean mayAnswer(Alternative other) {
        return chosen.accused()
                .filter(whose -> whose.spares(other.lead().kind()))
                .isEmpty();
    }

    /** Why a candidate was not chosen. */
    Remark remark(Ranking.Ranked candidate) {
        List<Evidence> own = wordsFor(candidate);
        WhyNot byWords = byWords(candidate, own);
        Optional<UnitRef> lead = answering.led(candidate.topic()).first();
        Topic best = chosen.best().topic();
        boolean same = lead.isPresent() && answering.leadName(candidate.topic()).equals(answering.leadName(best));
        Optional<WhyNot> other = same
                ? Optional.of(new WhyNot(
                        WhyNot.Kind.SAME_OWNER,
                        "也归它，选哪条派单都一样",
                        "也归" + lead.get().unit() + "，选哪条派单都一样"))
                : bars.get().of(candidate.topic(), lead).or(() -> lead.flatMap(turning.get()::to));
        return new Remark(
                other.map(why -> why.and(byWords.whole())).orElse(byWords), own, candidate.score() / chosen.most());
    }

    /** That a part of the text is about another matter, by its own words. */
    Remark another(Ranking.Ranked part) {
        List<Evidence> own = wordsFor(part);
        String whole = quoted(own, QUOTED) + "说的是另一件事，“" + part.topic().matter().name() + "”";
        return new Remark(new WhyNot(WhyNot.Kind.WORDS, "说的是另一件事", whole), own, 1);
    }

    private WhyNot byWords(Ranking.Ranked candidate, List<Evidence> own) {
        Ranking.Ranked best = chosen.best();
        String ours = best.topic().matter().name();
        String theirs = candidate.topic().matter().name();
        if (candidate.spans().isEmpty()) {
            String silent = candidate.topic() instanceof Topic.Silent ? "，也没有条文写明归谁" : "";
            String like = own.isEmpty() ? "说法相近" : quoted(own, QUOTED) + "的说法相近";
            String brief = own.isEmpty() ? "没有明说，只是说法相近" : "没有明说，" + quoted(own, 1) + "相近";
            return words(brief, "没有字句说到“" + theirs + "”，只是" + like + silent);
        }
        String said = quoted(own, 1);
        String all = quoted(own, QUOTED) + "说到“" + theirs + "”";
        List<Evidence> against = ofChosen().stream()
                .filter(words -> own.stream().noneMatch(mine -> mine.text().equals(words.text())))
                .toList();
        if (candidate.hints().phrases() < best.hints().phrases() && !against.isEmpty()) {
            return words(
                    said + "不如" + quoted(against, 1) + "有力",
                    all + "，不如" + quoted(against, QUOTED) + "说的“" + ours + "”有力");
        }
        return words(said + "说到它，整句更像首选", all + "，但整句的说法更像“" + ours + "”");
    }

    private static WhyNot words(String brief, String whole) {
        return new WhyNot(WhyNot.Kind.WORDS, brief, whole);
    }

    /** Longer words say more. */
    private static String quoted(List<Evidence> words, int most) {
        return words.stream()
                .map(Evidence::text)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .limit(most)
                .map(word -> "“" + WhyNot.clipped(word, LETTERS_QUOTED) + "”")
                .collect(Collectors.joining());
    }
}
