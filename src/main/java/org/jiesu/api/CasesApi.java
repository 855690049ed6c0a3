package org.jiesu.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiesu.accounts.Role;
import org.jiesu.callers.CallerFlags;
import org.jiesu.casebook.CaseView;
import org.jiesu.casebook.Casebook;
import org.jiesu.core.casefile.CaseId;
import org.jiesu.http.Answer;
import org.jiesu.http.Asked;
import org.jiesu.http.Call;
import org.jiesu.http.Problem;
import org.jiesu.http.Resource;
import org.jiesu.http.Wrongs;
import org.jiesu.intake.Filing;
import org.jiesu.intake.Intake;
import org.jiesu.json.Json;
import org.jiesu.store.CaseStore;
import org.jiesu.store.CasebookStore;
import org.jiesu.store.SourceTaken;

/** Takes cases in and shows them. */
public final class CasesApi implements Resource {
    private static final Set<Role> SEES_FLAGS = EnumSet.of(Role.OPERATOR, Role.DISPATCHER, Role.CALLBACK);

    private final Intake intake;
    private final Casebook casebook;
    private final Directory directory;
    private final CallerFlags flags;

    public CasesApi(Intake intake, Casebook casebook, Directory directory, CallerFlags flags) {
        this.intake = intake;
        this.casebook = casebook;
        this.directory = directory;
        this.flags = flags;
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
        return casebook.opened(opened, Readers.of(asked.who()))
                .compose(view -> flagged(asked, opened.id(), view))
                .map(view -> {
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
        CaseId id = CaseAnswers.id(asked);
        return casebook.read(id, Readers.of(asked.who()))
                .map(found -> found.orElseThrow(() -> Problem.noSuchCase().failure()))
                .compose(view -> flagged(asked, id, view))
                .map(Answer::ok);
    }

    /** With what stands against the number, for the hotline alone. */
    private Future<JsonNode> flagged(Asked asked, CaseId id, CaseView view) {
        ObjectNode shown = Json.MAPPER.valueToTree(view);
        return SEES_FLAGS.contains(asked.who().role())
                ? flags.ofCase(id).map(flag -> {
                    flag.ifPresent(standing -> shown.set("callerFlag", Json.MAPPER.valueToTree(standing)));
                    return shown;
                })
                : Future.succeededFuture(shown);
    }

    private Future<Answer> readRecord(Asked asked) {
        return casebook.record(CaseAnswers.id(asked), Readers.of(asked.who())).map(CasesApi::foundOrNot);
    }

    private static Answer foundOrNot(Optional<?> found) {
        return found.map(Answer::ok).orElseThrow(() -> Problem.noSuchCase().failure());
    }
}
