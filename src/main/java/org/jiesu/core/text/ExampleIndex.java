package org.jiesu.core.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says how like a text is to what people say about each of many topics: cosine of the TF-IDF weights of runs of
 * characters (Salton and Buckley, 1988) against all that is known of the topic. Chinese needs no cutting into words for
 * this, and a misheard character costs only the few runs it stands in.
 */
public final class ExampleIndex {
    /** The group of what everybody talks about. */
    public static final int COMMON = 0;

    /** A vocabulary weighs as much as so many examples: it was written to tell its topic from the others. */
    private static final double VOCABULARY_COUNTS_FOR = 5;

    private final List<Integer> groups;
    private final Map<String, Double> rarity = new HashMap<>();
    private final Set<String> common = new HashSet<>();
    private final Map<String, Posting> postings = new HashMap<>();

    /**
     * What people say about a topic, all in folded spelling.
     *
     * @param examples whole complaints
     * @param vocabulary words that point to it, with line ends between them
     */
    public record Sayings(List<String> examples, String vocabulary) {
        public Sayings {
            examples = List.copyOf(examples);
        }
    }

    /** The topics in which a run of characters occurs, and how much it weighs there. */
    private static final class Posting {
        private static final Posting EMPTY = new Posting();

        private int[] topics = new int[2];
        private double[] weights = new double[2];
        private int size;

        void add(int topic, double weight) {
            if (size == topics.length) {
                topics = Arrays.copyOf(topics, size * 2);
                weights = Arrays.copyOf(weights, size * 2);
            }
            topics[size] = topic;
            weights[size++] = weight;
        }

        void addTo(double[] sums, double weight) {
            for (int i = 0; i < size; i++) {
                sums[topics[i]] += weights[i] * weight;
            }
        }

        double in(int topic) {
            int at = Arrays.binarySearch(topics, 0, size, topic);
            return at < 0 ? 0 : weights[at];
        }
    }

    /** All topics alike. */
    public ExampleIndex(List<Sayings> sayings) {
        this(sayings, Collections.nCopies(sayings.size(), COMMON));
    }

    /**
     * Topics of several groups. How rare a run of characters is among the common ones, and so their likeness to a text,
     * does not change with what others say about theirs.
     *
     * @param groups the group of each topic, {@value #COMMON} for the common one
     */
    public ExampleIndex(List<Sayings> sayings, List<Integer> groups) {
        this.groups = List.copyOf(groups);
        countRarity(sayings, true);
        common.addAll(rarity.keySet());
        countRarity(sayings, false);
        for (int topic = 0; topic < sayings.size(); topic++) {
            Map<String, Integer> vocabulary = Grams.of(sayings.get(topic).vocabulary());
            vocabulary.replaceAll((gram, count) -> 1);
            Map<String, Double> whole = ofLengthOne(weights(vocabulary));
            whole.replaceAll((gram, weight) -> weight * VOCABULARY_COUNTS_FOR);
            for (String example : sayings.get(topic).examples()) {
                ofLengthOne(weights(Grams.of(example)))
                        .forEach((gram, weight) -> whole.merge(gram, weight, Double::sum));
            }
            for (Map.Entry<String, Double> entry : ofLengthOne(whole).entrySet()) {
                postings.computeIfAbsent(entry.getKey(), unseen -> new Posting())
                        .add(topic, entry.getValue());
            }
        }
    }

    private void countRarity(List<Sayings> sayings, boolean ofCommon) {
        List<Map<String, Integer>> documents = new ArrayList<>();
        for (int topic = 0; topic < sayings.size(); topic++) {
            if ((groups.get(topic) == COMMON) == ofCommon) {
                sayings.get(topic).examples().forEach(example -> documents.add(Grams.of(example)));
                documents.add(Grams.of(sayings.get(topic).vocabulary()));
            }
        }
        Map<String, Double> holders = new HashMap<>();
        documents.forEach(counts -> counts.keySet().forEach(gram -> holders.merge(gram, 1.0, Double::sum)));
        holders.forEach((gram, many) -> rarity.putIfAbsent(gram, Math.log((1 + documents.size()) / many)));
    }

    /** From 0, nothing in common, to 1, one entry a topic. */
    public double[] likeness(String folded) {
        double[] likeness = new double[groups.size()];
        double all = 0;
        double ofCommon = 0;
        for (Map.Entry<String, Double> entry : weights(Grams.of(folded)).entrySet()) {
            double weight = entry.getValue();
            postings.getOrDefault(entry.getKey(), Posting.EMPTY).addTo(likeness, weight);
            all += weight * weight;
            ofCommon += common.contains(entry.getKey()) ? weight * weight : 0;
        }
        for (int topic = 0; topic < likeness.length; topic++) {
            double length = Math.sqrt(groups.get(topic) == COMMON ? ofCommon : all);
            likeness[topic] = length > 0 ? likeness[topic] / length : 0;
        }
        return likeness;
    }

    /** The stretches of a text that add most to its likeness to a topic, at most so many. */
    public List<Span> likeliest(String folded, int topic, int most) {
        Map<Span, Double> shares = new HashMap<>();
        for (int start = 0; start < folded.length(); start++) {
            for (int end = start + 2; end <= Math.min(folded.length(), start + Grams.LONGEST); end++) {
                String gram = folded.substring(start, end);
                double share = postings.getOrDefault(gram, Posting.EMPTY).in(topic) * rarity.getOrDefault(gram, 0.0);
                if (share > 0) {
                    shares.put(new Span(start, end), share);
                }
            }
        }
        return shares.entrySet().stream()
                .sorted(Map.Entry.<Span, Double>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> entry.getKey().start())
                        .thenComparing(entry -> entry.getKey().end()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Only runs that somebody has said count; a text of nothing else is like no topic. */
    private Map<String, Double> weights(Map<String, Integer> counts) {
        Map<String, Double> weights = new HashMap<>();
        counts.forEach((gram, count) -> {
            Double rare = rarity.get(gram);
            if (rare != null) {
                weights.put(gram, (1 + Math.log(count)) * rare);
            }
        });
        return weights;
    }

    private static Map<String, Double> ofLengthOne(Map<String, Double> weights) {
        double length =
                Math.sqrt(weights.values().stream().mapToDouble(w -> w * w).sum());
        if (length > 0) {
            weights.replaceAll((gram, weight) -> weight / length);
        }
        return weights;
    }
}
