package org.jiesu.api;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiesu.dispatch.Order;
import org.jiesu.dispatch.Outcome;
import org.jiesu.dispatch.Returns;
import org.jiesu.dispatch.Wish;
import org.jiesu.http.Answer;
import org.jiesu.http.Asked;
import org.jiesu.http.Call;
import org.jiesu.http.Resource;
import org.jiesu.http.Wrongs;

/** 退单与裁定. */
final class ReturnsApi implements Resource {
    private final Returns returns;
    private final CaseAnswers answers;

    ReturnsApi(Returns returns, CaseAnswers answers) {
        this.returns = returns;
        this.answers = answers;
    }

    private record Plea(String reason, String article, Optional<String> suggested) {}

    private record Ruling(boolean upheld, Optional<String> lead, Optional<Basis> basis, String reason) {}

    private record Basis(String rule) {}

    @Override
    public Map<String, Call> calls() {
        return Map.of("returnCase", this::returnCase, "adjudicateCase", this::adjudicateCase);
    }

    private Future<Answer> returnCase(Asked asked) {
        Plea plea = asked.body(Plea.class);
        return returns.ask(CaseAnswers.order(asked), new Returns.Plea(plea.reason(), plea.article(), plea.suggested()))
                .compose(outcome -> answers.of(asked, outcome));
    }

    private Future<Answer> adjudicateCase(Asked asked) {
        Ruling ruling = asked.body(Ruling.class);
        Wrongs wrongs = new Wrongs();
        if (!ruling.upheld()) {
            ruling.lead().ifPresent(given -> wrongs.add("/lead", "退单不成立的，案件留在原单位，不写新的承办单位"));
        }
        if (ruling.lead().isEmpty()) {
            ruling.basis().ifPresent(given -> wrongs.add("/basis", "条款和承办单位一起写"));
        }
        return wrongs.settled()
                .compose(fine -> ruled(CaseAnswers.order(asked), ruling))
                .compose(outcome -> answers.of(asked, outcome));
    }

    private Future<Outcome> ruled(Order order, Ruling ruling) {
        return ruling.lead()
                .map(lead -> returns.uphold(
                        order,
                        new Wish(
                                lead,
                                List.of(),
                                ruling.basis().map(Basis::rule),
                                Optional.empty(),
                                Optional.of(ruling.reason())),
                        ruling.reason()))
                .orElseGet(() -> returns.rule(order, ruling.upheld(), ruling.reason()));
    }
}
