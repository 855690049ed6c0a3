package org.jiesu.api;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiesu.casebook.CaseView;
import org.jiesu.casebook.Casebook;
import org.jiesu.core.casefile.ClosingKind;
import org.jiesu.core.casefile.Refusal;
import org.jiesu.dispatch.Dispatch;
import org.jiesu.dispatch.DispatchOrder;
import org.jiesu.dispatch.Outcome;
import org.jiesu.http.Answer;
import org.jiesu.http.Asked;
import org.jiesu.http.Call;
import org.jiesu.http.Problem;
import org.jiesu.http.ProblemFailure;
import org.jiesu.http.Resource;
import org.jiesu.http.Wrongs;

/** 派单、签收、联系、反馈. */
public final class CommandsApi implements Resource {
    private final Dispatch dispatch;
    private final Casebook casebook;
    private final Directory directory;

    public CommandsApi(Dispatch dispatch, Casebook casebook, Directory directory) {
        this.dispatch = dispatch;
        this.casebook = casebook;
        this.directory = directory;
    }

    private record Order(
            String lead,
            Optional<List<String>> coHandlers,
            Optional<String> matter,
            Optional<Basis> basis,
            Optional<String> reason) {}

    private record Basis(String rule) {}

    private record Contact(boolean reached, String note) {}

    private record Reply(String text, String closingKind) {}

    @Override
    public Map<String, Call> calls() {
        return Map.of(
                "dispatchCase", this::dispatchCase,
                "signCase", this::signCase,
                "contactCase", this::contactCase,
                "replyCase", this::replyCase);
    }

    private Future<Answer> dispatchCase(Asked asked) {
        Order order = asked.body(Order.class);
        Wrongs wrongs = new Wrongs();
        directory.matter(order.matter(), "/matter", wrongs);
        DispatchOrder checked = new DispatchOrder(
                order.lead(),
                order.coHandlers().orElse(List.of()),
                order.basis().map(Basis::rule),
                order.reason());
        return wrongs.settled()
                .compose(fine ->
                        dispatch.dispatch(CasesApi.id(asked), version(asked), Readers.acting(asked.who()), checked))
                .compose(outcome -> answer(asked, outcome));
    }

    private Future<Answer> signCase(Asked asked) {
        return dispatch.sign(CasesApi.id(asked), version(asked), Readers.acting(asked.who()))
                .compose(outcome -> answer(asked, outcome));
    }

    private Future<Answer> contactCase(Asked asked) {
        Contact contact = asked.body(Contact.class);
        return dispatch.contact(
                        CasesApi.id(asked),
                        version(asked),
                        Readers.acting(asked.who()),
                        contact.reached(),
                        contact.note())
                .compose(outcome -> answer(asked, outcome));
    }

    private Future<Answer> replyCase(Asked asked) {
        Reply reply = asked.body(Reply.class);
        ClosingKind kind = ClosingKind.ofOfficial(reply.closingKind()).orElseThrow();
        return dispatch.reply(CasesApi.id(asked), version(asked), Readers.acting(asked.who()), kind, reply.text())
                .compose(outcome -> answer(asked, outcome));
    }

    private static int version(Asked asked) {
        return Integer.parseInt(asked.header("If-Match").orElseThrow().replace("\"", ""));
    }

    /** Whatever became of it, an account that may not see the case only learns that there is none. */
    private Future<Answer> answer(Asked asked, Outcome outcome) {
        return casebook.read(CasesApi.id(asked), Readers.of(asked.who())).map(seen -> {
            CaseView view = seen.orElseThrow(() -> Problem.noSuchCase().failure());
            if (outcome instanceof Outcome.Done) {
                return Answer.ok(view);
            }
            throw failure(outcome, view);
        });
    }

    private static ProblemFailure failure(Outcome outcome, CaseView view) {
        if (outcome instanceof Outcome.Stale) {
            return Problem.stale(view).failure();
        }
        if (outcome instanceof Outcome.Refused refused) {
            return refused(refused.refusal());
        }
        if (outcome instanceof Outcome.Unknown unknown) {
            List<Problem.Wrong> wrongs = unknown.wrongs().stream()
                    .map(wrong -> new Problem.Wrong(wrong.pointer(), wrong.detail()))
                    .toList();
            return Problem.invalid(wrongs).failure();
        }
        return Problem.noSuchCase().failure();
    }

    private static ProblemFailure refused(Refusal refusal) {
        return Problem.of("refusal/" + refusal.name(), 422, refusal.title(), refusal.reason())
                .failure();
    }
}
