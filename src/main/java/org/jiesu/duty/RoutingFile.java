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
                fields.share("threshold"),
                fields.share("question"),
                fields.share("internal"),
                number(fields, "floor"),
                fields.share("secondMatter"),
                weights,
                calibration);
        fields.nothingElse();
        return settings;
    }

    /** What counts for less than nothing would be believed where it is wrong. */
    private static double say(Fields fields, String key) {
        double number = number(fields, key);
        if (!(number >= 0) || Double.isInfinite(number)) {
            fields.wrong(key, "is not 0 or more");
            return 0;
        }
        return number;
    }

    private static double number(Fields fields, String key) {
        try {
            return Double.parseDouble(fields.text(key));
        } catch (NumberFormatException wrong) {
            fields.wrong(key, "is not a number");
            return 0;
        }
    }
}
