package org.jiesu.learning;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.Random;

/**
 * Learns for one label after another what tells its texts from all others: a support vector machine over grams, each
 * weighed by how much more often the label's texts have it (Wang and Manning, 2012, “NB-SVM”).
 */
final class OneAgainstRest {
    /** Measured, see decision 12: 1 and 2 are as good within the interval, 0.1 is worse by four points. */
    private static final double COST = 4;

    /** A gram is taken to have been met once more in each of both sides than it was. */
    private static final double SMOOTHING = 1;

    private static final double EXACTNESS = 0.1;
    private static final int ROUNDS_AT_MOST = 300;

    private final int[][] texts;
    private final FeatureNode[][] nodes;
    private final int[] labels;
    private final int grams;
    private final double[] met;

    /**
     * Texts to learn from.
     *
     * @param texts of each the places of its grams, ascending
     * @param labels of each the place of its label
     * @param grams how many grams there are
     */
    OneAgainstRest(int[][] texts, int[] labels, int grams) {
        this.texts = texts;
        this.labels = labels;
        this.grams = grams;
        this.nodes = new FeatureNode[texts.length][];
        this.met = new double[grams];
        for (int text = 0; text < texts.length; text++) {
            nodes[text] = new FeatureNode[texts[text].length + 1];
            for (int i = 0; i < texts[text].length; i++) {
                nodes[text][i] = new FeatureNode(texts[text][i] + 1, 0);
                met[texts[text][i]]++;
            }
            nodes[text][texts[text].length] = new FeatureNode(grams + 1, 1);
        }
    }

    /** One number for each gram, and last what speaks for the label before a word is read. */
    double[] weights(int label) {
        double[] ratios = new double[grams];
        int own = ratios(label, ratios);
        double[] weights = new double[grams + 1];
        if (own == 0 || own == texts.length) {
            weights[grams] = own == 0 ? -1 : 1;
            return weights;
        }
        Problem problem = problem(label, ratios);
        Parameter parameter = new Parameter(SolverType.L2R_L2LOSS_SVC_DUAL, COST, EXACTNESS);
        parameter.setMaxIters(ROUNDS_AT_MOST);
        parameter.setRandom(new Random(label));
        Model model = Linear.train(problem, parameter);
        double sign = model.getLabels()[0] == 1 ? 1 : -1;
        double[] learned = model.getFeatureWeights();
        for (int gram = 0; gram <= grams; gram++) {
            weights[gram] = sign * learned[gram] * (gram == grams ? 1 : ratios[gram]);
        }
        return weights;
    }

    private int ratios(int label, double[] into) {
        int own = 0;
        for (int text = 0; text < texts.length; text++) {
            if (labels[text] == label) {
                own++;
                for (int gram : texts[text]) {
                    into[gram]++;
                }
            }
        }
        for (int gram = 0; gram < grams; gram++) {
            double here = (SMOOTHING + into[gram]) / (2 * SMOOTHING + own);
            double there = (SMOOTHING + met[gram] - into[gram]) / (2 * SMOOTHING + texts.length - own);
            into[gram] = Math.log(here) - Math.log(there);
        }
        return own;
    }

    private Problem problem(int label, double[] ratios) {
        Problem problem = new Problem();
        problem.l = texts.length;
        problem.n = grams + 1;
        problem.bias = -1;
        problem.x = nodes;
        problem.y = new double[texts.length];
        for (int text = 0; text < texts.length; text++) {
            problem.y[text] = labels[text] == label ? 1 : -1;
            double length = Math.sqrt(Math.max(1, texts[text].length));
            for (int i = 0; i < texts[text].length; i++) {
                Feature node = nodes[text][i];
                node.setValue(ratios[texts[text][i]] / length);
            }
        }
        return problem;
    }

    static {
        Linear.disableDebugOutput();
    }
}
