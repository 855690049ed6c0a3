package org.jiesu.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class AskingTest {
    private final List<Promise<String>> put = new ArrayList<>();
    private final Asking<String> asking = new Asking<>(this::question, Duration.ofMillis(50));

    @Test
    void a_question_is_put_once_for_all_who_ask_meanwhile() throws Exception {
        Future<String> first = asking.ask();
        Future<String> second = asking.ask();
        assertThat(put).hasSize(1);
        put.get(0).complete("well");
        assertThat(await(first)).isEqualTo("well");
        assertThat(await(second)).isEqualTo("well");
        asking.ask();
        assertThat(put).hasSize(2);
    }

    @Test
    void nobody_waits_longer_than_the_bound_and_the_question_is_not_put_again_before_it_is_answered() {
        for (int times = 0; times < 3; times++) {
            Assertions.assertThatThrownBy(() -> await(asking.ask()))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(TimeoutException.class);
        }
        assertThat(put).hasSize(1);
    }

    private Future<String> question() {
        Promise<String> answer = Promise.promise();
        put.add(answer);
        return answer.future();
    }

    private static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}
