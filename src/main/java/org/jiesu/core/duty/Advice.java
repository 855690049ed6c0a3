package org.jiesu.core.duty;

import java.util.List;

/**
 * What a learned model says of one complaint. It knows owners alone, so it only speaks between topics whose owners it
 * knows: of what is not for dispatch, what no article covers and owners it never saw it says nothing.
 */
interface Advice {
    /** No model is in use. */
    Advice NONE = new Advice() {
        @Override
        public boolean knows(Topic topic) {
            return false;
        }

        @Override
        public double lead(Topic topic) {
            return 0;
        }

        @Override
        public void reorder(List<Ranking.Ranked> first) {}
    };

    /** Whether it knows who leads for the topic. */
    boolean knows(Topic topic);

    /**
     * How much likelier the topic's owner is than the likeliest other owner: ten times so is a third.
     *
     * @return from -1 to 1; 0 for a topic that it does not know
     */
    double lead(Topic topic);

    /**
     * Orders topics that it knows anew among the places that they hold; all others stay where they are, and each place keeps
     * its score.
     *
     * @param first the first topics, best first
     */
    void reorder(List<Ranking.Ranked> first);
}
