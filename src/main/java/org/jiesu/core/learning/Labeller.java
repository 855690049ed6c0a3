package org.jiesu.core.learning;

import java.util.List;

/** Says how likely each label is for a text. It says the same of the same text always, and may be asked by any thread. */
public interface Labeller {

    /** The labels it knows, each once, in the order of the chances. */
    List<String> labels();

    /**
     * How likely each label is. The share of right answers among those told with a chance is meant to be that chance.
     *
     * @param title in few words what it is about; empty where there is none
     * @return one number from 0 to 1 for each label, together 1; the array is the asker's
     */
    double[] chances(String title, String text);
}
