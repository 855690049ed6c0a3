package org.jiesu.learning;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jiesu.core.learning.LabelledText;
import org.jiesu.core.learning.Labeller;
import org.jiesu.core.learning.LinearLabeller;
import org.jiesu.json.Json;
import org.jiesu.store.ModelStore;
import org.jiesu.store.StoredModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The life of a model: learned, evaluated, taken into use by a person, and out of it again. A model only says what is
 * probable; who may lead is said by the law alone.
 */
public final class Models {
    private static final Logger LOG = LoggerFactory.getLogger(Models.class);
    private static final int LISTED_AT_MOST = 200;
    private static final int LEAST_CASES = 50;
    private static final int FOLDS = 5;
    private static final long SEED = 1;

    private final ModelStore store;
    private final ConfirmedOwners owners;
    private final int casesAtMost;
    /** One learns, as the store sees to, and one may be asked beside it; apart from what citizens wait for. */
    private final WorkerExecutor workers;

    /**
     * Opens the room.
     *
     * @param casesAtMost from how many cases is learned, the newest
     */
    public Models(Vertx vertx, ModelStore store, ConfirmedOwners owners, int casesAtMost) {
        this.store = store;
        this.owners = owners;
        this.casesAtMost = casesAtMost;
        this.workers = vertx.createSharedWorkerExecutor("learning", 2, 1, TimeUnit.HOURS);
    }

    /** The model in use, ready to be asked. */
    public record InUse(int number, Labeller labeller) {}

    /** Begins to learn from confirmed owners of closed cases; it lies as a draft when that is done. */
    public Future<ModelStore.Told> learnFromCases(String note, ModelStore.Order order) {
        return learn(StoredModel.Source.CASES, note, order, () -> owners.last(casesAtMost, Optional.empty(), workers)
                .compose(texts -> enough(texts)
                        ? Future.succeededFuture(texts)
                        : Future.failedFuture(Standstill.TOO_FEW_CASES.failure())));
    }

    /** Begins to learn from labelled texts; it lies as a draft when that is done. */
    public Future<ModelStore.Told> learnFromTexts(List<LabelledText> texts, String note, ModelStore.Order order) {
        return learn(StoredModel.Source.TEXTS, note, order, () -> Future.succeededFuture(texts));
    }

    private static boolean enough(List<LabelledText> texts) {
        return texts.size() >= LEAST_CASES
                && texts.stream().map(LabelledText::label).distinct().count() > 1;
    }

    private Future<ModelStore.Told> learn(
            StoredModel.Source source, String note, ModelStore.Order order, Supplier<Future<List<LabelledText>>> read) {
        return store.begin(source, note, order).compose(begun -> {
            if (begun.isEmpty()) {
                return Future.failedFuture(Standstill.ANOTHER_IS_LEARNING.failure());
            }
            if (!begun.get().replayed()) {
                inTheBackground(begun.get().model().number(), order.by(), read);
            }
            return Future.succeededFuture(begun.get());
        });
    }

    private void inTheBackground(int number, String by, Supplier<Future<List<LabelledText>>> read) {
        read.get()
                .compose(texts -> workers.executeBlocking(() -> learned(texts)))
                .compose(done -> store.learned(number, done.model(), by, done.figures()))
                .<Void>mapEmpty()
                .recover(failure -> store.failed(number, whyNot(failure)))
                .onFailure(failure -> LOG.warn("model {} was not learned: {}", number, failure.toString()));
    }

    private static String whyNot(Throwable failure) {
        return failure instanceof Standstill.Failure still
                ? still.why().title() + "：" + still.why().detail()
                : "程序出错：" + failure;
    }

    private record Done(ModelStore.Learned model, JsonNode figures) {}

    private static Done learned(List<LabelledText> texts) {
        Training.Learned learned = Training.of(texts, FOLDS, SEED);
        LinearLabeller labeller = learned.labeller();
        Buffer bytes = Buffer.buffer(LabellerBytes.written(labeller));
        return new Done(
                new ModelStore.Learned(Fingerprint.of(texts), texts.size(), labeller.labels(), bytes),
                Json.MAPPER.valueToTree(learned.figures()));
    }

    /**
     * Enters a model that was learned elsewhere.
     *
     * @return fails with {@link LabellerBytes.Damaged}
     */
    public Future<ModelStore.Told> enter(byte[] model, String note, ModelStore.Order order) {
        return workers.executeBlocking(() -> LabellerBytes.read(model))
                .compose(labeller -> store.enter(labeller.labels(), Buffer.buffer(model), note, order));
    }

    /**
     * Asks a model about texts that it did not learn from.
     *
     * @param given empty for the cases that were closed after it was begun; of one learned elsewhere, for all
     */
    public Future<StoredModel> evaluate(int number, Optional<List<LabelledText>> given, String by) {
        return learned(number).compose(model -> given.<Future<List<LabelledText>>>map(Future::succeededFuture)
                .orElseGet(() -> owners.last(casesAtMost, since(model), workers))
                .compose(texts -> fit(texts, given.isPresent(), model))
                .compose(texts -> labeller(number)
                        .compose(asked -> workers.executeBlocking(() -> Asking.of(asked, texts)))
                        .compose(figures ->
                                store.asked(number, by, Fingerprint.of(texts), Json.MAPPER.valueToTree(figures)))));
    }

    private static Optional<Instant> since(StoredModel model) {
        return model.source() == StoredModel.Source.CASES
                ? Optional.of(model.begun().at())
                : Optional.empty();
    }

    private static Future<List<LabelledText>> fit(List<LabelledText> texts, boolean given, StoredModel model) {
        if (!given && texts.size() < LEAST_CASES) {
            return Future.failedFuture(Standstill.TOO_FEW_CASES.failure());
        }
        Optional<String> own = model.substance().flatMap(StoredModel.Substance::fingerprint);
        return own.filter(Fingerprint.of(texts)::equals).isPresent()
                ? Future.failedFuture(Standstill.LEARNED_FROM_THESE.failure())
                : Future.succeededFuture(texts);
    }

    private Future<StoredModel> learned(int number) {
        return one(number)
                .compose(model -> model.substance().isPresent()
                        ? Future.succeededFuture(model)
                        : Future.failedFuture(Standstill.NOT_LEARNED.failure()));
    }

    private Future<LinearLabeller> labeller(int number) {
        return store.bytes(number)
                .compose(bytes -> workers.executeBlocking(
                        () -> LabellerBytes.read(bytes.orElseThrow().getBytes())));
    }

    /** The newest first. */
    public Future<List<StoredModel>> all() {
        return store.all(LISTED_AT_MOST);
    }

    /** Fails with {@link Standstill#NO_SUCH_MODEL}. */
    public Future<StoredModel> one(int number) {
        return store.one(number).compose(found -> found.map(Future::succeededFuture)
                .orElseGet(() -> Future.failedFuture(Standstill.NO_SUCH_MODEL.failure())));
    }

    /** The number of the model in use; empty while none is. */
    public Future<Optional<Integer>> numberInUse() {
        return store.active().map(model -> model.map(StoredModel::number));
    }

    /**
     * The model that routing may ask; empty while none is in use.
     *
     * @return fails with {@link LabellerBytes.Damaged} if this program cannot read it
     */
    public Future<Optional<InUse>> inUse() {
        return store.active()
                .compose(model -> model.isEmpty()
                        ? Future.succeededFuture(Optional.empty())
                        : labeller(model.get().number())
                                .map(labeller ->
                                        Optional.of(new InUse(model.get().number(), labeller))));
    }
}
