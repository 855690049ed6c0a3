package org.jiesu.core.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jiesu.core.text.ExampleIndex;
import org.jiesu.core.text.FoldedText;
import org.jiesu.core.text.Folding;
import org.jiesu.core.text.Phrase;
import org.jiesu.core.text.PhraseIndex;
import org.jiesu.core.text.Span;

/**
 * Ranks the topics by what in a text speaks for each: phrases that hold, weighed by how seldom they hold elsewhere, and
 * likeness to the examples.
 */
final class MatterRanker {
    /** A complaint tells its matters early; asking every sentence of a long letter would take too long. */
    private static final int SENTENCES_ASKED = 6;

    private static final int WORDS_SHOWN = 3;

    private final List<Topic> topics;
    private final RoutingSettings.Weights weights;
    private final List<Integer> topicOfPhrase = new ArrayList<>();
    private final PhraseIndex phrases;
    private final ExampleIndex examples;
    private final PhraseTrust trust;

    /**
     * A topic with its share of all that speaks for any topic.
     *
     * @param spans the words of its phrases that hold, in folded positions; empty when only likeness speaks for it
     */
    record Ranked(Topic topic, double share, List<Span> spans) {}

    MatterRanker(List<Topic> topics, Folding folding, RoutingSettings.Weights weights) {
        this.topics = topics;
        this.weights = weights;
        List<Phrase> written = new ArrayList<>();
        List<FoldedText> texts = new ArrayList<>();
        List<ExampleIndex.Example> folded = new ArrayList<>();
        for (int topic = 0; topic < topics.size(); topic++) {
            for (Phrase phrase : topics.get(topic).signs().words()) {
                written.add(phrase);
                topicOfPhrase.add(topic);
            }
            for (String example : topics.get(topic).signs().examples()) {
                FoldedText text = folding.fold(example);
                texts.add(text);
                folded.add(new ExampleIndex.Example(topic, text.words()));
            }
        }
        phrases = new PhraseIndex(written);
        examples =
                new ExampleIndex(topics.stream().map(MatterRanker::vocabulary).toList(), folded);
        trust = PhraseTrust.measure(phrases, topicOfPhrase, texts, folded);
    }

    private static String vocabulary(Topic topic) {
        return topic.signs().words().stream()
                .flatMap(phrase -> phrase.terms().stream())
                .filter(term -> !term.absent())
                .flatMap(term -> term.alternatives().stream())
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    /** The topics that may be the answer on the day, best first; a text that says nothing ranks none. */
    List<Ranked> rank(FoldedText text, LocalDate day) {
        Hints hints = hints(text);
        double[] scores = new double[topics.size()];
        double all = 0;
        for (int topic = 0; topic < scores.length; topic++) {
            scores[topic] = hints.score(topic, weights);
            all += topics.get(topic).holds(day) ? Math.exp(scores[topic]) : 0;
        }
        List<Ranked> ranked = new ArrayList<>();
        for (int topic = 0; topic < scores.length; topic++) {
            if (scores[topic] > 0 && topics.get(topic).holds(day)) {
                ranked.add(new Ranked(topics.get(topic), Math.exp(scores[topic]) / all, hints.spans.get(topic)));
            }
        }
        ranked.sort(Comparator.comparingDouble(Ranked::share)
                .reversed()
                .thenComparing(candidate -> candidate.topic().matter().code()));
        return ranked;
    }

    /**
     * What in a text speaks for each topic.
     *
     * @param certainty the chance that one of the phrases that hold means the topic
     */
    private record Hints(List<Double> certainty, List<List<Span>> spans, List<ExampleIndex.Likeness> likeness) {
        double score(int topic, RoutingSettings.Weights weights) {
            ExampleIndex.Likeness like = likeness.get(topic);
            return weights.phrases() * certainty.get(topic)
                    + weights.nearest() * like.nearest()
                    + weights.next() * like.next()
                    + weights.whole() * like.whole();
        }
    }

    private Hints hints(FoldedText text) {
        double[] doubt = new double[topics.size()];
        Arrays.fill(doubt, 1);
        List<List<Span>> spans = new ArrayList<>(Collections.nCopies(doubt.length, List.of()));
        for (PhraseIndex.Found found : phrases.find(text)) {
            int topic = topicOfPhrase.get(found.phrase());
            doubt[topic] *= 1 - trust.of(found);
            List<Span> more = new ArrayList<>(spans.get(topic));
            more.addAll(found.spans());
            spans.set(topic, more);
        }
        List<Double> certainty = Arrays.stream(doubt).mapToObj(left -> 1 - left).toList();
        return new Hints(certainty, spans, examples.likeness(text.words()));
    }

    double[][] features(FoldedText text) {
        Hints h = hints(text);
        double[][] f = new double[topics.size()][];
        for (int i = 0; i < f.length; i++) {
            f[i] = new double[] {
                h.certainty.get(i),
                h.likeness.get(i).nearest(),
                h.likeness.get(i).next(),
                h.likeness.get(i).whole()
            };
        }
        return f;
    }

    /** The best topic of each sentence taken alone; none for a text of one sentence. */
    List<Ranked> bySentence(FoldedText text, LocalDate day) {
        List<Span> sentences = text.sentences();
        List<Ranked> best = new ArrayList<>();
        if (sentences.size() > 1) {
            for (Span sentence : sentences.subList(0, Math.min(sentences.size(), SENTENCES_ASKED))) {
                rank(text.only(sentence), day).stream().findFirst().ifPresent(best::add);
            }
        }
        return best;
    }

    /** The words that most make a text like a topic's examples, where no phrase holds. */
    List<Span> likeliest(Topic topic, FoldedText text) {
        return examples.likeliest(text.words(), topics.indexOf(topic), WORDS_SHOWN);
    }
}
