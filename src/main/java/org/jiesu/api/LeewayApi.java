package org.jiesu.api;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiesu.core.sla.ClockId;
import org.jiesu.dispatch.Leeway;
import org.jiesu.dispatch.Order;
import org.jiesu.dispatch.Outcome;
import org.jiesu.http.Answer;
import org.jiesu.http.Asked;
import org.jiesu.http.Call;
import org.jiesu.http.Resource;
import org.jiesu.http.Wrongs;

/** 延期、挂账、审批、销号、待补充、承诺. */
final class LeewayApi implements Resource {
    private final Leeway leeway;
    private final CaseAnswers answers;

    LeewayApi(Leeway leeway, CaseAnswers answers) {
        this.leeway = leeway;
        this.answers = answers;
    }

    private record Extension(OffsetDateTime until, String reason) {}

    private record Hold(String plan, LocalDate reviewOn) {}

    private record Approval(String what, boolean granted, Optional<String> note) {}

    private record Note(String note) {}

    private record Question(String question) {}

    /** Either a promise that is made, with its words and its day, or what became of one. */
    private record Promise(
            Optional<String> text,
            Optional<LocalDate> dueOn,
            Optional<Boolean> kept,
            Optional<String> note,
            Optional<String> clock) {}

    @Override
    public Map<String, Call> calls() {
        return Map.of(
                "extendCase", this::extendCase,
                "holdCase", this::holdCase,
                "approveCase", this::approveCase,
                "resumeCase", this::resumeCase,
                "askCase", this::askCase,
                "promiseCase", this::promiseCase);
    }

    private Future<Answer> extendCase(Asked asked) {
        Extension extension = asked.body(Extension.class);
        return told(
                asked, leeway.extend(CaseAnswers.order(asked), extension.until().toInstant(), extension.reason()));
    }

    private Future<Answer> holdCase(Asked asked) {
        Hold hold = asked.body(Hold.class);
        return told(asked, leeway.hold(CaseAnswers.order(asked), hold.plan(), hold.reviewOn()));
    }

    private Future<Answer> approveCase(Asked asked) {
        Approval approval = asked.body(Approval.class);
        return told(
                asked, leeway.approve(CaseAnswers.order(asked), approval.what(), approval.granted(), approval.note()));
    }

    private Future<Answer> resumeCase(Asked asked) {
        return told(
                asked,
                leeway.resume(CaseAnswers.order(asked), asked.body(Note.class).note()));
    }

    private Future<Answer> askCase(Asked asked) {
        return told(
                asked,
                leeway.ask(CaseAnswers.order(asked), asked.body(Question.class).question()));
    }

    private Future<Answer> promiseCase(Asked asked) {
        Promise promise = asked.body(Promise.class);
        return wrongs(promise).settled().compose(fine -> told(asked, promised(CaseAnswers.order(asked), promise)));
    }

    private Future<Outcome> promised(Order order, Promise promise) {
        return promise.kept()
                .map(kept -> leeway.settle(
                        order,
                        promise.clock().map(UUID::fromString).map(ClockId::new),
                        kept,
                        promise.note().orElseThrow()))
                .orElseGet(() -> leeway.promise(
                        order, promise.text().orElseThrow(), promise.dueOn().orElseThrow()));
    }

    private static Wrongs wrongs(Promise promise) {
        Wrongs wrongs = new Wrongs();
        if (promise.kept().isPresent()) {
            promise.text().ifPresent(given -> wrongs.add("/text", "兑现或说明原因的，不写新的承诺"));
            promise.dueOn().ifPresent(given -> wrongs.add("/dueOn", "兑现或说明原因的，不写新的日期"));
            if (promise.note().isEmpty()) {
                wrongs.add("/note", "须写明怎样兑现，或者为什么没有兑现");
            }
            return wrongs;
        }
        if (promise.text().isEmpty()) {
            wrongs.add("/text", "须写明承诺什么");
        }
        if (promise.dueOn().isEmpty()) {
            wrongs.add("/dueOn", "须写明哪一天前兑现");
        }
        promise.note().ifPresent(given -> wrongs.add("/note", "只和 kept 一起写"));
        promise.clock().ifPresent(given -> wrongs.add("/clock", "只和 kept 一起写"));
        return wrongs;
    }

    private Future<Answer> told(Asked asked, Future<Outcome> outcome) {
        return outcome.compose(done -> answers.of(asked, done));
    }
}
