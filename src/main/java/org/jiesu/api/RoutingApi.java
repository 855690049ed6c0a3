package org.jiesu.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jiesu.core.calendar.WorkCalendar;
import org.jiesu.core.duty.Complaint;
import org.jiesu.core.place.Entered;
import org.jiesu.http.Answer;
import org.jiesu.http.Asked;
import org.jiesu.http.Call;
import org.jiesu.http.Resource;
import org.jiesu.http.Wrongs;
import org.jiesu.intake.Intake;
import org.jiesu.json.RouteJson;
import org.jiesu.store.TimeStore;

/** 谁该办, without taking anything in. */
public final class RoutingApi implements Resource {
    /** A longer text takes more milliseconds than others on the event loop should wait; 20,000 characters take 0.1 s. */
    private static final int LONGEST_AT_ONCE = 1000;

    private final Intake intake;
    private final Directory directory;
    private final TimeStore time;

    public RoutingApi(Intake intake, Directory directory, TimeStore time) {
        this.intake = intake;
        this.directory = directory;
        this.time = time;
    }

    private record Question(
            String text,
            Optional<String> district,
            Optional<String> township,
            Optional<LocalDate> asOf,
            Optional<Map<String, JsonNode>> facts) {}

    @Override
    public Map<String, Call> calls() {
        return Map.of("previewRoute", this::previewRoute);
    }

    private Future<Answer> previewRoute(Asked asked) {
        Question question = asked.body(Question.class);
        Wrongs wrongs = new Wrongs();
        Entered place = directory.place(question.district(), question.township(), "", wrongs);
        Map<String, String> answers = directory.answers(question.facts(), "/facts", wrongs);
        return wrongs.settled()
                .compose(fine -> day(question))
                .map(day -> new Complaint(question.text(), place, day, answers))
                .compose(complaint -> answer(asked, complaint));
    }

    private Future<Answer> answer(Asked asked, Complaint complaint) {
        return complaint.text().length() <= LONGEST_AT_ONCE
                ? Future.succeededFuture(Answer.ok(RouteJson.of(intake.preview(complaint))))
                : asked.context()
                        .vertx()
                        .executeBlocking(() -> Answer.ok(RouteJson.of(intake.preview(complaint))), false);
    }

    private Future<LocalDate> day(Question question) {
        return question.asOf().map(Future::succeededFuture).orElseGet(() -> time.now()
                .map(now -> now.atZone(WorkCalendar.ZONE).toLocalDate()));
    }
}
