package org.jiesu.record;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.function.Supplier;

/** One step after the other, however many there are: a chain of composed futures would grow with them. */
final class Steps {
    private Steps() {}

    /** Takes steps as long as each says that there is more; ends with the first that fails. */
    static Future<Void> walk(Supplier<Future<Boolean>> step) {
        Promise<Void> end = Promise.promise();
        walk(step, end);
        return end.future();
    }

    private static void walk(Supplier<Future<Boolean>> step, Promise<Void> end) {
        Future.succeededFuture()
                .compose(begun -> step.get())
                .onComplete(
                        more -> {
                            if (more) {
                                walk(step, end);
                            } else {
                                end.complete();
                            }
                        },
                        end::fail);
    }
}
