package org.jiesu.api;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiesu.http.Answer;
import org.jiesu.http.Asked;
import org.jiesu.http.Call;
import org.jiesu.http.Resource;
import org.jiesu.http.Wrongs;
import org.jiesu.learning.Models;
import org.jiesu.learning.Usage;
import org.jiesu.store.ModelStore;

/** 模型: learned, evaluated, taken into use and out of it. */
public final class ModelsApi implements Resource {
    private final Models models;
    private final Usage usage;

    public ModelsApi(Models models, Usage usage) {
        this.models = models;
        this.usage = usage;
    }

    private record Learn(
            String note,
            Optional<String> texts,
            Optional<String> model,
            Optional<String> label,
            Optional<String> title,
            Optional<String> text) {}

    private record Evaluate(
            Optional<String> texts, Optional<String> label, Optional<String> title, Optional<String> text) {}

    private record Why(Optional<String> reason) {}

    private record Items(List<ModelAnswers.Listed> items) {}

    @Override
    public Map<String, Call> calls() {
        return Map.of(
                "listModels", answered(this::list),
                "readModel", answered(this::read),
                "learnModel", answered(this::learn),
                "evaluateModel", answered(this::evaluate),
                "activateModel", answered(this::activate),
                "retireModel", answered(this::retire));
    }

    private static Call answered(Call call) {
        return asked -> call.on(asked).recover(ModelAnswers::problem);
    }

    private Future<Answer> list(Asked asked) {
        return models.all()
                .map(all -> Answer.ok(
                        new Items(all.stream().map(ModelAnswers.Listed::of).toList())));
    }

    private Future<Answer> read(Asked asked) {
        return ModelAnswers.number(asked)
                .compose(models::one)
                .map(ModelAnswers.Whole::of)
                .map(Answer::ok);
    }

    /** Answers at once: to learn from thousands of cases takes minutes. */
    private Future<Answer> learn(Asked asked) {
        Learn learn = asked.body(Learn.class);
        Wrongs wrongs = new Wrongs();
        if (learn.texts().isPresent() && learn.model().isPresent()) {
            wrongs.add("", "texts 和 model 最多写一项；都不写就从办结的案件里学");
        }
        Optional<LabelledUpload> table =
                LabelledUpload.of(learn.texts(), learn.label(), learn.title(), learn.text(), wrongs);
        Optional<byte[]> model = learn.model().map(text -> LabelledUpload.decoded(text, "/model", wrongs));
        ModelStore.Order order = order(asked, Optional.empty());
        String note = learn.note().strip();
        return wrongs.settled()
                .compose(fine -> model.isPresent()
                        ? models.enter(model.get(), note, order)
                        : table.isPresent()
                                ? table.get().read(asked).compose(texts -> models.learnFromTexts(texts, note, order))
                                : models.learnFromCases(note, order))
                .map(told -> ModelAnswers.told(model.isPresent() ? 201 : 202, told));
    }

    private Future<Answer> evaluate(Asked asked) {
        Evaluate given = asked.body(Evaluate.class);
        Wrongs wrongs = new Wrongs();
        Optional<LabelledUpload> table =
                LabelledUpload.of(given.texts(), given.label(), given.title(), given.text(), wrongs);
        String by = asked.who().username();
        return wrongs.settled()
                .compose(fine -> ModelAnswers.number(asked))
                .compose(number -> table.isEmpty()
                        ? models.evaluate(number, Optional.empty(), by)
                        : table.get().read(asked).compose(texts -> models.evaluate(number, Optional.of(texts), by)))
                .map(ModelAnswers.Whole::of)
                .map(Answer::ok);
    }

    private Future<Answer> activate(Asked asked) {
        Why why = asked.body(Why.class);
        return ModelAnswers.number(asked)
                .compose(number -> usage.activate(number, order(asked, why.reason())))
                .map(told -> ModelAnswers.told(200, told));
    }

    private Future<Answer> retire(Asked asked) {
        Why why = asked.body(Why.class);
        return ModelAnswers.number(asked)
                .compose(number -> usage.retire(number, order(asked, why.reason())))
                .map(told -> ModelAnswers.told(200, told));
    }

    private static ModelStore.Order order(Asked asked, Optional<String> reason) {
        return new ModelStore.Order(asked.who().username(), reason.map(String::strip), Keyed.key(asked));
    }
}
