package org.jiesu.core.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Says how like a text is to what people say about each of many topics: cosine of the TF-IDF weights of runs of
 * characters (Salton and Buckley, 1988) against all that is known of the topic. Chinese needs no cutting into words for
 * this, and a misheard character costs only the few runs it stands in.
 *
 * <p>A question costs a look for each run of the text and, for those that are known, an addition for each topic in which
 * they occur.
 */
public final class ExampleIndex {
    /** The group of what everybody talks about. */
    public static final int COMMON = 0;

    /** A vocabulary weighs as much as so many examples: it was written to tell its topic from the others. */
    private static final double VOCABULARY_COUNTS_FOR = 5;

    private final boolean[] ofCommon;
    private final Grams grams = new Grams();
    /** Runs with a lower number are said of common topics. */
    private final int commonGrams;

    private final double[] rarity;
    private final Postings postings;

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

    /** What is said about a topic, read. */
    private record Read(List<GramCounts> examples, GramCounts vocabulary) {}

    /** A run of a text with what it adds to a likeness. */
    private record Share(Span at, double weight) {}

    /** All topics alike. */
    public ExampleIndex(List<Sayings> sayings) {
        this(sayings, Collections.nCopies(sayings.size(), COMMON), Collections.nCopies(sayings.size(), 0));
    }

    /**
     * Topics of several groups. How rare a run of characters is among the common ones, and so their likeness to a text,
     * does not change with what others say about theirs.
     *
     * @param groups the group of each topic, {@value #COMMON} for the common one
     * @param camps the camp of each topic: between common topics of different camps the weights are {@link Refinement
     *     refined}, for there a mistake has consequences
     */
    public ExampleIndex(List<Sayings> sayings, List<Integer> groups, List<Integer> camps) {
        ofCommon = new boolean[groups.size()];
        Read[] read = new Read[groups.size()];
        for (int topic = 0; topic < read.length; topic++) {
            ofCommon[topic] = groups.get(topic) == COMMON;
        }
        List<GramCounts> common = read(sayings, true, read);
        commonGrams = grams.size();
        List<GramCounts> others = read(sayings, false, read);
        rarity = new double[grams.size()];
        countRarity(common, 0, commonGrams);
        countRarity(others, commonGrams, rarity.length);
        Postings.Draft draft = new Postings.Draft(read.length, rarity.length);
        TopicWeights weights = new TopicWeights(rarity);
        double[] lengths = new double[read.length];
        for (int topic = 0; topic < read.length; topic++) {
            weights.vocabulary(read[topic].vocabulary(), VOCABULARY_COUNTS_FOR);
            read[topic].examples().forEach(weights::example);
            lengths[topic] = weights.into(draft, topic);
        }
        postings = draft.done();
        refine(sayings, read, lengths, camps);
        postings.spread();
    }

    private void refine(List<Sayings> sayings, Read[] read, double[] lengths, List<Integer> camps) {
        int[] rivals = new int[read.length];
        for (int topic = 0; topic < rivals.length; topic++) {
            rivals[topic] = ofCommon[topic] ? camps.get(topic) : Refinement.APART;
        }
        new Refinement(postings, rarity, rivals).refine(lessons(sayings, read), lengths);
    }

    private static List<Refinement.Lesson> lessons(List<Sayings> sayings, Read[] read) {
        List<Refinement.Lesson> lessons = new ArrayList<>();
        for (int topic = 0; topic < read.length; topic++) {
            List<GramCounts> grams = read[topic].examples();
            for (int i = 0; i < grams.size(); i++) {
                lessons.add(new Refinement.Lesson(sayings.get(topic).examples().get(i), grams.get(i), topic));
            }
        }
        return lessons;
    }

    /** Reads the topics of one kind, and gives all that is said about them. */
    private List<GramCounts> read(List<Sayings> sayings, boolean common, Read[] into) {
        List<GramCounts> said = new ArrayList<>();
        for (int topic = 0; topic < into.length; topic++) {
            if (ofCommon[topic] == common) {
                List<GramCounts> examples = sayings.get(topic).examples().stream()
                        .map(grams::numbered)
                        .toList();
                into[topic] =
                        new Read(examples, grams.numbered(sayings.get(topic).vocabulary()));
                said.addAll(examples);
                said.add(into[topic].vocabulary());
            }
        }
        return said;
    }

    private void countRarity(List<GramCounts> said, int from, int to) {
        int[] holders = new int[rarity.length];
        for (GramCounts one : said) {
            for (int at = 0; at < one.size(); at++) {
                holders[one.gram(at)]++;
            }
        }
        for (int gram = from; gram < to; gram++) {
            rarity[gram] = Math.log((1.0 + said.size()) / holders[gram]);
        }
    }

    /** From 0, nothing in common, to 1, one entry a topic. */
    public double[] likeness(String folded) {
        Postings.Sums sums = new Postings.Sums(ofCommon.length);
        GramCounts counts = grams.known(folded);
        double all = 0;
        double common = 0;
        for (int at = 0; at < counts.size(); at++) {
            int gram = counts.gram(at);
            double weight = counts.frequency(at) * rarity[gram];
            postings.addTo(sums, gram, weight);
            all += weight * weight;
            common += gram < commonGrams ? weight * weight : 0;
        }
        double[] likeness = sums.all();
        double overAll = all > 0 ? 1 / Math.sqrt(all) : 0;
        double overCommon = common > 0 ? 1 / Math.sqrt(common) : 0;
        for (int topic = 0; topic < likeness.length; topic++) {
            likeness[topic] *= ofCommon[topic] ? overCommon : overAll;
        }
        return likeness;
    }

    /** The stretches of a text that add most to its likeness to a topic, at most so many. */
    public List<Span> likeliest(String folded, int topic, int most) {
        List<Share> shares = new ArrayList<>();
        for (int start = 0; start < folded.length(); start++) {
            for (int end = start + 2; end <= Math.min(folded.length(), start + Grams.LONGEST); end++) {
                int gram = grams.of(folded, start, end);
                double share = gram == Grams.UNKNOWN ? 0 : postings.in(gram, topic) * rarity[gram];
                if (share > 0) {
                    shares.add(new Share(new Span(start, end), share));
                }
            }
        }
        // Sorting keeps the order of those that add the same: as they stand in the text.
        shares.sort(Comparator.comparingDouble(Share::weight).reversed());
        return shares.stream().limit(most).map(Share::at).toList();
    }
}
