package org.jiesu.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jiesu.core.casefile.Callback;
import org.jiesu.core.sla.Terms;
import org.jiesu.dispatch.AfterReply;
import org.jiesu.http.Answer;
import org.jiesu.http.Asked;
import org.jiesu.http.Call;
import org.jiesu.http.Resource;
import org.jiesu.http.Wrongs;

/** 回访和重办. */
final class CallbackApi implements Resource {
    private final AfterReply afterReply;
    private final CaseAnswers answers;
    private final Supplier<Terms> terms;

    CallbackApi(AfterReply afterReply, CaseAnswers answers, Supplier<Terms> terms) {
        this.afterReply = afterReply;
        this.answers = answers;
        this.terms = terms;
    }

    /**
     * What the agent typed in.
     *
     * @param resolved true, false or {@code partly}
     * @param satisfied true, false or {@code mostly}
     */
    private record Told(
            boolean reached,
            Optional<Boolean> contacted,
            Optional<JsonNode> resolved,
            Optional<JsonNode> satisfied,
            Optional<List<String>> reasons,
            Optional<String> note) {
        Optional<String> resolution() {
            return word(resolved);
        }

        Optional<String> satisfaction() {
            return word(satisfied);
        }

        /** What was left out arrives as the null of JSON. */
        private static Optional<String> word(Optional<JsonNode> answer) {
            return answer.filter(given -> !given.isNull())
                    .map(given -> given.isBoolean() ? (given.booleanValue() ? "yes" : "no") : given.asText());
        }
    }

    private record Again(Optional<String> reason) {}

    private record Reason(String code, String reason) {}

    @Override
    public Map<String, Call> calls() {
        return Map.of(
                "callbackCase", this::callbackCase,
                "reopenCase", this::reopenCase,
                "listCallbackReasons", this::listCallbackReasons);
    }

    private Future<Answer> callbackCase(Asked asked) {
        Told told = asked.body(Told.class);
        Wrongs wrongs = new Wrongs();
        answered(told, wrongs);
        reasons(told, wrongs);
        AfterReply.Told checked = new AfterReply.Told(
                told.reached(),
                told.contacted(),
                told.resolution().flatMap(Callback.Resolved::ofWire),
                told.satisfaction().flatMap(Callback.Satisfied::ofWire),
                told.reasons().orElse(List.of()),
                told.note().filter(note -> !note.isBlank()));
        return wrongs.settled()
                .compose(fine -> afterReply.callback(CaseAnswers.order(asked), checked))
                .compose(outcome -> answers.of(asked, outcome));
    }

    private static void answered(Told told, Wrongs wrongs) {
        if (told.reached()) {
            if (told.resolution().isEmpty()) {
                wrongs.add("/resolved", "接通了的，要写明市民说解决了没有");
            }
            return;
        }
        told.contacted().ifPresent(given -> wrongs.add("/contacted", "没有接通，不能填市民的回答"));
        told.resolution().ifPresent(given -> wrongs.add("/resolved", "没有接通，不能填市民的回答"));
        told.satisfaction().ifPresent(given -> wrongs.add("/satisfied", "没有接通，不能填市民的回答"));
        told.reasons().filter(given -> !given.isEmpty()).ifPresent(given -> wrongs.add("/reasons", "没有接通，不能填市民的回答"));
    }

    private void reasons(Told told, Wrongs wrongs) {
        Map<String, String> known = terms.get().callbackReasons();
        List<String> given = told.reasons().orElse(List.of());
        for (int i = 0; i < given.size(); i++) {
            if (!known.containsKey(given.get(i))) {
                wrongs.add("/reasons/" + i, "没有这个原因，可选 " + String.join("、", known.keySet()));
            }
        }
    }

    private Future<Answer> reopenCase(Asked asked) {
        Again again = asked.body(Again.class);
        return afterReply
                .reopen(CaseAnswers.order(asked), again.reason())
                .compose(outcome -> answers.of(asked, outcome));
    }

    private Future<Answer> listCallbackReasons(Asked asked) {
        List<Reason> reasons = terms.get().callbackReasons().entrySet().stream()
                .map(reason -> new Reason(reason.getKey(), reason.getValue()))
                .toList();
        return Future.succeededFuture(Answer.ok(Map.of("items", reasons)));
    }
}
