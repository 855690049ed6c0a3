package org.jiesu.duty;

import java.util.Optional;
import org.jiesu.config.Fields;
import org.jiesu.config.Mistakes;
import org.jiesu.config.YamlFile;
import org.jiesu.core.duty.RoutingSettings;

/** Reads how the router weighs its hints and how sure it must be. */
final class RoutingFile {
    static final String NAME = "routing.yaml";

    private RoutingFile() {}

    static Optional<RoutingSettings> read(String text, Mistakes mistakes) {
        return YamlFile.read(NAME, text, mistakes).map(mapping -> settings(new Fields(NAME, mapping, mistakes)));
    }

    private static RoutingSettings settings(Fields fields) {
        RoutingSettings.Weights weights = new RoutingSettings.Weights(
                number(fields, "phraseWeight"), number(fields, "likenessWeight"), say(fields, "modelWeight"));
        RoutingSettings.Calibration calibration = new RoutingSettings.Calibration(
                number(fields, "surePhrases"),
                number(fields, "sureLikeness"),
                say(fields, "sureModel"),
                number(fields, "sureOffset"));
        RoutingSettings settings = new RoutingSettings(
                threshold(fields),
                fields.share("question"),
                fields.share("internal"),
                number(fields, "floor"),
                fields.share("secondMatter"),
                weights,
                calibration);
        fields.nothingElse();
        return settings;
    }

    /**
     * Dispatching at a confidence c costs (1 − c) × what a wrong dispatch costs, asking a person costs 1: from where the
     * first is no more than the second.
     */
    private static double threshold(Fields fields) {
        double costOfWrong = number(fields, "costOfWrong");
        if (costOfWrong <= 1) {
            fields.wrong("costOfWrong", "must be more than 1: a wrong dispatch costs more than asking a person");
        }
        return 1 - 1 / Math.max(1, costOfWrong);
    }

    /** What counts for less than nothing would be believed where it is wrong. */
    private static double say(Fields fields, String key) {
        double number = number(fields, key);
        if (number < 0) {
            fields.wrong(key, "is not 0 or more");
        }
        return Math.max(0, number);
    }

    private static double number(Fields fields, String key) {
        try {
            double number = Double.parseDouble(fields.text(key));
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException wrong) {
            // Said below, with what is no number a person could mean.
        }
        fields.wrong(key, "is not a number");
        return 2;
    }
}
