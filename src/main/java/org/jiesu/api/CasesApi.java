package org.jiesu.api;

import io.vertx.core.Future;
import java.util.Map;
import java.util.Optional;
import org.jiesu.casebook.Casebook;
import org.jiesu.http.Answer;
import org.jiesu.http.Asked;
import org.jiesu.http.Call;
import org.jiesu.http.Problem;
import org.jiesu.http.Resource;
import org.jiesu.http.Wrongs;
import org.jiesu.intake.Filing;
import org.jiesu.intake.Intake;
import org.jiesu.store.CaseStore;
import org.jiesu.store.CasebookStore;
import org.jiesu.store.SourceTaken;

/** Takes cases in and shows them. */
public final class CasesApi implements Resource {
    private final Intake intake;
    private final Casebook casebook;
    private final Directory directory;

    public CasesApi(Intake intake, Casebook casebook, Directory directory) {
        this.intake = intake;
        this.casebook = casebook;
        this.directory = directory;
    }

    @Override
    public Map<String, Call> calls() {
        return Map.of(
                "openCase", this::openCase,
                "listCases", this::listCases,
                "readCase", this::readCase,
                "readRecord", this::readRecord);
    }

    private Future<Answer> openCase(Asked asked) {
        Wrongs wrongs = new Wrongs();
        Filing filing = asked.body(ComplaintBody.class).filing(directory, wrongs);
        return wrongs.settled()
                .compose(fine -> intake.open(filing, Readers.actor(asked.who()), Keyed.key(asked)))
                .recover(failure -> failure instanceof SourceTaken ? taken(filing) : Future.failedFuture(failure))
                .compose(opened -> opened(asked, opened));
    }

    /** Whoever sends the same ticket again learns which case it is. */
    private Future<CaseStore.Opened> taken(Filing filing) {
        return intake.numberOf(filing.origin().source().orElseThrow())
                .compose(number -> Future.failedFuture(
                        Problem.of("source-taken", 409, "这张工单已经受理", "来源系统的同一个编号只受理一次，案号 " + number.orElse("未知") + "。")
                                .failure()));
    }

    private Future<Answer> opened(Asked asked, CaseStore.Opened opened) {
        return casebook.opened(opened, Readers.of(asked.who())).map(view -> {
            Answer created = Answer.json(201, view)
                    .with("Location", "/api/v1/cases/" + opened.id().value());
            return Keyed.marked(created, opened.replayed());
        });
    }

    private Future<Answer> listCases(Asked asked) {
        Wrongs wrongs = new Wrongs();
        CasebookStore.CaseFilter filter = CaseQuery.filter(asked, directory, wrongs);
        return wrongs.settled()
                .compose(fine -> casebook.list(Readers.of(asked.who()), filter))
                .map(Answer::ok);
    }

    private Future<Answer> readCase(Asked asked) {
        return casebook.read(CaseAnswers.id(asked), Readers.of(asked.who())).map(CasesApi::foundOrNot);
    }

    private Future<Answer> readRecord(Asked asked) {
        return casebook.record(CaseAnswers.id(asked), Readers.of(asked.who())).map(CasesApi::foundOrNot);
    }

    private static Answer foundOrNot(Optional<?> found) {
        return found.map(Answer::ok).orElseThrow(() -> Problem.noSuchCase().failure());
    }
}
