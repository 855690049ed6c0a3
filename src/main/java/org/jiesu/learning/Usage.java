package org.jiesu.learning;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Optional;
import org.jiesu.bus.Topic;
import org.jiesu.store.ModelStore;
import org.jiesu.store.StoredModel;

/** Takes models into use and out of it, by a person's word. */
public final class Usage {
    private final Vertx vertx;
    private final ModelStore store;
    private final Models models;

    public Usage(Vertx vertx, ModelStore store, Models models) {
        this.vertx = vertx;
        this.store = store;
        this.models = models;
    }

    /**
     * Takes a model into use in place of the one that was; also one that was in use before.
     *
     * @return fails with {@link Standstill} where it was never evaluated, or did worse than the one in use by more than chance
     *     and no reason is given
     */
    public Future<ModelStore.Told> activate(int number, ModelStore.Order order) {
        return models.one(number).compose(model -> store.active().compose(active -> {
            boolean again = active.filter(one -> one.number() == number).isPresent()
                    && order.key().isPresent();
            Optional<Standstill> obstacle = again ? Optional.empty() : obstacle(model, active, order);
            return obstacle.isPresent()
                    ? Future.failedFuture(obstacle.get().failure())
                    : store.activate(number, active.map(StoredModel::number), order)
                            .compose(done ->
                                    told(done, again ? Standstill.ALREADY_ACTIVE : Standstill.ANOTHER_WAS_FASTER));
        }));
    }

    /** Takes the model in use out of it: from then on rules alone answer. */
    public Future<ModelStore.Told> retire(int number, ModelStore.Order order) {
        return models.one(number)
                .compose(model -> store.retire(number, order))
                .compose(done -> told(done, Standstill.NOT_ACTIVE));
    }

    /** Every node hears of it; one that does not, sees it at its next look. */
    private Future<ModelStore.Told> told(Optional<ModelStore.Told> done, Standstill otherwise) {
        done.ifPresent(told ->
                Topic.TURNED.publish(vertx, new Topic.Turned(told.model().number())));
        return done.map(Future::succeededFuture).orElseGet(() -> Future.failedFuture(otherwise.failure()));
    }

    private static Optional<Standstill> obstacle(
            StoredModel model, Optional<StoredModel> active, ModelStore.Order order) {
        return switch (model.state()) {
            case LEARNING, FAILED -> Optional.of(Standstill.NOT_LEARNED);
            case ACTIVE -> Optional.of(Standstill.ALREADY_ACTIVE);
            case DRAFT, RETIRED -> {
                if (model.evaluation().isEmpty()) {
                    yield Optional.of(Standstill.NOT_EVALUATED);
                }
                boolean worse = active.filter(one -> accuracy(model, "share") < accuracy(one, "low"))
                        .isPresent();
                yield worse && order.reason().isEmpty() ? Optional.of(Standstill.WORSE_THAN_ACTIVE) : Optional.empty();
            }
        };
    }

    private static double accuracy(StoredModel model, String what) {
        return model.evaluation()
                .orElseThrow()
                .figures()
                .at("/accuracy/" + what)
                .doubleValue();
    }
}
