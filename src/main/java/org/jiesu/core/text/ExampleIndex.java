package org.jiesu.core.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Says how like a text is to the examples of each of many topics: cosine of the TF-IDF weights of runs of characters
 * (Salton and Buckley, 1988). Chinese needs no cutting into words for this, and a misheard character costs only the
 * few runs it stands in.
 */
public final class ExampleIndex {
    /** A vocabulary weighs as much as so many examples: it was written to tell its topic from the others. */
    private static final double VOCABULARY_COUNTS_FOR = 5;

    private static final Posting NOWHERE = new Posting();

    private final int topics;
    private final int[] topicOf;
    private final Map<String, Double> rarity = new HashMap<>();
    private final Map<String, Posting> examplePostings = new HashMap<>();
    private final Map<String, Posting> topicPostings = new HashMap<>();

    /** An example of a topic, in folded spelling. */
    public record Example(int topic, String words) {}

    /** How like the text is to a topic: to its nearest example, to its next ones, and to all of them together. */
    public record Likeness(double nearest, double next, double whole) {
        static final Likeness NONE = new Likeness(0, 0, 0);
    }

    /** Where a run of characters occurs and how much it weighs there. */
    private static final class Posting {
        private int[] owners = new int[2];
        private double[] weights = new double[2];
        private int size;

        void add(int owner, double weight) {
            if (size == owners.length) {
                owners = Arrays.copyOf(owners, size * 2);
                weights = Arrays.copyOf(weights, size * 2);
            }
            owners[size] = owner;
            weights[size++] = weight;
        }

        void addTo(double[] sums, double weight) {
            for (int i = 0; i < size; i++) {
                sums[owners[i]] += weights[i] * weight;
            }
        }
    }

    /**
     * @param vocabularies for each topic the words people use for it, with line ends between them; they count towards
     *     the likeness to all examples together
     */
    public ExampleIndex(List<String> vocabularies, List<Example> examples) {
        this.topics = vocabularies.size();
        this.topicOf = examples.stream().mapToInt(Example::topic).toArray();
        List<Map<String, Integer>> counted =
                examples.stream().map(example -> Grams.of(example.words())).toList();
        List<Map<String, Integer>> words = vocabularies.stream().map(Grams::of).toList();
        Stream.concat(counted.stream(), words.stream())
                .forEach(counts -> counts.keySet().forEach(gram -> rarity.merge(gram, 1.0, Double::sum)));
        rarity.replaceAll((gram, holders) -> Math.log((1 + examples.size() + topics) / holders));
        List<Map<String, Double>> wholes = new ArrayList<>();
        for (Map<String, Integer> vocabulary : words) {
            vocabulary.replaceAll((gram, count) -> 1);
            Map<String, Double> whole = weights(vocabulary);
            whole.replaceAll((gram, weight) -> weight * VOCABULARY_COUNTS_FOR);
            wholes.add(whole);
        }
        for (int example = 0; example < counted.size(); example++) {
            Map<String, Double> weights = weights(counted.get(example));
            Map<String, Double> whole = wholes.get(topicOf[example]);
            post(examplePostings, example, weights);
            weights.forEach((gram, weight) -> whole.merge(gram, weight, Double::sum));
        }
        for (int topic = 0; topic < topics; topic++) {
            post(topicPostings, topic, ofLengthOne(wholes.get(topic)));
        }
    }

    /** One entry a topic, in the order of the topics. */
    public List<Likeness> likeness(String folded) {
        double[] examples = new double[topicOf.length];
        double[] wholes = new double[topics];
        weights(Grams.of(folded)).forEach((gram, weight) -> {
            examplePostings.getOrDefault(gram, NOWHERE).addTo(examples, weight);
            topicPostings.getOrDefault(gram, NOWHERE).addTo(wholes, weight);
        });
        return combined(examples, wholes);
    }

    /** The stretches of a text that add most to its likeness to a topic as a whole, at most so many. */
    public List<Span> likeliest(String folded, int topic, int most) {
        Map<Span, Double> shares = new HashMap<>();
        for (int start = 0; start + 2 <= folded.length(); start++) {
            for (int end = start + 2; end <= Math.min(folded.length(), start + Grams.LONGEST); end++) {
                double share = share(folded.substring(start, end), topic);
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

    private double share(String gram, int topic) {
        Posting posting = topicPostings.get(gram);
        if (posting == null) {
            return 0;
        }
        for (int i = 0; i < posting.size; i++) {
            if (posting.owners[i] == topic) {
                return posting.weights[i] * rarity.get(gram);
            }
        }
        return 0;
    }

    private List<Likeness> combined(double[] examples, double[] wholes) {
        double[] first = new double[topics];
        double[] second = new double[topics];
        double[] third = new double[topics];
        for (int example = 0; example < examples.length; example++) {
            int topic = topicOf[example];
            double like = examples[example];
            if (like > first[topic]) {
                third[topic] = second[topic];
                second[topic] = first[topic];
                first[topic] = like;
            } else if (like > second[topic]) {
                third[topic] = second[topic];
                second[topic] = like;
            } else if (like > third[topic]) {
                third[topic] = like;
            }
        }
        List<Likeness> likeness = new ArrayList<>(topics);
        for (int topic = 0; topic < topics; topic++) {
            likeness.add(
                    wholes[topic] == 0
                            ? Likeness.NONE
                            : new Likeness(first[topic], (second[topic] + third[topic]) / 2, wholes[topic]));
        }
        return likeness;
    }

    private static void post(Map<String, Posting> postings, int owner, Map<String, Double> weights) {
        weights.forEach((gram, weight) ->
                postings.computeIfAbsent(gram, unseen -> new Posting()).add(owner, weight));
    }

    /** Only runs that some example holds count; a text of nothing else is like no topic. */
    private Map<String, Double> weights(Map<String, Integer> counts) {
        Map<String, Double> weights = new HashMap<>();
        counts.forEach((gram, count) -> {
            Double rare = rarity.get(gram);
            if (rare != null) {
                weights.put(gram, (1 + Math.log(count)) * rare);
            }
        });
        return ofLengthOne(weights);
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
