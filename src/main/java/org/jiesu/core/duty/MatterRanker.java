package org.jiesu.core.duty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jiesu.core.text.ExampleIndex;
import org.jiesu.core.text.FoldedText;
import org.jiesu.core.text.Folding;
import org.jiesu.core.text.Phrase;
import org.jiesu.core.text.PhraseIndex;
import org.jiesu.core.text.Span;

/**
 * Ranks the topics by what in a text speaks for each: phrases that hold, weighed by how seldom they hold elsewhere, and
 * likeness to what people say about the topic.
 */
final class MatterRanker {
    /** A complaint tells its matters early; asking every part of a long letter would take too long. */
    private static final int PARTS_ASKED = 8;

    private static final int WORDS_SHOWN = 3;

    private final List<Topic> topics;
    private final RoutingSettings.Weights weights;
    private final List<Integer> topicOfPhrase = new ArrayList<>();
    private final PhraseIndex phrases;
    private final ExampleIndex examples;
    private final PhraseTrust trust;

    /**
     * A topic with how much speaks for it.
     *
     * @param hints what the score was made of
     * @param spans the words of its phrases that hold, in folded positions; empty when only likeness speaks for it
     */
    record Ranked(Topic topic, double score, Hints hints, List<Span> spans) {}

    MatterRanker(List<Topic> topics, Folding folding, RoutingSettings.Weights weights) {
        this.topics = topics;
        this.weights = weights;
        List<Phrase> written = new ArrayList<>();
        List<List<FoldedText>> folded = new ArrayList<>();
        List<ExampleIndex.Sayings> sayings = new ArrayList<>();
        for (int topic = 0; topic < topics.size(); topic++) {
            Signs signs = topics.get(topic).signs();
            for (Phrase phrase : signs.words()) {
                written.add(phrase);
                topicOfPhrase.add(topic);
            }
            List<FoldedText> texts =
                    signs.examples().stream().map(folding::fold).toList();
            folded.add(texts);
            sayings.add(new ExampleIndex.Sayings(
                    texts.stream().map(FoldedText::words).toList(), vocabulary(signs)));
        }
        phrases = new PhraseIndex(written);
        List<Integer> groups = groups(topics);
        examples = new ExampleIndex(sayings, groups);
        trust = PhraseTrust.measure(phrases, topicOfPhrase, folded, groups);
    }

    /** Each district's own topics are a group: what one says of its own changes nothing for the others. */
    private static List<Integer> groups(List<Topic> topics) {
        List<String> districts = new ArrayList<>(List.of(""));
        List<Integer> groups = new ArrayList<>();
        for (Topic topic : topics) {
            String district =
                    topic instanceof Topic.Ruled ruled ? ruled.rule().reach().district() : "";
            if (!districts.contains(district)) {
                districts.add(district);
            }
            groups.add(districts.indexOf(district));
        }
        return groups;
    }

    private static String vocabulary(Signs signs) {
        return signs.words().stream()
                .flatMap(phrase -> phrase.terms().stream())
                .filter(term -> !term.absent())
                .flatMap(term -> term.alternatives().stream())
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    /**
     * The topics, best first; a text that says nothing ranks none.
     *
     * @param competes which topics the text can be about at all
     */
    List<Ranked> rank(FoldedText text, Predicate<Topic> competes) {
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
        double[] likeness = examples.likeness(text.words());
        List<Ranked> ranked = new ArrayList<>();
        for (int topic = 0; topic < doubt.length; topic++) {
            Hints hints = new Hints(1 - doubt[topic], likeness[topic]);
            double score = weights.phrases() * hints.phrases() + weights.likeness() * hints.likeness();
            if (score > 0 && competes.test(topics.get(topic))) {
                ranked.add(new Ranked(topics.get(topic), score, hints, spans.get(topic)));
            }
        }
        ranked.sort(Comparator.comparingDouble(Ranked::score)
                .reversed()
                .thenComparing(candidate -> candidate.topic().matter().code()));
        return ranked;
    }

    /** The topics of each part of a sentence taken alone; nothing for a text of one part. */
    List<List<Ranked>> byPart(FoldedText text, Predicate<Topic> competes) {
        List<Span> parts = text.parts();
        return parts.size() < 2
                ? List.of()
                : parts.stream()
                        .limit(PARTS_ASKED)
                        .map(part -> rank(text.only(part), competes))
                        .toList();
    }

    /** The words that most make a text like what people say about a topic, where no phrase holds. */
    List<Span> likeliest(Topic topic, FoldedText text) {
        return examples.likeliest(text.words(), topics.indexOf(topic), WORDS_SHOWN);
    }
}
