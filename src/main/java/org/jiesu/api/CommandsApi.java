package org.jiesu.api;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jiesu.core.casefile.ClosingKind;
import org.jiesu.dispatch.Dispatch;
import org.jiesu.dispatch.Order;
import org.jiesu.dispatch.Outcome;
import org.jiesu.dispatch.Wish;
import org.jiesu.http.Answer;
import org.jiesu.http.Asked;
import org.jiesu.http.Call;
import org.jiesu.http.Resource;
import org.jiesu.http.Wrongs;

/** 派单、改派、撤回、签收、联系、反馈. */
final class CommandsApi implements Resource {
    private final Dispatch dispatch;
    private final CaseAnswers answers;
    private final Directory directory;

    CommandsApi(Dispatch dispatch, CaseAnswers answers, Directory directory) {
        this.dispatch = dispatch;
        this.answers = answers;
        this.directory = directory;
    }

    private record Given(
            String lead,
            Optional<List<String>> coHandlers,
            Optional<String> matter,
            Optional<Basis> basis,
            Optional<String> reason) {}

    private record Basis(String rule) {}

    private record Reason(String reason) {}

    private record Contact(boolean reached, String note) {}

    private record Reply(String text, String closingKind) {}

    @Override
    public Map<String, Call> calls() {
        return Map.of(
                "dispatchCase", asked -> give(asked, dispatch::dispatch),
                "transferCase", asked -> give(asked, dispatch::transfer),
                "recallCase", this::recallCase,
                "signCase", this::signCase,
                "contactCase", this::contactCase,
                "replyCase", this::replyCase);
    }

    private Future<Answer> give(Asked asked, BiFunction<Order, Wish, Future<Outcome>> command) {
        Given given = asked.body(Given.class);
        Wrongs wrongs = new Wrongs();
        Wish wish = new Wish(
                given.lead(),
                given.coHandlers().orElse(List.of()),
                given.basis().map(Basis::rule),
                directory.matterNamed(given.matter(), "/matter", wrongs),
                given.reason());
        return wrongs.settled()
                .compose(fine -> command.apply(CaseAnswers.order(asked), wish))
                .compose(outcome -> answers.of(asked, outcome));
    }

    private Future<Answer> recallCase(Asked asked) {
        String reason = asked.body(Reason.class).reason();
        return dispatch.recall(CaseAnswers.order(asked), reason).compose(outcome -> answers.of(asked, outcome));
    }

    private Future<Answer> signCase(Asked asked) {
        return dispatch.sign(CaseAnswers.order(asked)).compose(outcome -> answers.of(asked, outcome));
    }

    private Future<Answer> contactCase(Asked asked) {
        Contact contact = asked.body(Contact.class);
        return dispatch.contact(CaseAnswers.order(asked), contact.reached(), contact.note())
                .compose(outcome -> answers.of(asked, outcome));
    }

    private Future<Answer> replyCase(Asked asked) {
        Reply reply = asked.body(Reply.class);
        ClosingKind kind = ClosingKind.ofOfficial(reply.closingKind()).orElseThrow();
        return dispatch.reply(CaseAnswers.order(asked), kind, reply.text())
                .compose(outcome -> answers.of(asked, outcome));
    }
}
