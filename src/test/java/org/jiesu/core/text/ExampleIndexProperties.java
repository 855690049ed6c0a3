package org.jiesu.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ExampleIndexProperties {
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("路灯不亮坏了三天没人修暖气漏水,。a1").ofMaxLength(30);
    }

    @Provide
    Arbitrary<List<ExampleIndex.Sayings>> books() {
        Arbitrary<ExampleIndex.Sayings> topic = Combinators.combine(
                        texts().list().ofMaxSize(4), texts().list().ofMaxSize(4))
                .as((examples, words) -> new ExampleIndex.Sayings(examples, String.join("\n", words)));
        return topic.list().ofMinSize(1).ofMaxSize(20);
    }

    @Property(tries = 300)
    void likeness_is_the_cosine_of_the_weights_as_a_slow_count_has_it(
            @ForAll("books") List<ExampleIndex.Sayings> book, @ForAll("texts") String text) {
        List<Integer> groups = new ArrayList<>();
        for (int topic = 0; topic < book.size(); topic++) {
            groups.add(topic % 4 == 3 ? 1 + topic % 3 : ExampleIndex.COMMON);
        }
        double[] likeness = new ExampleIndex(book, groups, Collections.nCopies(groups.size(), 0)).likeness(text);
        SlowLikeness slow = new SlowLikeness(book, groups);
        for (int topic = 0; topic < likeness.length; topic++) {
            assertThat(likeness[topic]).isCloseTo(slow.of(text, topic), within(1e-6));
        }
    }

    @Property(tries = 300)
    void the_order_of_topics_changes_no_likeness(
            @ForAll("books") List<ExampleIndex.Sayings> book, @ForAll("texts") String text) {
        List<ExampleIndex.Sayings> turned = new ArrayList<>(book);
        Collections.reverse(turned);
        double[] likeness = new ExampleIndex(book).likeness(text);
        double[] again = new ExampleIndex(turned).likeness(text);
        for (int topic = 0; topic < likeness.length; topic++) {
            assertThat(again[likeness.length - 1 - topic]).isCloseTo(likeness[topic], within(1e-6));
        }
    }

    /** TF-IDF and cosine by maps of strings, word for word as the papers have it. */
    private static final class SlowLikeness {
        private final List<Integer> groups;
        private final Map<String, Double> common;
        private final Map<String, Double> all;
        private final List<Map<String, Double>> topics = new ArrayList<>();

        SlowLikeness(List<ExampleIndex.Sayings> book, List<Integer> groups) {
            this.groups = groups;
            common = rarity(book, true);
            all = rarity(book, false);
            all.putAll(common);
            for (ExampleIndex.Sayings said : book) {
                Map<String, Double> whole = new HashMap<>();
                Map<String, Integer> words = grams(said.vocabulary());
                words.replaceAll((gram, count) -> 1);
                add(whole, ofLengthOne(weights(words, all)), 5);
                said.examples().forEach(example -> add(whole, ofLengthOne(weights(grams(example), all)), 1));
                topics.add(ofLengthOne(whole));
            }
        }

        private Map<String, Double> rarity(List<ExampleIndex.Sayings> book, boolean ofCommon) {
            List<Map<String, Integer>> documents = new ArrayList<>();
            for (int topic = 0; topic < book.size(); topic++) {
                if ((groups.get(topic) == ExampleIndex.COMMON) == ofCommon) {
                    book.get(topic).examples().forEach(example -> documents.add(grams(example)));
                    documents.add(grams(book.get(topic).vocabulary()));
                }
            }
            Map<String, Double> rarity = new HashMap<>();
            documents.forEach(document -> document.keySet().forEach(gram -> rarity.merge(gram, 1.0, Double::sum)));
            rarity.replaceAll((gram, holders) -> Math.log((1 + documents.size()) / holders));
            return rarity;
        }

        double of(String text, int topic) {
            Map<String, Double> asked =
                    ofLengthOne(weights(grams(text), groups.get(topic) == ExampleIndex.COMMON ? common : all));
            return asked.entrySet().stream()
                    .mapToDouble(gram -> gram.getValue() * topics.get(topic).getOrDefault(gram.getKey(), 0.0))
                    .sum();
        }

        private static void add(Map<String, Double> whole, Map<String, Double> one, double times) {
            one.forEach((gram, weight) -> whole.merge(gram, weight * times, Double::sum));
        }

        private static Map<String, Double> weights(Map<String, Integer> counts, Map<String, Double> rarity) {
            Map<String, Double> weights = new HashMap<>();
            counts.forEach((gram, count) -> {
                if (rarity.containsKey(gram)) {
                    weights.put(gram, (1 + Math.log(count)) * rarity.get(gram));
                }
            });
            return weights;
        }

        private static Map<String, Double> ofLengthOne(Map<String, Double> weights) {
            double length =
                    Math.sqrt(weights.values().stream().mapToDouble(w -> w * w).sum());
            weights.replaceAll((gram, weight) -> weight / length);
            return weights;
        }

        private static Map<String, Integer> grams(String words) {
            Map<String, Integer> counts = new HashMap<>();
            for (String run : words.split("[^\\p{L}\\p{N}]+", -1)) {
                for (int start = 0; start < run.length(); start++) {
                    for (int end = start + 1; end <= Math.min(run.length(), start + 3); end++) {
                        counts.merge(run.substring(start, end), 1, Integer::sum);
                    }
                }
            }
            return counts;
        }
    }
}
