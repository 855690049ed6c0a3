package org.jiesu.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiesu.http.Answer;
import org.jiesu.http.Asked;
import org.jiesu.http.Problem;
import org.jiesu.http.Wrongs;
import org.jiesu.learning.LabellerBytes;
import org.jiesu.learning.Standstill;
import org.jiesu.store.ModelStore;
import org.jiesu.store.StoredModel;

/** Models as the interface tells of them. */
final class ModelAnswers {
    private ModelAnswers() {}

    /** A model as it stands in the list. */
    record Listed(
            int number,
            String state,
            String source,
            String note,
            String begunBy,
            Instant begunAt,
            @JsonUnwrapped Substance substance,
            Optional<String> failure,
            Optional<Evaluation> evaluation,
            List<StoredModel.Turn> turns) {
        static Listed of(StoredModel model) {
            return new Listed(
                    model.number(),
                    model.state().wire(),
                    model.source().wire(),
                    model.begun().note(),
                    model.begun().by(),
                    model.begun().at(),
                    Substance.of(model.substance()),
                    model.failure(),
                    model.evaluation().map(Evaluation::of),
                    model.turns());
        }
    }

    /** What was learned, and from what. */
    record Substance(
            Optional<Instant> learnedAt,
            Optional<String> fingerprint,
            Optional<Integer> texts,
            Optional<Integer> bytes) {
        static Substance of(Optional<StoredModel.Substance> learned) {
            return new Substance(
                    learned.map(StoredModel.Substance::at),
                    learned.flatMap(StoredModel.Substance::fingerprint),
                    learned.flatMap(StoredModel.Substance::texts),
                    learned.map(StoredModel.Substance::bytes));
        }
    }

    /** The newest evaluation in short. */
    record Evaluation(
            String kind,
            String by,
            Instant at,
            String fingerprint,
            int texts,
            JsonNode accuracy,
            JsonNode topThree,
            double calibrationError) {
        static Evaluation of(StoredModel.Evaluation found) {
            JsonNode figures = found.figures();
            return new Evaluation(
                    found.kind().wire(),
                    found.by(),
                    found.at(),
                    found.fingerprint(),
                    figures.at("/held/texts").intValue(),
                    figures.get("accuracy"),
                    figures.get("topThree"),
                    figures.get("calibrationError").doubleValue());
        }
    }

    /** A model with all figures of its newest evaluation. */
    record Whole(Listed model, List<String> labels, Optional<JsonNode> figures) {
        static Whole of(StoredModel model) {
            return new Whole(
                    Listed.of(model),
                    model.substance().map(StoredModel.Substance::labels).orElse(List.of()),
                    model.evaluation().map(StoredModel.Evaluation::figures));
        }
    }

    static Answer told(int status, ModelStore.Told told) {
        return Keyed.marked(Answer.json(status, Listed.of(told.model())), told.replayed());
    }

    /** The number of the path; what is no number is none that there is. */
    static Future<Integer> number(Asked asked) {
        String number = asked.path("number");
        return number.matches("[1-9][0-9]{0,8}")
                ? Future.succeededFuture(Integer.parseInt(number))
                : Future.failedFuture(Standstill.NO_SUCH_MODEL.failure());
    }

    /** A failure as an answer, where it is the asker's to mend. */
    static <T> Future<T> problem(Throwable failure) {
        if (failure instanceof Standstill.Failure still) {
            return Future.failedFuture(problem(still.why()).failure());
        }
        if (failure instanceof LabelledUpload.Refused refused) {
            Wrongs wrongs = new Wrongs();
            refused.mistakes()
                    .all()
                    .forEach(mistake -> wrongs.add(
                            mistake.line() == 0 ? mistake.file() : mistake.file() + ":" + mistake.line(),
                            mistake.what()));
            int count = refused.mistakes().all().size();
            return Future.failedFuture(
                    Problem.of("refusal/TABLE_WITH_MISTAKES", 422, "例句表有 " + count + " 处错误", "整份没有收下。改好后再报。")
                            .with(wrongs.all())
                            .failure());
        }
        return Future.failedFuture(
                failure instanceof LabellerBytes.Damaged
                        ? Problem.of("refusal/DAMAGED_MODEL", 422, "模型文件读不了", String.valueOf(failure.getMessage()))
                                .failure()
                        : failure);
    }

    private static Problem problem(Standstill why) {
        return why == Standstill.NO_SUCH_MODEL
                ? Problem.of("no-such-model", 404, why.title(), why.detail())
                : Problem.of("refusal/" + why.name(), 422, why.title(), why.detail());
    }
}
