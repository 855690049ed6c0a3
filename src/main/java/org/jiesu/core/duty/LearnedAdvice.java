package org.jiesu.core.duty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The advice of a model, from the chances it gives to owners. */
final class LearnedAdvice implements Advice {
    /** What is less likely than one in a thousand is told apart by chance. */
    private static final double LEAST = 0.001;

    private final LearnedOwners owners;
    private final double[] said;
    private final double weight;
    private int best;
    private int second = LearnedOwners.UNKNOWN;

    /**
     * Reads the chances.
     *
     * @param ofLabels the chance of each label
     * @param weight of what it says, in a topic's score
     */
    LearnedAdvice(LearnedOwners owners, double[] ofLabels, double weight) {
        this.owners = owners;
        this.weight = weight;
        this.said = owners.chances(ofLabels);
        for (int owner = 0; owner < said.length; owner++) {
            said[owner] = 1 - Math.log(Math.max(LEAST, said[owner])) / Math.log(LEAST);
            if (said[owner] > said[best]) {
                second = best;
                best = owner;
            } else if (owner != best && (second == LearnedOwners.UNKNOWN || said[owner] > said[second])) {
                second = owner;
            }
        }
    }

    @Override
    public boolean knows(Topic topic) {
        return owners.of(topic) != LearnedOwners.UNKNOWN;
    }

    @Override
    public double lead(Topic topic) {
        int own = owners.of(topic);
        int other = own == best ? second : best;
        return own == LearnedOwners.UNKNOWN || other == LearnedOwners.UNKNOWN ? 0 : said[own] - said[other];
    }

    @Override
    public void reorder(List<Ranking.Ranked> first) {
        List<Integer> held = new ArrayList<>();
        List<Weighed> known = new ArrayList<>();
        for (int at = 0; at < first.size(); at++) {
            Ranking.Ranked one = first.get(at);
            int owner = owners.of(one.topic());
            if (owner != LearnedOwners.UNKNOWN) {
                held.add(at);
                known.add(new Weighed(one, one.score() + weight * said[owner]));
            }
        }
        List<Double> scores = held.stream().map(at -> first.get(at).score()).toList();
        // Of those that weigh the same the order stays.
        known.sort(Comparator.comparingDouble(Weighed::weight).reversed());
        for (int next = 0; next < known.size(); next++) {
            first.set(held.get(next), known.get(next).ranked().scored(scores.get(next)));
        }
    }

    private record Weighed(Ranking.Ranked ranked, double weight) {}
}
