package org.jiesu.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jiesu.learning.Figures;
import org.jiesu.learning.LearningCurve;
import org.jiesu.learning.Share;

/** Figures of an examination as lines for a person. */
final class FigureLines {
    private FigureLines() {}

    static List<String> of(Figures figures) {
        Figures.Held held = figures.held();
        List<String> lines = new ArrayList<>();
        lines.add(held.texts() + " texts, " + held.different() + " when those nearly the same count as one, "
                + figures.labels().size() + " labels; " + held.folds() + " folds, seed " + held.seed());
        lines.add("accuracy " + share(figures.accuracy()) + ", among the first three " + share(figures.topThree()));
        lines.add(format("expected calibration error %.4f over 15 bins:", figures.calibrationError()));
        figures.reliability().stream()
                .filter(drawer -> drawer.answers() > 0)
                .forEach(drawer -> lines.add(format(
                        "  told %.2f–%.2f  %6d texts  mean %.3f  right %.3f",
                        drawer.from(), drawer.to(), drawer.answers(), drawer.chance(), drawer.right())));
        figures.labels()
                .forEach(label -> lines.add(format(
                        "  %6d × %s  precision %.3f  recall %.3f",
                        label.texts(),
                        label.label(),
                        label.precision().share(),
                        label.recall().share())));
        figures.confusions()
                .forEach(one -> lines.add(format("  %6d × %s taken for %s", one.texts(), one.is(), one.told())));
        lines.add(format("learning a fold took %.1f s", held.trainingSeconds()));
        return lines;
    }

    static List<String> of(List<LearningCurve.Point> curve) {
        List<String> lines = new ArrayList<>(List.of("learning curve:"));
        curve.forEach(point -> lines.add(
                format("  %3d %%  %6d texts  accuracy ", point.percent(), point.texts()) + share(point.accuracy())));
        return lines;
    }

    private static String share(Share share) {
        return format("%.4f (%.4f–%.4f)", share.share(), share.low(), share.high());
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
