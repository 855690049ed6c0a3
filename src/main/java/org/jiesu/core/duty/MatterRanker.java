package org.jiesu.core.duty;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jiesu.core.text.Denials;
import org.jiesu.core.text.ExampleIndex;
import org.jiesu.core.text.FoldedText;
import org.jiesu.core.text.Folding;
import org.jiesu.core.text.Homophones;
import org.jiesu.core.text.Phrase;
import org.jiesu.core.text.PhraseIndex;
import org.jiesu.core.text.SmallTalk;
import org.jiesu.core.text.Span;

/**
 * Ranks the topics by what in a text speaks for each: phrases that hold, weighed by how seldom they hold elsewhere, and
 * likeness to what people say about the topic.
 */
final class MatterRanker {
    /** A complaint tells its matters early; asking every part of a long letter would take too long. */
    private static final int PARTS_ASKED = 8;

    private static final int WORDS_SHOWN = 3;

    /** Every run of every one that was looked at is weighed: of a long letter that would take longer than its route. */
    private static final int LETTERS_SHOWN_FROM = 2_000;

    private static final double[] NO_LIKENESS = {};

    private final List<Topic> topics;
    /** The same topics, each by itself: to compare what two say would take longer than reading the text. */
    private final IdentityHashMap<Topic, Integer> places = new IdentityHashMap<>();

    private final RoutingSettings.Weights weights;
    private final boolean likenessCounts;
    private final int[] topicOfPhrase;
    private final PhraseIndex phrases;
    private final ExampleIndex examples;
    private final PhraseTrust trust;
    private final Homophones homophones;
    private final Denials denials;

    MatterRanker(List<Topic> topics, Folding folding, SmallTalk smallTalk, RoutingSettings settings) {
        this.topics = topics;
        this.weights = settings.weights();
        this.likenessCounts = settings.likenessCounts();
        List<Phrase> written = new ArrayList<>();
        List<List<FoldedText>> folded = new ArrayList<>();
        List<ExampleIndex.Sayings> sayings = new ArrayList<>();
        IntStream.Builder topicsOfPhrases = IntStream.builder();
        for (int topic = 0; topic < topics.size(); topic++) {
            places.put(topics.get(topic), topic);
            Signs signs = topics.get(topic).signs();
            for (Phrase phrase : signs.words()) {
                written.add(phrase);
                topicsOfPhrases.add(topic);
            }
            List<FoldedText> texts =
                    signs.examples().stream().map(folding::fold).toList();
            folded.add(texts);
            sayings.add(new ExampleIndex.Sayings(
                    smallTalk.around(texts.stream().map(FoldedText::words).toList()), vocabulary(signs)));
        }
        topicOfPhrase = topicsOfPhrases.build().toArray();
        phrases = new PhraseIndex(written);
        List<Integer> groups = groups(topics);
        examples = likenessCounts ? new ExampleIndex(sayings, groups, camps(topics)) : new ExampleIndex(List.of());
        trust = PhraseTrust.measure(phrases, topicOfPhrase, folded, groups);
        denials = folding.speech().denials();
        homophones = new Homophones(
                folding.speech().syllables(),
                words(topics),
                folded.stream().flatMap(List::stream).map(FoldedText::words).toList());
    }

    private static Set<String> words(List<Topic> topics) {
        return topics.stream()
                .flatMap(topic -> topic.signs().words().stream())
                .flatMap(phrase -> phrase.terms().stream())
                .flatMap(term -> term.alternatives().stream())
                .collect(Collectors.toSet());
    }

    /** The text with the words of the book that it sounds like. */
    FoldedText heard(FoldedText text) {
        return homophones.heard(text);
    }

    /** The text without what it says it is not about. */
    FoldedText meant(FoldedText text) {
        return denials.meant(text);
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

    /** Topics with the same lead are no rivals: which of them it is changes no owner. */
    private static List<Integer> camps(List<Topic> topics) {
        List<String> leads = topics.stream().map(MatterRanker::camp).toList();
        return leads.stream().map(leads::indexOf).toList();
    }

    /** A department that is only likely to know is not the department of a rule; all that is not for dispatch is one. */
    private static String camp(Topic topic) {
        String lead = topic.leads().stream().findFirst().orElse("");
        return topic instanceof Topic.Silent ? "推定 " + lead : lead;
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
    Ranking rank(FoldedText text, Predicate<Topic> competes) {
        return rank(text.words(), spoken(phrases.find(text)), competes);
    }

    private Ranking rank(String words, List<Ranking.Spoken> spoken, Predicate<Topic> competes) {
        double[] likeness = likenessCounts ? examples.likeness(words) : NO_LIKENESS;
        return new Ranking(topics, weights, competes, spoken, likeness);
    }

    /** What phrases say for those topics for which any holds. */
    private List<Ranking.Spoken> spoken(List<PhraseIndex.Found> found) {
        List<Ranking.Spoken> spoken = new ArrayList<>();
        for (PhraseIndex.Found one : found) {
            int topic = topicOfPhrase[one.phrase()];
            int last = spoken.size() - 1;
            // The phrases of a topic stand together, and those found are in their order.
            if (last >= 0 && spoken.get(last).topic() == topic) {
                Ranking.Spoken before = spoken.get(last);
                List<Span> more = new ArrayList<>(before.spans());
                more.addAll(one.spans());
                spoken.set(last, new Ranking.Spoken(topic, before.doubt() * (1 - trust.of(one)), more));
            } else {
                spoken.add(new Ranking.Spoken(topic, 1 - trust.of(one), one.spans()));
            }
        }
        return spoken;
    }

    /** The topics of each part of a sentence, taken alone, in which any phrase holds; nothing for a text of one part. */
    List<Ranking> byPart(FoldedText text, Predicate<Topic> competes) {
        List<Span> parts = text.parts();
        if (parts.size() < 2) {
            return List.of();
        }
        List<Span> asked = parts.subList(0, Math.min(parts.size(), PARTS_ASKED));
        List<List<PhraseIndex.Found>> found = phrases.findApart(text, asked);
        List<Ranking> rankings = new ArrayList<>();
        for (int part = 0; part < asked.size(); part++) {
            if (!found.get(part).isEmpty()) {
                rankings.add(rank(text.wordsOf(asked.get(part)), spoken(found.get(part)), competes));
            }
        }
        return rankings;
    }

    /** The words near the beginning that most make a text like what people say about a topic, where no phrase holds. */
    List<Span> likeliest(Topic topic, FoldedText text) {
        String words = text.words();
        String early = words.substring(0, Math.min(words.length(), LETTERS_SHOWN_FROM));
        return examples.likeliest(early, Objects.requireNonNull(places.get(topic)), WORDS_SHOWN);
    }
}
