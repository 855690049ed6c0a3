package org.jiesu.learning;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jiesu.bus.Topic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has a node ask the model that is in use, whoever took it into use: from its start, then at once when it is told, else at
 * the next look.
 */
public final class ModelWatch extends VerticleBase {
    private static final Logger LOG = LoggerFactory.getLogger(ModelWatch.class);
    private static final long EVERY = Duration.ofSeconds(2).toMillis();

    private final Models models;
    private final Consumer<Optional<Models.InUse>> routing;
    private Optional<Integer> asked = Optional.empty();
    private Future<?> running = Future.succeededFuture();
    private boolean failing;

    /** @param routing is told of each model that is asked from then on; of none, when rules alone answer */
    public ModelWatch(Models models, Consumer<Optional<Models.InUse>> routing) {
        this.models = models;
        this.routing = routing;
    }

    @Override
    public Future<?> start() {
        vertx.setPeriodic(EVERY, tick -> lookIfFree());
        return Topic.TURNED.subscribe(vertx, told -> lookIfFree()).completion().compose(listening -> look());
    }

    @Override
    public Future<?> stop() {
        return running.otherwiseEmpty();
    }

    private void lookIfFree() {
        if (running.isComplete()) {
            running = look().onSuccess(seen -> failing = false).onFailure(this::tell);
        }
    }

    /** Once, until it succeeds again: a database that is gone is gone for many looks. */
    private void tell(Throwable failure) {
        if (!failing) {
            LOG.warn("which model is in use was not found out: {}", failure.toString());
        }
        failing = true;
    }

    private Future<Void> look() {
        return models.numberInUse().compose(number -> number.equals(asked) ? Future.succeededFuture() : ask(number));
    }

    private Future<Void> ask(Optional<Integer> number) {
        return models.inUse().recover(failure -> unreadable(number, failure)).map(found -> {
            routing.accept(found);
            asked = found.map(Models.InUse::number).or(() -> number);
            LOG.info("the learned model that is asked: {}", found.isPresent() ? asked : "none");
            return null;
        });
    }

    /** The former one was taken out of use by a person, and every node of this program reads the new one as badly. */
    private static Future<Optional<Models.InUse>> unreadable(Optional<Integer> number, Throwable failure) {
        if (failure instanceof LabellerBytes.Damaged) {
            String which = number.map(String::valueOf).orElse("");
            LOG.warn("model {} is in use and cannot be read, rules alone answer: {}", which, failure.getMessage());
            return Future.succeededFuture(Optional.empty());
        }
        return Future.failedFuture(failure);
    }
}
