package org.jiesu.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiesu.casebook.UnitNames;
import org.jiesu.core.duty.UnitCode;
import org.jiesu.editions.Editions;
import org.jiesu.http.Answer;
import org.jiesu.http.Asked;
import org.jiesu.http.Call;
import org.jiesu.http.Resource;
import org.jiesu.json.Json;
import org.jiesu.store.DifferenceStore;
import org.jiesu.store.StoredEdition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** 权责清单的版本: drafts, their check, and publication. */
public final class EditionsApi implements Resource {
    private static final Logger LOG = LoggerFactory.getLogger(EditionsApi.class);
    private static final int USUAL_CASES = 1_000;

    private final Editions editions;
    private final UnitNames units;

    public EditionsApi(Editions editions, UnitNames units) {
        this.editions = editions;
        this.units = units;
    }

    private record Check(Optional<Integer> lastCases) {}

    private record Items(List<EditionAnswers.Whole> items) {}

    private record Read(EditionAnswers.Whole edition, Optional<JsonNode> report, BookDiffView diff) {}

    @Override
    public Map<String, Call> calls() {
        return Map.of(
                "listEditions", answered(this::list),
                "readEdition", answered(this::read),
                "checkEdition", answered(this::check),
                "publishEdition", answered(this::publish),
                "discardEdition", answered(this::discard),
                "listDifferentCases", answered(this::different),
                "readRuleHealth", answered(this::health));
    }

    private static Call answered(Call call) {
        return asked -> call.on(asked).recover(EditionAnswers::problem);
    }

    private Future<Answer> list(Asked asked) {
        return editions.all()
                .map(all -> Answer.ok(new Items(all.stream().map(this::whole).toList())));
    }

    private EditionAnswers.Whole whole(StoredEdition edition) {
        return EditionAnswers.whole(edition, editions.isChecking(edition.number()));
    }

    private Future<Answer> read(Asked asked) {
        return EditionAnswers.number(asked).compose(editions::one).compose(edition -> editions.changes(edition)
                .map(changes -> Answer.ok(new Read(
                        whole(edition), edition.check().map(StoredEdition.Check::report), BookDiffView.of(changes)))));
    }

    /** Answers at once: thousands of cases are routed twice. */
    private Future<Answer> check(Asked asked) {
        int lastCases = asked.body(Check.class).lastCases().orElse(USUAL_CASES);
        return EditionAnswers.number(asked).compose(editions::draft).map(draft -> {
            editions.check(draft.number(), lastCases, asked.who().username())
                    .onFailure(
                            failure -> LOG.warn("edition {} was not checked: {}", draft.number(), failure.toString()));
            return Answer.json(202, EditionAnswers.whole(draft, true));
        });
    }

    private Future<Answer> publish(Asked asked) {
        return EditionAnswers.number(asked)
                .compose(number -> editions.publish(number, EditionAnswers.order(asked)))
                .map(told -> EditionAnswers.told(200, told));
    }

    private Future<Answer> discard(Asked asked) {
        return EditionAnswers.number(asked)
                .compose(number -> editions.discard(number, EditionAnswers.order(asked)))
                .map(told -> EditionAnswers.told(200, told));
    }

    private Future<Answer> different(Asked asked) {
        return EditionAnswers.number(asked)
                .compose(editions::one)
                .compose(edition -> editions.differences(edition.number()).map(found -> {
                    ObjectNode json = Json.MAPPER.createObjectNode().put("compared", edition.compared());
                    ArrayNode items = json.putArray("items");
                    found.forEach(one -> items.add(different(one)));
                    return Answer.ok(json);
                }));
    }

    private ObjectNode different(DifferenceStore.Different one) {
        ObjectNode json = Json.MAPPER
                .createObjectNode()
                .put("id", one.id().toString())
                .put("number", one.number())
                .put("status", one.status())
                .put(
                        "holder",
                        one.holder()
                                .map(code -> units.of(new UnitCode(code)).unit())
                                .orElse(null));
        json.set("day", one.shift().get("day"));
        json.set("before", one.shift().get("before"));
        json.set("after", one.shift().get("after"));
        return json;
    }

    private Future<Answer> health(Asked asked) {
        return editions.health().map(Answer::ok);
    }
}
