package org.jiesu.api;

import io.vertx.core.Future;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiesu.accounts.Role;
import org.jiesu.core.duty.Urgency;
import org.jiesu.dispatch.Remarks;
import org.jiesu.http.Answer;
import org.jiesu.http.Asked;
import org.jiesu.http.Call;
import org.jiesu.http.Resource;
import org.jiesu.http.Wrongs;
import org.jiesu.store.Change;

/** 催单、提级、更正、记事. */
final class RemarksApi implements Resource {
    private static final Set<Role> MAY_LOWER = EnumSet.of(Role.DISPATCHER, Role.INTEGRATOR);

    private final Remarks remarks;
    private final CaseAnswers answers;
    private final Directory directory;

    RemarksApi(Remarks remarks, CaseAnswers answers, Directory directory) {
        this.remarks = remarks;
        this.answers = answers;
        this.directory = directory;
    }

    private record Urge(Optional<String> note) {}

    private record Raise(String urgency, String reason) {}

    private record Right(Optional<PlaceBody> place, Optional<String> matter, Optional<OffsetDateTime> occurredAt) {}

    private record Note(String text) {}

    @Override
    public Map<String, Call> calls() {
        return Map.of(
                "urgeCase", this::urgeCase,
                "raiseCase", this::raiseCase,
                "correctCase", this::correctCase,
                "noteCase", this::noteCase);
    }

    private Future<Answer> urgeCase(Asked asked) {
        Optional<String> note = asked.body(Urge.class).note().filter(text -> !text.isBlank());
        return remarks.urge(CaseAnswers.order(asked), note).compose(outcome -> answers.of(asked, outcome));
    }

    private Future<Answer> raiseCase(Asked asked) {
        Raise raise = asked.body(Raise.class);
        Urgency urgency = Urgency.ofWire(raise.urgency()).orElseThrow();
        boolean mayLower =
                MAY_LOWER.contains(asked.who().role()) && asked.who().unit().isEmpty();
        return remarks.raise(CaseAnswers.order(asked), urgency, raise.reason(), mayLower)
                .compose(outcome -> answers.of(asked, outcome));
    }

    private Future<Answer> correctCase(Asked asked) {
        Right right = asked.body(Right.class);
        Wrongs wrongs = new Wrongs();
        Optional<Remarks.Where> where = right.place().map(place -> place.corrected(directory, wrongs));
        Optional<Change.NamedMatter> matter = directory.matterNamed(right.matter(), "/matter", wrongs);
        return wrongs.settled()
                .compose(fine -> remarks.correct(
                        CaseAnswers.order(asked),
                        where,
                        matter,
                        right.occurredAt().map(OffsetDateTime::toInstant)))
                .compose(outcome -> answers.of(asked, outcome));
    }

    private Future<Answer> noteCase(Asked asked) {
        return remarks.note(CaseAnswers.order(asked), asked.body(Note.class).text())
                .compose(outcome -> answers.of(asked, outcome));
    }
}
