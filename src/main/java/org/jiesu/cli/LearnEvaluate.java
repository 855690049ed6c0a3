package org.jiesu.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jiesu.core.learning.LabelledText;
import org.jiesu.json.Json;
import org.jiesu.learning.Figures;
import org.jiesu.learning.Fingerprint;
import org.jiesu.learning.LabellerBytes;
import org.jiesu.learning.LearningCurve;
import org.jiesu.learning.Training;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells how well a classifier would do that learned from labelled texts, without keeping one. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "examines labelled texts: each is answered by a classifier that learned from the other folds;"
                + " texts of which half of all runs of three characters are common come into one fold;"
                + " exit 0 done, 2 not possible")
final class LearnEvaluate implements Callable<Integer> {
    private static final int NOT_POSSIBLE = 2;
    private static final int FINGERPRINT_SHOWN = 12;

    @Spec
    private CommandSpec spec;

    @Mixin
    private LabelledOptions given;

    @Option(names = "--json", description = "one JSON object instead of lines")
    private boolean json;

    @Option(names = "--curve", description = "also how accuracy grows with 2, 4 … 100 %% of the texts")
    private boolean curve;

    @Mixin
    private DiagramOption diagram;

    @Override
    public Integer call() {
        int folds = given.folds(spec);
        boolean drawable = diagram.possible(spec);
        Optional<List<LabelledText>> texts = given.texts(spec);
        if (texts.isEmpty() || !drawable) {
            return NOT_POSSIBLE;
        }
        PrintWriter out = spec.commandLine().getOut();
        Training.Learned learned = Training.of(texts.get(), folds, given.seed());
        List<LearningCurve.Point> points = curve ? LearningCurve.of(texts.get(), folds, given.seed()) : List.of();
        int bytes = LabellerBytes.written(learned.labeller()).length;
        if (json) {
            ObjectNode told = Json.MAPPER.valueToTree(learned.figures());
            told.put("modelBytes", bytes)
                    .put("trainingSeconds", learned.seconds())
                    .put("fingerprint", Fingerprint.of(texts.get()))
                    .set("curve", Json.MAPPER.valueToTree(points));
            out.println(told);
        } else {
            FigureLines.of(learned.figures()).forEach(out::println);
            out.println("a model from all of them: " + bytes + " bytes");
            if (curve) {
                FigureLines.of(points).forEach(out::println);
            }
        }
        out.flush();
        return diagram.drawn(drawing(learned.figures(), texts.get()), spec) ? 0 : NOT_POSSIBLE;
    }

    private ReliabilityDiagram drawing(Figures figures, List<LabelledText> texts) {
        String with = LocalDate.now(RouteCommand.BEIJING) + " · 文本指纹 "
                + Fingerprint.of(texts).substring(0, FINGERPRINT_SHOWN);
        return new ReliabilityDiagram(
                new ReliabilityDiagram.Caption("分类的把握准不准 · " + given.table(), with),
                figures.reliability(),
                figures.calibrationError());
    }
}
