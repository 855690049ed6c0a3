package org.jiesu.api;

import io.vertx.core.Future;
import java.util.Map;
import java.util.Optional;
import org.jiesu.casebook.Alerts;
import org.jiesu.http.Answer;
import org.jiesu.http.Asked;
import org.jiesu.http.Call;
import org.jiesu.http.Resource;
import org.jiesu.http.Wrongs;
import org.jiesu.store.AlertStore;

/** 提醒: whose clocks ran out, and who was told. */
public final class AlertsApi implements Resource {
    private static final int A_PAGE = 50;

    private final Alerts alerts;

    public AlertsApi(Alerts alerts) {
        this.alerts = alerts;
    }

    @Override
    public Map<String, Call> calls() {
        return Map.of("listAlerts", this::listAlerts);
    }

    private Future<Answer> listAlerts(Asked asked) {
        Wrongs wrongs = new Wrongs();
        int limit = asked.query("limit").map(Integer::parseInt).orElse(A_PAGE);
        Optional<String> cursor = asked.query("cursor");
        Optional<AlertStore.After> after = cursor.flatMap(AlertStore.After::read);
        if (cursor.isPresent() && after.isEmpty()) {
            wrongs.add("/query/cursor", "不是上一页给出的 next");
        }
        return wrongs.settled()
                .compose(fine -> alerts.list(asked.who().unit(), after, limit))
                .map(Answer::ok);
    }
}
